import { encodeBase64 } from '../../bytes/base64.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { sealGcm } from '../ciphers/aes.ts';
import { deriveScrypt } from '../ciphers/kdf.ts';
import { toHex } from '../containers/base64.ts';
import { type CodeAccount, plainAlgorithm } from './accounts.ts';

const SCRYPT = { n: 32_768, r: 8, p: 1 } as const;
const TAG = 16;

/** Returns that many random bytes. */
export type RandomBytes = (length: number) => Uint8Array;

/** Formats a plain Aegis vault, version 1 with a database of version 3. */
export function formatAegis(accounts: readonly CodeAccount[], random: RandomBytes): string {
  const header = { slots: null, params: null };
  return JSON.stringify({ version: 1, header, db: databaseOf(accounts, random) }, undefined, 4);
}

/** Formats an Aegis vault sealed under a passphrase, in one slot with Aegis's own scrypt parameters. */
export async function sealAegis(
  accounts: readonly CodeAccount[],
  passphrase: string,
  random: RandomBytes,
): Promise<string> {
  const key = random(32);
  const salt = random(32);
  const wrapping = await deriveScrypt(passphrase, salt, SCRYPT);
  const wrapped = await seal(wrapping, key, random);
  const body = await seal(key, encodeUtf8(JSON.stringify(databaseOf(accounts, random))), random);
  const slot = {
    type: 1,
    uuid: uuid(random),
    key: toHex(wrapped.sealed),
    key_params: { nonce: toHex(wrapped.nonce), tag: toHex(wrapped.tag) },
    ...SCRYPT,
    salt: toHex(salt),
    repaired: true,
    is_backup: false,
  };
  const params = { nonce: toHex(body.nonce), tag: toHex(body.tag) };
  key.fill(0);
  return JSON.stringify({ version: 1, header: { slots: [slot], params }, db: encodeBase64(body.sealed) }, undefined, 4);
}

async function seal(key: Uint8Array, plain: Uint8Array, random: RandomBytes) {
  const nonce = random(12);
  const whole = await sealGcm(key, nonce, plain);
  return { nonce, sealed: whole.subarray(0, -TAG), tag: whole.subarray(-TAG) };
}

function databaseOf(accounts: readonly CodeAccount[], random: RandomBytes) {
  const groups = new Map<string, string>();
  for (const tag of accounts.flatMap(({ tags }) => tags)) if (!groups.has(tag)) groups.set(tag, uuid(random));
  return {
    version: 3,
    entries: accounts.map((account) => ({
      type: account.otp.kind,
      uuid: uuid(random),
      name: account.name,
      issuer: account.issuer,
      note: account.note,
      favorite: account.favourite,
      ...(account.picture === undefined ? { icon: null } : { icon: account.picture, icon_mime: 'image/png' }),
      info: infoOf(account),
      groups: account.tags.map((tag) => groups.get(tag)),
    })),
    groups: Array.from(groups, ([name, id]) => ({ uuid: id, name })),
  };
}

function infoOf({ otp }: CodeAccount) {
  const common = { secret: otp.secret, algo: plainAlgorithm(otp) };
  if (otp.kind === 'hotp') return { ...common, digits: otp.digits, counter: otp.counter };
  return otp.kind === 'totp'
    ? { ...common, digits: otp.digits, period: otp.periodSeconds }
    : { ...common, digits: 5, period: 30 };
}

/** Makes a random UUID, version 4 (RFC 9562 section 5.4). */
export function uuid(random: RandomBytes): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
