import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findGcm } from '../ciphers/aes.ts';
import { sha256 } from '../ciphers/hash.ts';
import { derivePbkdf2 } from '../ciphers/kdf.ts';
import { findRecord, listMember, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { checkPbkdf2 } from '../limits.ts';
import { needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { textOf } from '../text.ts';

/** Iterations, salt and nonce; the tag of AES-GCM ends the file. */
const HEADER = 4 + 12 + 12;
const TAG = 16;
/** The app draws some 150,000 rounds; a greater count than this is no count. */
const MAX_ROUNDS = 10_000_000;
/** Longest backup taken for one: there is no signature, and a thousand entries fit. */
const MAX_SEALED = 4 * 1024 * 1024;

/** andOTP's plain backup: a list of entries with a secret and a label. */
export function findAndOtp(list: readonly unknown[]): Recognised | undefined {
  const isEntry = (entry: unknown) =>
    ['secret', 'label'].every((name) => typeof member(findRecord(entry), name) === 'string');
  if (!list.some(isEntry)) return undefined;
  return { format: 'andotp-plain', read: () => readEntries(list) };
}

/**
 * Whether bytes without any signature could be a sealed backup: `andotp-encrypted` when they begin with a plausible count of
 * rounds. Anything else could be the older layout, nonce, cipher text and tag alone, or simply no export: then the file is
 * refused as unknown unless a passphrase comes with it.
 */
export function findSealedAndOtp(bytes: Uint8Array): Recognised | undefined {
  if (bytes.length < 12 + TAG + 2 || bytes.length > MAX_SEALED) return undefined;
  const rounds = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0);
  const isPlausible = rounds > 0 && rounds <= MAX_ROUNDS && bytes.length > HEADER + TAG;
  return isPlausible
    ? { format: 'andotp-encrypted', read: (reading) => readSealed(bytes, rounds, reading) }
    : { format: 'andotp-encrypted-old', isGuess: true, read: (reading) => readSealed(bytes, rounds, reading) };
}

async function readSealed(bytes: Uint8Array, rounds: number, reading: Reading): Promise<readonly Draft[]> {
  const passphrase = needPassphrase(reading);
  reading.onStage('deriving');
  const plain = (await openOld(bytes, passphrase)) ?? (await openNew(bytes, rounds, passphrase));
  if (plain === undefined) throw new Fault('import-passphrase', 'got a file that does not open, want the passphrase');
  return readEntries(parseJson(textOf(plain)));
}

async function openNew(bytes: Uint8Array, rounds: number, passphrase: string): Promise<Uint8Array | undefined> {
  if (rounds <= 0 || bytes.length <= HEADER + TAG) return undefined;
  checkPbkdf2(rounds);
  const key = await derivePbkdf2('SHA-1', passphrase, bytes.subarray(4, 16), rounds, 32);
  return findGcm(key, bytes.subarray(16, 28), bytes.subarray(28));
}

async function openOld(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | undefined> {
  return findGcm(await sha256(encodeUtf8(passphrase)), bytes.subarray(0, 12), bytes.subarray(12));
}

function readEntries(list: unknown): readonly Draft[] {
  return listOf(list, 'the backup').map((entry): Draft => {
    const raw = findRecord(entry);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const label = textMember(raw, 'label').slice(0, 1_000);
    // Old files have no issuer: the label is "Issuer - account".
    const icon = textMember(raw, 'thumbnail');
    const old = member(raw, 'issuer') === undefined ? /^(.+?) - (.+)$/.exec(label) : null;
    return {
      kind: member(raw, 'type'),
      issuer: old?.[1] ?? member(raw, 'issuer'),
      name: old?.[2] ?? label,
      secret: member(raw, 'secret'),
      algorithm: member(raw, 'algorithm'),
      digits: member(raw, 'digits'),
      period: member(raw, 'period'),
      counter: member(raw, 'counter'),
      tags: listMember(raw, 'tags'),
      icon: icon === 'Default' ? '' : icon.toLowerCase(),
      uses: member(raw, 'used_frequency'),
      usedMs: member(raw, 'last_used'),
    };
  });
}
