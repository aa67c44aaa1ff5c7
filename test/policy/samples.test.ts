import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, readPolicy } from '../../src/policy/policy.ts';
import { findChild, type XmlElement } from '../../src/schema/xml.ts';
import { manifestFor } from '../../tools/build/manifest.mjs';
import { applySetting, parseTemplate } from './formats/group-policy.ts';
import { parsePlist } from './formats/plist.ts';
import { parseRegFile, type Registry, readKey } from './formats/reg-file.ts';
import { administratorsPage, SAMPLE_IDS, sample, sampleFiles } from './formats/samples.ts';

const ALL = [...Object.keys(POLICY_KEYS), 'recommended'];
const CHROMIUM = ['chrome', 'edge'] as const;
const BROWSERS = [...CHROMIUM, 'firefox'] as const;

/** Where each browser looks in the registry of Windows. */
const KEYS = {
  chrome: `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${SAMPLE_IDS.chrome}\\policy`,
  edge: `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${SAMPLE_IDS.edge}\\policy`,
  firefox: `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${SAMPLE_IDS.firefox}`,
};

const STORES = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
  firefox: `https://addons.mozilla.org/firefox/downloads/latest/${SAMPLE_IDS.firefox}/latest.xpi`,
};

const FORCED_IN_FIREFOX = {
  [SAMPLE_IDS.firefox]: {
    installation_mode: 'force_installed',
    install_url: STORES.firefox,
    default_area: 'navbar',
  },
};

const MACOS = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge' };

const whole = JSON.parse(sample('policy.json')) as Record<string, unknown>;
/** That a policy says what every other sample says, and leaves nothing unread. */
function expectWhole(policy: unknown): void {
  expect(readPolicy(policy)).toEqual(readPolicy(whole));
}

describe('The sample of a policy', () => {
  it('has every key, in order, and is read without a problem', () => {
    expect(Object.keys(whole)).toEqual(ALL);
    const { forced, recommended, problems } = readPolicy(whole);
    expect(problems).toEqual([]);
    expect(Object.keys(forced)).toEqual(Object.keys(POLICY_KEYS));
    expect(recommended).toEqual({ idleMinutesMax: 10, clipboardSecondsMax: 30 });
  });
});

