// The registry of Windows: files to import, and templates for group policy with their texts.
import { BROWSER_NAMES, BROWSERS, escapeXml, keys, policy, registryKey } from './keys.mjs';

/** @typedef {import('./keys.mjs').Browser} Browser */
/** @typedef {import('./keys.mjs').Key} Key */

const SCHEMA = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** @returns {Record<string, string>} */
export function samplesOfWindows() {
  return Object.fromEntries(
    BROWSER_NAMES.flatMap((browser) => [
      [`windows/${browser}.reg`, registryFile(browser)],
      [`windows/latchkey-${browser}.admx`, template(browser)],
      [`windows/en-US/latchkey-${browser}.adml`, texts(browser)],
    ]),
  );
}

function registryFile(/** @type {Browser} */ browser) {
  const { registry, id, store } = BROWSERS[browser];
  const hive = (/** @type {string} */ key) => `HKEY_LOCAL_MACHINE\\${key}`;
  const free = '; Take a number that your list does not use yet.';
  const install =
    browser === 'firefox'
      ? [
          ...['', free, `[${hive(`${registry}\\Extensions\\Install`)}]`, `"1"=${quote(store)}`],
          ...['', free, `[${hive(`${registry}\\Extensions\\Locked`)}]`, `"1"=${quote(id)}`],
        ]
      : ['', free, `[${hive(`${registry}\\ExtensionInstallForcelist`)}]`, `"1"=${quote(`${id};${store}`)}`];
  const lines = [
    'Windows Registry Editor Version 5.00',
    ...install,
    ...section(hive(registryKey(browser)), policy),
    '',
  ];
  return lines.join('\r\n');
}

/**
 * A key with its values, then those below it.
 * @returns {readonly string[]}
 */
function section(/** @type {string} */ key, /** @type {Readonly<Record<string, any>>} */ values) {
  const all = Object.entries(values);
  const own = all.filter(([, value]) => typeof value !== 'object');
  const below = all.filter(([, value]) => typeof value === 'object');
  return [
    '',
    `[${key}]`,
    ...own.map(([name, value]) => `${quote(name)}=${typeof value === 'string' ? quote(value) : dword(Number(value))}`),
    ...below.flatMap(([name, value]) => section(`${key}\\${name}`, Array.isArray(value) ? numbered(value) : value)),
  ];
}

const numbered = (/** @type {readonly string[]} */ list) =>
  Object.fromEntries(list.map((item, at) => [String(at + 1), item]));
const quote = (/** @type {string} */ text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const dword = (/** @type {number} */ value) => `dword:${value.toString(16).padStart(8, '0')}`;

/** How group policy asks for a kind of value. */
function kindOf(/** @type {Key} */ { type }) {
  const [, least = '', most = ''] = /^number, (\d+) to (\d+)$/.exec(type) ?? [];
  if (most !== '') return { kind: 'number', least, most };
  return { kind: type === 'true or false' ? 'flag' : type === 'list of hosts' ? 'list' : 'text', least, most };
}

function template(/** @type {Browser} */ browser) {
  const root = registryKey(browser);
  const policies = keys.flatMap((key) => {
    const { name } = key;
    const { kind, least, most } = kindOf(key);
    const place = kind === 'flag' ? ` valueName="${name}"` : ` presentation="$(presentation.${name})"`;
    const elements = {
      number: [`<decimal id="${name}" valueName="${name}" required="true" minValue="${least}" maxValue="${most}"/>`],
      text: [`<text id="${name}" valueName="${name}" required="true" maxLength="4096"/>`],
      list: [`<list id="${name}" key="${escapeXml(root)}\\${name}" valuePrefix=""/>`],
      flag: [],
    }[kind];
    const value =
      kind === 'flag'
        ? [
            '      <enabledValue><decimal value="1"/></enabledValue>',
            '      <disabledValue><decimal value="0"/></disabledValue>',
          ]
        : ['      <elements>', ...(elements ?? []).map((one) => `        ${one}`), '      </elements>'];
    return [
      `    <policy name="${name}" class="Both" displayName="$(string.${name})" explainText="$(string.${name}_Explain)" key="${escapeXml(root)}"${place}>`,
      '      <parentCategory ref="latchkey"/>',
      '      <supportedOn ref="SUPPORTED_BROWSER"/>',
      ...value,
      '    </policy>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<policyDefinitions xmlns="${SCHEMA}" revision="1.0" schemaVersion="1.0">`,
    '  <policyNamespaces>',
    `    <target prefix="latchkey_${browser}" namespace="Latchkey.Policies.${BROWSERS[browser].title}"/>`,
    '  </policyNamespaces>',
    '  <resources minRequiredRevision="1.0"/>',
    '  <supportedOn>',
    '    <definitions>',
    '      <definition name="SUPPORTED_BROWSER" displayName="$(string.SUPPORTED_BROWSER)"/>',
    '    </definitions>',
    '  </supportedOn>',
    '  <categories>',
    '    <category name="latchkey" displayName="$(string.latchkey)"/>',
    '  </categories>',
    '  <policies>',
    ...policies,
    '  </policies>',
    '</policyDefinitions>',
    '',
  ].join('\n');
}

function texts(/** @type {Browser} */ browser) {
  const { title } = BROWSERS[browser];
  const string = (/** @type {string} */ id, /** @type {string} */ text) =>
    `      <string id="${id}">${escapeXml(text)}</string>`;
  const controls = keys.flatMap((key) => {
    const { name } = key;
    const { kind, least } = kindOf(key);
    if (kind === 'flag') return [];
    const control = {
      number: `<decimalTextBox refId="${name}" defaultValue="${least}">${name}</decimalTextBox>`,
      text: `<textBox refId="${name}"><label>${name}</label></textBox>`,
      list: `<listBox refId="${name}">${name}</listBox>`,
    }[kind];
    return [`      <presentation id="${name}">${control}</presentation>`];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<policyDefinitionResources xmlns="${SCHEMA}" revision="1.0" schemaVersion="1.0">`,
    `  <displayName>Latchkey in ${title}</displayName>`,
    `  <description>Policies of the browser extension Latchkey in ${title}</description>`,
    '  <resources>',
    '    <stringTable>',
    string('SUPPORTED_BROWSER', `${title} with Latchkey`),
    string('latchkey', `Latchkey (${title})`),
    ...keys.flatMap((key) => [string(key.name, key.name), string(`${key.name}_Explain`, explain(key))]),
    '    </stringTable>',
    '    <presentationTable>',
    ...controls,
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
    '',
  ].join('\n');
}

/** What a key does, without the marks of Markdown. */
function explain(/** @type {Key} */ { name, what }) {
  const json = name === 'recommended' ? ' As JSON, for example {"idleMinutesMax": 10}.' : '';
  return `${what.replaceAll(/[`*]/g, '')}${json}`;
}
