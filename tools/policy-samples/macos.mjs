// Configuration profiles of macOS. Chromium reads an extension's policy from a domain of its own.
import { createHash } from 'node:crypto';
import { BROWSER_NAMES, BROWSERS, escapeXml, installation, policy } from './keys.mjs';

const ORGANIZATION = 'com.example';

/** @returns {Record<string, string>} */
export function samplesOfMacos() {
  return Object.fromEntries(BROWSER_NAMES.map((browser) => [`macos/${browser}.mobileconfig`, profile(browser)]));
}

function profile(/** @type {import('./keys.mjs').Browser} */ browser) {
  const { title, domain, id } = BROWSERS[browser];
  const payloads =
    browser === 'firefox'
      ? [
          payload(domain, title, {
            EnterprisePoliciesEnabled: true,
            ...installation(browser),
            '3rdparty': { Extensions: { [id]: policy } },
          }),
        ]
      : [
          payload(domain, title, installation(browser)),
          payload(`${domain}.extensions.${id}`, `Latchkey in ${title}`, policy),
        ];
  const name = `${ORGANIZATION}.latchkey.${browser}`;
  const whole = {
    PayloadContent: payloads,
    PayloadDisplayName: `Latchkey in ${title}`,
    PayloadIdentifier: name,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuid(name),
    PayloadVersion: 1,
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...lines(whole, ''),
    '</plist>',
    '',
  ].join('\n');
}

function payload(/** @type {string} */ type, /** @type {string} */ title, /** @type {object} */ content) {
  const name = `${ORGANIZATION}.latchkey.${type}`;
  return {
    PayloadDisplayName: title,
    PayloadIdentifier: name,
    PayloadType: type,
    PayloadUUID: uuid(name),
    PayloadVersion: 1,
    ...content,
  };
}

/** The same for the same name. */
function uuid(/** @type {string} */ name) {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * A value as lines of a property list.
 * @returns {readonly string[]}
 */
function lines(/** @type {any} */ value, /** @type {string} */ indent) {
  const deeper = `${indent}\t`;
  if (typeof value === 'boolean') return [`${indent}<${value}/>`];
  if (typeof value === 'number') return [`${indent}<integer>${value}</integer>`];
  if (typeof value === 'string') return [`${indent}<string>${escapeXml(value)}</string>`];
  if (Array.isArray(value))
    return [
      `${indent}<array>`,
      ...value.flatMap((/** @type {any} */ item) => lines(item, deeper)),
      `${indent}</array>`,
    ];
  return [
    `${indent}<dict>`,
    ...Object.entries(value).flatMap(([key, item]) => [
      `${deeper}<key>${escapeXml(key)}</key>`,
      ...lines(item, deeper),
    ]),
    `${indent}</dict>`,
  ];
}