describe('The same policy', () => {
  it.each(CHROMIUM)('is in the file for %s on Linux, which installs it too', (browser) => {
    const { '3rdparty': others, ...rest } = JSON.parse(sample(`linux/${browser}.json`));
    const id = SAMPLE_IDS[browser];
    expect(rest).toEqual({ ExtensionInstallForcelist: [`${id};${STORES[browser]}`] });
    expect(others).toEqual({ extensions: { [id]: whole } });
    expectWhole(others.extensions[id]);
  });

  it('is in the file for Firefox, which installs it too, by the ID of its manifest', () => {
    const { policies, ...none } = JSON.parse(sample('firefox/policies.json'));
    const { '3rdparty': others, ...rest } = policies;
    expect(none).toEqual({});
    expect(rest).toEqual({ ExtensionSettings: FORCED_IN_FIREFOX });
    expect(others).toEqual({ Extensions: { [SAMPLE_IDS.firefox]: whole } });
    expect(manifestFor('firefox').browser_specific_settings.gecko.id).toBe(SAMPLE_IDS.firefox);
  });

  it.each(BROWSERS)('is in the registry file for %s', (browser) => {
    const registry = parseRegFile(sample(`windows/${browser}.reg`));
    const root = `HKEY_LOCAL_MACHINE\\${KEYS[browser]}`;
    expectWhole(readKey(registry, root));
    const others = [...registry].filter(([key]) => !key.startsWith(root));
    const list = (key: string, value: string) => [`HKEY_LOCAL_MACHINE\\${key}`, new Map([['1', value]])];
    const [policies = ''] = KEYS[browser].split('\\3rdparty');
    expect(others).toEqual(
      browser === 'firefox'
        ? [
            list(`${policies}\\Extensions\\Install`, STORES.firefox),
            list(`${policies}\\Extensions\\Locked`, SAMPLE_IDS.firefox),
          ]
        : [list(`${policies}\\ExtensionInstallForcelist`, `${SAMPLE_IDS[browser]};${STORES[browser]}`)],
    );
  });

  it.each(CHROMIUM)('is in the profile for %s on macOS, in a domain of its own', async (browser) => {
    const [installs, latchkey, ...none] = await payloadsOf(browser);
    expect(none).toEqual([]);
    const id = SAMPLE_IDS[browser];
    expect(installs).toEqual({
      type: MACOS[browser],
      content: { ExtensionInstallForcelist: [`${id};${STORES[browser]}`] },
    });
    expect(latchkey).toEqual({ type: `${MACOS[browser]}.extensions.${id}`, content: whole });
  });

  it('is in the profile for Firefox on macOS', async () => {
    const content = {
      EnterprisePoliciesEnabled: true,
      ExtensionSettings: FORCED_IN_FIREFOX,
      '3rdparty': { Extensions: { [SAMPLE_IDS.firefox]: whole } },
    };
    expect(await payloadsOf('firefox')).toEqual([{ type: 'org.mozilla.firefox', content }]);
  });

  it.each(['chrome', 'firefox'] as const)('is what the settings of Intune for %s write', async (browser) => {
    const { omaSettings } = JSON.parse(sample(`intune/${browser}.json`)) as {
      readonly omaSettings: readonly { readonly omaUri: string; readonly value: string }[];
    };
    const [ingested, ...settings] = omaSettings;
    const { policies, categories } = await templateOf(browser);
    const [, app, type] =
      /^\.\/Device\/Vendor\/MSFT\/Policy\/ConfigOperations\/ADMXInstall\/(\w+)\/(\w+)\/[\w-]+$/.exec(
        ingested?.omaUri ?? '',
      ) ?? [];
    expect(ingested?.value).toBe(sample(`windows/latchkey-${browser}.admx`));
    const [category] = categories;
    const registry = new Map<string, Map<string, string | number>>();
    for (const { omaUri, value } of settings) {
      const [area, name = ''] = omaUri.split('/').slice(-2);
      expect(omaUri).toBe(`./Device/Vendor/MSFT/Policy/Config/${app}~${type}~${category}/${name}`);
      const policy = policies.get(name);
      if (policy === undefined) throw new Error(`got ${name} of ${area}, want a policy of the template`);
      merge(registry, await applySetting(policy, value));
    }
    expectWhole(readKey(registry, KEYS[browser]));
  });
});

describe('The template of group policy', () => {
  it.each(BROWSERS)(
    'for %s has every key, where the browser looks, and every reference in it leads somewhere',
    async (browser) => {
      const { policies, problems } = await templateOf(browser);
      expect(problems).toEqual([]);
      expect([...policies.keys()]).toEqual(ALL);
      for (const [name, { attributes }] of policies) expect([name, attributes.key]).toEqual([name, KEYS[browser]]);
    },
  );

  it.each(BROWSERS)(
    'for %s takes a value for each key that Latchkey reads, at both ends of a range',
    async (browser) => {
      const { policies } = await templateOf(browser);
      for (const [name, policy] of policies) {
        for (const setting of settingsFor(policy, whole[name])) {
          const { problems } = readPolicy(readKey(await applySetting(policy, setting), KEYS[browser]));
          expect({ name, setting, problems }).toEqual({ name, setting, problems: [] });
        }
      }
    },
  );
});

