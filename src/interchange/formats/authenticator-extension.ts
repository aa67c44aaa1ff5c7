import { Fault } from '../../fault.ts';
import { type JsonRecord, member, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { Reading } from '../reading.ts';
import { base32OrHexKey, hexKey, type SetupKey } from '../setup-key.ts';
import { createEntryOpener } from './authenticator-extension-keys.ts';
import { type ExtensionStorage, findStorage } from './authenticator-extension-storage.ts';

/** Kinds that hold a hexadecimal secret, and what kind of code they make. */
const HEX_KINDS: ReadonlyMap<string, string> = new Map([
  ['hex', 'totp'],
  ['hhex', 'hotp'],
]);

/** The extension "Authenticator", plain or encrypted in any of its three ways; one export may mix them. */
export const authenticatorExtensionFormats = (['plain', 'encrypted-v1', 'encrypted-v2', 'encrypted-v3'] as const).map(
  (encryption) =>
    defineFormat({
      id: `authenticator-extension-${encryption}`,
      document: 'json-object',
      recognise: (json) => {
        const storage = findStorage(json);
        return storage?.encryption === encryption ? storage : undefined;
      },
      read: readStorage,
    }),
);

async function readStorage(storage: ExtensionStorage, reading: Reading): Promise<readonly Draft[]> {
  const { entries } = storage;
  if (entries.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many entries, want fewer');
  const open = createEntryOpener(storage, reading);
  const drafts: { readonly draft: Draft; readonly index: number }[] = [];
  let failed = 0;
  let opened = 0;
  for (const entry of entries) {
    const index = Number(member(entry, 'index') ?? drafts.length);
    const { state, entry: plain } = await open(entry);
    if (state === 'failed') failed++;
    if (state === 'opened') opened++;
    const draft = draftOf(plain);
    drafts.push({ draft: state === 'failed' ? { ...draft, fault: 'import-entry-damaged' } : draft, index });
  }
  // One entry that opens proves the passphrase: the others are damaged, or under the key of another passphrase.
  if (failed > 0 && opened === 0) {
    throw new Fault('import-passphrase', 'got a secret that does not open, want the passphrase');
  }
  return drafts.sort((a, b) => a.index - b.index).map(({ draft }) => draft);
}

function draftOf(entry: JsonRecord): Draft {
  const type = textMember(entry, 'type').toLowerCase();
  const raw = member(entry, 'secret');
  const prefix = typeof raw === 'string' ? /^(stm|blz|bliz)-/.exec(raw)?.[1] : undefined;
  const isBattle = type === 'battle' || prefix === 'blz' || prefix === 'bliz';
  const hexKind = HEX_KINDS.get(type);
  const [issuer = '', host = ''] = textMember(entry, 'issuer').split('::');
  return {
    kind: prefix === 'stm' ? 'steam' : isBattle ? 'totp' : (hexKind ?? (type || 'totp')),
    secret: keyOf(raw, hexKind !== undefined),
    issuer,
    name: member(entry, 'account'),
    algorithm: member(entry, 'algorithm'),
    digits: isBattle ? 8 : member(entry, 'digits'),
    period: member(entry, 'period'),
    counter: member(entry, 'counter'),
    favourite: member(entry, 'pinned') === true,
    hosts: [host],
  };
}

/** Here a key with a digit that Base32 lacks is hexadecimal, however short it is. */
function keyOf(raw: unknown, isHex: boolean): SetupKey {
  const bare = typeof raw === 'string' ? raw.replace(/^(?:stm|blz|bliz)-/, '') : raw;
  return isHex ? hexKey(bare) : base32OrHexKey(bare, 2);
}
