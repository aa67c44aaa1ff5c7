import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findGcm } from '../ciphers/aes.ts';
import { sha256 } from '../ciphers/hash.ts';
import { derivePbkdf2 } from '../ciphers/kdf.ts';
import { findRecord, listMember, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { checkPbkdf2 } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { base32Key } from '../setup-key.ts';
import { parseText } from '../text.ts';

/** Iterations, salt and nonce; the tag of AES-GCM ends the file. */
const HEADER = 4 + 12 + 12;
const TAG = 16;
/** The app draws some 150,000 rounds; a greater count than this is no count. */
const MAX_ROUNDS = 10_000_000;
/** Largest file taken for a backup: there is no signature, and a thousand entries fit. */
const MAX_ENCRYPTED = 4 * 1024 * 1024;

interface EncryptedBackup {
  readonly bytes: Uint8Array;
  /** What the first four bytes say, plausible or not. */
  readonly rounds: number;
}

/** andOTP's plain backup: a list of entries with a secret and a label. */
export const andOtp = defineFormat({
  id: 'andotp-plain',
  document: 'json-list',
  recognise: (list) => (list.some(isEntry) ? list : undefined),
  read: readEntries,
});

/**
 * andOTP's encrypted backups, which have no signature. A plausible count of rounds identifies the newer layout; any other
 * bytes are only a guess at the older one.
 */
export const andOtpEncryptedFormats = [
  defineFormat({
    id: 'andotp-encrypted',
    document: 'unsigned-bytes',
    recognise: (bytes) => {
      const backup = findBackup(bytes);
      const isPlausible = backup !== undefined && backup.rounds > 0 && backup.rounds <= MAX_ROUNDS;
      return isPlausible && bytes.length > HEADER + TAG ? backup : undefined;
    },
    read: readEncrypted,
  }),
  defineFormat({
    id: 'andotp-encrypted-old',
    document: 'unsigned-bytes',
    isGuess: true,
    recognise: findBackup,
    read: readEncrypted,
  }),
] as const;

function isEntry(entry: unknown): boolean {
  return ['secret', 'label'].every((name) => typeof member(findRecord(entry), name) === 'string');
}

function findBackup(bytes: Uint8Array): EncryptedBackup | undefined {
  if (bytes.length < 12 + TAG + 2 || bytes.length > MAX_ENCRYPTED) return undefined;
  return { bytes, rounds: new DataView(bytes.buffer, bytes.byteOffset).getInt32(0) };
}

async function readEncrypted(backup: EncryptedBackup, reading: Reading): Promise<readonly Draft[]> {
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const plain = (await openOld(backup, passphrase)) ?? (await openNew(backup, passphrase));
  if (plain === undefined) throw new Fault('import-passphrase', 'got a file that does not open, want the passphrase');
  return readEntries(parseJson(parseText(plain)));
}

async function openNew({ bytes, rounds }: EncryptedBackup, passphrase: string): Promise<Uint8Array | undefined> {
  if (rounds <= 0 || bytes.length <= HEADER + TAG) return undefined;
  checkPbkdf2(rounds);
  const key = await derivePbkdf2('SHA-1', passphrase, bytes.subarray(4, 16), rounds, 32);
  return findGcm(key, bytes.subarray(16, 28), bytes.subarray(28));
}

async function openOld({ bytes }: EncryptedBackup, passphrase: string): Promise<Uint8Array | undefined> {
  return findGcm(await sha256(encodeUtf8(passphrase)), bytes.subarray(0, 12), bytes.subarray(12));
}

function readEntries(list: unknown): readonly Draft[] {
  return listOf(list, 'the backup').map((entry): Draft => {
    const raw = findRecord(entry);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const label = textMember(raw, 'label').slice(0, 1_000);
    const icon = textMember(raw, 'thumbnail');
    // Old files have no issuer: the label is "Issuer - account".
    const old = member(raw, 'issuer') === undefined ? /^(.+?) - (.+)$/.exec(label) : null;
    return {
      kind: member(raw, 'type'),
      issuer: old?.[1] ?? member(raw, 'issuer'),
      name: old?.[2] ?? label,
      secret: base32Key(member(raw, 'secret')),
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
