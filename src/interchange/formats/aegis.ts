import { concatBytes } from '../../bytes/concat.ts';
import { Fault } from '../../fault.ts';
import { findGcm } from '../ciphers/aes.ts';
import { deriveScrypt } from '../ciphers/kdf.ts';
import { base64Of, hexOf } from '../containers/base64.ts';
import {
  checkVersion,
  findRecord,
  hasMembers,
  type JsonRecord,
  listMember,
  listOf,
  member,
  parseJson,
  recordMember,
  recordOf,
  textMember,
  wholeMember,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { checkScrypt, checkScryptTogether } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { base32Key } from '../setup-key.ts';
import { parseText } from '../text.ts';

const PASSWORD_SLOT = 1;

interface Vault {
  readonly version: unknown;
  readonly header: unknown;
  readonly db: unknown;
}

/** Aegis: a plain vault, or one encrypted under password slots. */
export const aegisFormats = [
  defineFormat({
    id: 'aegis-encrypted',
    document: 'json-object',
    recognise: (json) => {
      const vault = findVault(json);
      return typeof vault?.db === 'string' ? { ...vault, db: vault.db } : undefined;
    },
    read: readEncrypted,
  }),
  defineFormat({
    id: 'aegis-plain',
    document: 'json-object',
    recognise: (json) => {
      const vault = findVault(json);
      return typeof vault?.db === 'string' ? undefined : vault;
    },
    read: ({ version, db }) => {
      checkVersion(version, 1, 'vault version');
      return readDatabase(recordOf(db, 'db'));
    },
  }),
] as const;

function findVault(json: JsonRecord): Vault | undefined {
  if (!hasMembers(json, 'header', 'db')) return undefined;
  return { version: member(json, 'version'), header: member(json, 'header'), db: member(json, 'db') };
}

async function readEncrypted(vault: Vault, reading: Reading): Promise<readonly Draft[]> {
  checkVersion(vault.version, 1, 'vault version');
  const header = recordOf(vault.header, 'header');
  const encrypted = base64Of(vault.db, 'db');
  const params = recordOf(member(header, 'params'), 'params');
  const nonce = hexOf(member(params, 'nonce'), 'nonce');
  const tag = hexOf(member(params, 'tag'), 'tag');
  const key = await openSlots(header, reading);
  reading.onStage('decrypting');
  const plain = await findGcm(key, nonce, concatBytes(encrypted, tag));
  // The slot opened, so the passphrase is right.
  if (plain === undefined)
    throw new Fault('import-damaged', 'got a database that does not authenticate, want it whole');
  return readDatabase(recordOf(parseJson(parseText(plain)), 'db'));
}

async function openSlots(header: JsonRecord, reading: Reading): Promise<Uint8Array> {
  const slots = listOf(member(header, 'slots'), 'slots')
    .map(findRecord)
    .filter((slot) => slot !== undefined)
    .filter((slot) => member(slot, 'type') === PASSWORD_SLOT)
    .slice(0, 16)
    .map((slot) => ({ slot, cost: parseCost(slot) }));
  if (slots.length === 0) throw new Fault('import-encryption', 'got no password slot, want one');
  // A wrong passphrase is tried on every slot.
  checkScryptTogether(slots.map(({ cost }) => cost));
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  for (const { slot, cost } of slots) {
    const wrapping = await deriveScrypt(passphrase, hexOf(member(slot, 'salt'), 'salt'), cost);
    const params = recordOf(member(slot, 'key_params'), 'key_params');
    const wrapped = concatBytes(hexOf(member(slot, 'key'), 'key'), hexOf(member(params, 'tag'), 'tag'));
    const key = await findGcm(wrapping, hexOf(member(params, 'nonce'), 'nonce'), wrapped);
    if (key !== undefined) return key;
  }
  throw new Fault('import-passphrase', 'got a passphrase that opens no slot, want the right one');
}

function parseCost(slot: JsonRecord): { readonly n: number; readonly r: number; readonly p: number } {
  const cost = { n: Number(member(slot, 'n')), r: Number(member(slot, 'r')), p: Number(member(slot, 'p')) };
  checkScrypt(cost.n, cost.r, cost.p);
  return cost;
}

function readDatabase(db: JsonRecord): readonly Draft[] {
  checkVersion(wholeMember(db, 'version'), 3, 'database version');
  const groups = new Map<unknown, unknown>();
  for (const group of listMember(db, 'groups')) {
    groups.set(member(findRecord(group), 'uuid'), member(findRecord(group), 'name'));
  }
  return listOf(member(db, 'entries'), 'entries').map((entry): Draft => {
    const raw = findRecord(entry);
    const info = recordMember(raw, 'info');
    if (raw === undefined || info === undefined)
      return { fault: 'import-entry-damaged', name: textMember(raw, 'name') };
    const kind = member(raw, 'type');
    const algorithm = member(info, 'algo');
    return {
      kind,
      issuer: member(raw, 'issuer'),
      name: member(raw, 'name'),
      secret: base32Key(member(info, 'secret')),
      // An old bug left MD5 on entries that are not mOTP; Aegis itself reads them as SHA1.
      algorithm: algorithm === 'MD5' ? 'SHA1' : algorithm,
      digits: member(info, 'digits'),
      period: member(info, 'period'),
      counter: member(info, 'counter'),
      note: member(raw, 'note'),
      favourite: member(raw, 'favorite') === true,
      picture: member(raw, 'icon'),
      tags: [member(raw, 'group'), ...listMember(raw, 'groups').map((id) => groups.get(id))],
    };
  });
}
