import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/policy.ts';
import { SAMPLE_IDS, sample } from '../policy/formats/samples.ts';
import { Stage } from './browser-harness.ts';
import { openFirefox } from './firefox-harness.ts';
import { withFirefoxPolicy } from './firefox-policy.ts';
import { managedOnce, mayWritePolicies, withChromiumPolicy } from './managed-policy.ts';
import type { Surface } from './surface.ts';

const OF_LINUX = JSON.parse(sample('linux/chrome.json'))['3rdparty'].extensions[SAMPLE_IDS.chrome];
/** With the welcome page, by which the harness finds its way in. */
const OF_FIREFOX = {
  ...JSON.parse(sample('firefox/policies.json')).policies['3rdparty'].Extensions[SAMPLE_IDS.firefox],
  hideWelcome: false,
};

/** What a browser may be given: types that another system makes, what is out of range, and what nobody knows. */
const BAD = {
  minPassphraseLength: 3,
  idleMinutesMax: 7.5,
  clipboardSecondsMax: '30',
  allowExport: 'false',
  allowPrint: 0,
  syncTargets: 'dav.example.com',
  askFirstFill: true,
  hologram: true,
};

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly managed: { get(): Promise<Record<string, unknown>> };
      readonly onChanged: { addListener(listen: (changes: object, area: string) => void): void };
    };
  };
  changed: string[];
}

describe.runIf(mayWritePolicies())('Chromium', () => {
  it('gives the extension what the sample for Linux says, tells it of changes, and takes all of it back', {
    timeout: 300_000,
  }, async () => {
    await withPage(OF_LINUX, async (page, policy) => {
      await page.page.evaluate(() => {
        const here = globalThis as unknown as ExtensionPage;
        here.changed = [];
        here.chrome.storage.onChanged.addListener((changes, area) => {
          if (area === 'managed') here.changed.push(`${area}: ${Object.keys(changes).sort().join(' ')}`);
        });
      });
      const first = await managedOnce(page, 'the policy', ({ language }) => language === 'en');
      expect(first).toEqual(OF_LINUX);
      expect(readPolicy(first).problems).toEqual([]);

      policy.set({ ...OF_LINUX, idleMinutesMax: 5 });
      await managedOnce(page, 'a stricter policy', ({ idleMinutesMax }) => idleMinutesMax === 5);
      policy.remove();
      expect(await managedOnce(page, 'no policy', (managed) => Object.keys(managed).length === 0)).toEqual({});

      const changed = await page.page.evaluate(() => (globalThis as unknown as ExtensionPage).changed);
      const all = `managed: ${Object.keys(OF_LINUX).sort().join(' ')}`;
      expect(changed.slice(-2)).toEqual(['managed: idleMinutesMax', all]);
    });
  });

  it('passes on numbers for the reader to judge, and leaves out what is unknown or of another type', {
    timeout: 300_000,
  }, async () => {
    const recommended = { idleMinutesMax: 10, hologram: true };
    await withPage({ ...BAD, recommended }, async (page, policy) => {
      const managed = await managedOnce(page, 'the policy', ({ askFirstFill }) => askFirstFill === true);
      const numbers = { minPassphraseLength: 3, idleMinutesMax: 7.5 };
      expect(managed).toEqual({ ...numbers, askFirstFill: true, recommended: { idleMinutesMax: 10 } });
      expect(
        readPolicy(managed)
          .problems.map(({ key }) => key)
          .sort(),
      ).toEqual(Object.keys(numbers).sort());

      // One value of another type in it costs all recommendations, and nothing else.
      policy.set({ askFirstFill: false, recommended: { idleMinutesMax: 10, askFirstFill: 'true' } });
      expect(await managedOnce(page, 'another', ({ askFirstFill }) => askFirstFill === false)).toEqual({
        askFirstFill: false,
      });
    });
  });
});

describe('Firefox', () => {
  it('gives the extension what the sample says', { timeout: 240_000 }, async () => {
    const managed = await managedInFirefox({ '3rdparty': { Extensions: { [SAMPLE_IDS.firefox]: OF_FIREFOX } } });
    expect(managed).toEqual(OF_FIREFOX);
    expect(readPolicy(managed).problems).toEqual([]);
  });

  it('passes on everything, for the reader to judge', { timeout: 240_000 }, async () => {
    const managed = await managedInFirefox({ '3rdparty': { Extensions: { [SAMPLE_IDS.firefox]: BAD } } });
    expect(managed).toEqual(BAD);
    const { forced, problems } = readPolicy(managed);
    expect(forced).toEqual({
      clipboardSecondsMax: 30,
      allowExport: false,
      allowPrint: false,
      syncTargets: ['dav.example.com'],
      askFirstFill: true,
    });
    expect(problems.map(({ key }) => key).sort()).toEqual(['hologram', 'idleMinutesMax', 'minPassphraseLength']);
  });

  it('refuses to answer where there is no policy', { timeout: 240_000 }, async () => {
    await expect(managedInFirefox({})).rejects.toThrow('Managed storage manifest not found');
  });
});

/** Runs with a page of the extension in a Chromium that has the policy. */
async function withPage(
  first: object,
  run: (page: Surface, policy: { set(next: object): void; remove(): void }) => Promise<void>,
): Promise<void> {
  await withChromiumPolicy(first, async (policy) => {
    // The policy itself decides whether a welcome page opens.
    const stage = await Stage.open({ name: 'managed-policy', manifest: policy.manifest, keepsWelcome: true });
    try {
      expect(await stage.extensionId()).toBe(policy.extensionId);
      await run(await stage.options('settings'), policy);
    } finally {
      await stage.close();
    }
  });
}

/** What the extension's own page is told in a Firefox that has the policy file. */
async function managedInFirefox(policies: object): Promise<unknown> {
  return withFirefoxPolicy({ policies }, async (program) => {
    const stage = await openFirefox(undefined, {}, program);
    try {
      return await stage.tab.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.managed.get());
    } finally {
      await stage.close();
    }
  });
}