describe('The page for administrators', () => {
  const rows = [...administratorsPage().matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| `([^|]+)` \|$/gm)];

  it('has every key in its table, in order, with the example of the samples', () => {
    expect(rows.map(([, name]) => name)).toEqual(ALL);
    for (const [, name = '', , , example = ''] of rows)
      expect([name, JSON.parse(example)]).toEqual([name, whole[name]]);
  });

  it('gives each the type by which it is read', () => {
    for (const [, name = '', type = ''] of rows) {
      const wants = VALUES[type.replace(/,.*/, '')];
      const { problems } = readPolicy({ [name]: wants?.right(type) });
      const { problems: wrong } = readPolicy({ [name]: wants?.wrong(type) });
      expect([name, problems, wrong.length]).toEqual([name, [], 1]);
    }
  });

  it('names every sample, and there is none that these tests leave out', () => {
    const files = sampleFiles();
    expect(files.filter((file) => !administratorsPage().includes(`(samples/${file})`))).toEqual([]);
    const read = BROWSERS.flatMap((browser) => [
      `macos/${browser}.mobileconfig`,
      `windows/${browser}.reg`,
      `windows/latchkey-${browser}.admx`,
      `windows/en-US/latchkey-${browser}.adml`,
      browser === 'firefox' ? 'firefox/policies.json' : `linux/${browser}.json`,
      ...(browser === 'edge' ? [] : [`intune/${browser}.json`]),
    ]);
    expect(files).toEqual(['policy.json', ...read].sort());
  });
});

/** A value of each type of the table, and one that only another type has. */
const VALUES: Readonly<Record<string, { right(type: string): unknown; wrong(type: string): unknown }>> = {
  number: {
    right: (type) => Number(/to (\d+)/.exec(type)?.[1]),
    wrong: (type) => Number(/to (\d+)/.exec(type)?.[1]) + 1,
  },
  'true or false': { right: () => false, wrong: () => 'perhaps' },
  'list of hosts': { right: () => ['a.example'], wrong: () => [true] },
  address: { right: () => 'https://a.example/', wrong: () => 'http://a.example/' },
  'language tag': { right: () => 'de-CH', wrong: () => 'the usual one' },
  text: { right: () => 'Call us, at any time.', wrong: () => 7 },
  'object of the keys above': { right: () => ({ hideWelcome: true }), wrong: () => 'none' },
};

/** What device management may send for a policy: both states, both ends, or the value of the sample. */
function settingsFor(policy: XmlElement, value: unknown): readonly string[] {
  const [element] = findChild(policy, 'elements')?.children ?? [];
  if (element === undefined) return ['<enabled/>', '<disabled/>'];
  const { id, minValue, maxValue } = element.attributes;
  const data = (text: unknown) => `<enabled/><data id="${id}" value="${String(text).replaceAll('"', '&quot;')}"/>`;
  if (element.name === 'decimal') return [data(minValue), data(maxValue)];
  if (Array.isArray(value)) return [data(value.flatMap((host, at) => [at + 1, host]).join('\uF000'))];
  return [data(typeof value === 'object' ? JSON.stringify(value) : value)];
}

async function payloadsOf(browser: (typeof BROWSERS)[number]) {
  const profile = (await parsePlist(sample(`macos/${browser}.mobileconfig`))) as Record<string, unknown>;
  expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadVersion: 1, PayloadScope: 'System' });
  const payloads = profile.PayloadContent as readonly Record<string, unknown>[];
  const uuids = [profile, ...payloads].map(({ PayloadUUID }) => String(PayloadUUID));
  expect(new Set(uuids).size).toBe(uuids.length);
  for (const uuid of uuids) expect(uuid).toMatch(/^[\dA-F]{8}-[\dA-F]{4}-4[\dA-F]{3}-8[\dA-F]{3}-[\dA-F]{12}$/);
  return payloads.map(
    ({ PayloadDisplayName, PayloadIdentifier, PayloadType, PayloadUUID, PayloadVersion, ...content }) => {
      expect([PayloadVersion, typeof PayloadDisplayName, typeof PayloadIdentifier]).toEqual([1, 'string', 'string']);
      return { type: PayloadType, content };
    },
  );
}

function templateOf(browser: (typeof BROWSERS)[number]) {
  return parseTemplate(sample(`windows/latchkey-${browser}.admx`), sample(`windows/en-US/latchkey-${browser}.adml`));
}

function merge(into: Map<string, Map<string, string | number>>, more: Registry): void {
  for (const [key, values] of more) into.set(key, new Map([...(into.get(key) ?? []), ...values]));
}
