import { describe, expect, it } from 'vitest';
import { frameText } from '../../src/ui/strings/frame.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { settingsText } from '../../src/ui/strings/settings.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { type ChromiumPolicy, managedOnce, mayWritePolicies, withChromiumPolicy } from './managed-policy.ts';
import { createVault } from './steps/vault.ts';

const { idle } = settingsText.locking;

describe.runIf(mayWritePolicies())('A policy in the middle of a session', () => {
  it('lists its page where nothing of it can be used', { timeout: 180_000 }, async () => {
    await withStage({ idleMinutesMax: -1, minPassphraseLength: 1e9, clipboardSecondsMax: 0.5 }, async (stage) => {
      const options = await stage.options('settings');
      await createVault(options);
      await options.click('link', frameText.sections.organization);
      await options.reads(organizationText.rules.none);
      for (const key of ['idleMinutesMax', 'minPassphraseLength', 'clipboardSecondsMax'])
        await options.reads(organizationText.problems.value(key));
    });
  });

  it('reaches a page without a vault, a locked one and one with an edit, and leaves what was typed', {
    timeout: 180_000,
  }, async () => {
    await withStage({}, async (stage, policy) => {
      const options = await stage.options('settings');
      await options.type('textbox', 'Passphrase', PASSPHRASE);
      policy.set({ minPassphraseLength: 99 });
      await managedOnce(options, 'a length', ({ minPassphraseLength }) => minPassphraseLength === 99);
      await options.type('textbox', 'Repeat passphrase', PASSPHRASE);
      await options.click('button', 'Create vault');
      await options.reads(passphraseText.tooShort(99));
      policy.set({ idleMinutesMax: 5 });
      await managedOnce(options, 'a limit', ({ idleMinutesMax }) => idleMinutesMax === 5);
      await options.click('button', 'Create vault');
      await options.reads(organizationText.locked.atMost(organizationText.locked.minutes(5)));
      expect(await options.has('combobox', idle)).toBe(true);

      // What is being typed is an edit, which no change of the vault by others takes away.
      await options.page.evaluate(() => {
        location.hash = '#/accounts/new';
      });
      await options.find('textbox', 'Service');
      await options.type('textbox', 'Service', 'Acme');
      policy.remove();
      await managedOnce(options, 'no policy', (managed) => Object.keys(managed).length === 0);
      await options.isGone('link', frameText.sections.organization);
      const service = await options.find('textbox', 'Service');
      expect(await service.evaluate((field) => (field as HTMLInputElement).value)).toBe('Acme');
    });
  });
});

/** Runs with a browser that has the policy, once the extension was told of it. */
async function withStage(first: object, run: (stage: Stage, policy: ChromiumPolicy) => Promise<void>): Promise<void> {
  await withChromiumPolicy(first, async (policy) => {
    const stage = await Stage.open({ name: 'policy-session', manifest: policy.manifest });
    try {
      await run(stage, policy);
    } catch (thrown) {
      await stage.pictureAll('failed');
      throw thrown;
    } finally {
      await stage.close();
    }
  });
}
