import { Fault } from '../fault.ts';
import { isAge, openAge } from './containers/age.ts';
import { parseCsv } from './containers/csv.ts';
import { isOpenPgp, openPgpMessage } from './containers/openpgp.ts';
import { findSealedAndOtp } from './formats/andotp.ts';
import { findCsv } from './formats/csv.ts';
import { findFreeOtpBackup } from './formats/free-otp-backup.ts';
import { findHtml } from './formats/html.ts';
import { findKdbx } from './formats/keepass-kdbx.ts';
import { findPicture } from './formats/picture.ts';
import { findSealedStratum } from './formats/stratum.ts';
import { findTotpAuthenticator } from './formats/totp-authenticator.ts';
import { findUriList } from './formats/uri-list.ts';
import { findZip } from './formats/zip.ts';
import { checkSize } from './limits.ts';
import type { Found, Reading, Recognised } from './reading.ts';
import { needPassphrase } from './reading.ts';
import { recogniseJson } from './recognise-json.ts';
import { recogniseXml } from './recognise-xml.ts';
import { findAnsiText, findText } from './text.ts';

/** Files may be packed in each other, but not for ever. */
const MAX_NESTING = 3;

/**
 * Finds the format of a file by its content, never by its name. Throws `import-empty`, `import-unknown`, `import-damaged`,
 * `import-not-export`, `import-too-large`.
 */
export async function recognise(bytes: Uint8Array, nesting = 0): Promise<Recognised> {
  checkSize(bytes.length);
  if (nesting > MAX_NESTING) throw new Fault('import-unknown', 'got files packed in files, want an export');
  const binary = await recogniseBinary(bytes, nesting);
  if (binary !== undefined) return binary;
  const text = findText(bytes);
  if (text !== undefined && text.trim() === '') throw new Fault('import-empty', 'got nothing, want an export');
  const found = text === undefined ? await recogniseNoText(bytes) : await recogniseText(text);
  if (found !== undefined) return found;
  throw new Fault('import-unknown', `got ${bytes.length} bytes of no known format, want an export`);
}

async function recogniseBinary(bytes: Uint8Array, nesting: number): Promise<Recognised | undefined> {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start === 'SQLite format 3\0') throw new Fault('import-not-export', 'got a database, want an export');
  const inner = (plain: Uint8Array, reading: Reading) => readInner(plain, reading, nesting + 1);
  if (isAge(bytes)) {
    return {
      format: 'age',
      read: async (reading) => {
        const typed = () => {
          const passphrase = needPassphrase(reading);
          reading.onStage('deriving');
          return passphrase;
        };
        return inner(await openAge(bytes, typed), reading);
      },
    };
  }
  if (isOpenPgp(bytes)) {
    return {
      format: 'openpgp',
      read: async (reading) => {
        const found = await inner(await openPgpMessage(bytes, () => needPassphrase(reading)), reading);
        const isPass = found.format?.startsWith('proton-pass') === true;
        return isPass ? { ...found, format: 'proton-pass-pgp' } : found;
      },
    };
  }
  return (
    findSealedStratum(bytes) ??
    findFreeOtpBackup(bytes) ??
    findKdbx(bytes) ??
    findPicture(bytes) ??
    (await findZip(bytes, (plain) => recognise(plain, nesting + 1)))
  );
}

/** Reads what was sealed in another file, without its passphrase: that one belonged to the outside. */
async function readInner(plain: Uint8Array, reading: Reading, nesting: number): Promise<Found> {
  const recognised = await recognise(plain, nesting);
  const found = await recognised.read(reading);
  return { format: recognised.format, ...('drafts' in found ? found : { drafts: found }) };
}

/** Letters in an older encoding, or bytes without structure. */
async function recogniseNoText(bytes: Uint8Array): Promise<Recognised | undefined> {
  const ansi = findAnsiText(bytes);
  return (ansi === undefined ? undefined : await recogniseText(ansi)) ?? findSealedAndOtp(bytes);
}

async function recogniseText(text: string): Promise<Recognised | undefined> {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return recogniseJson(text);
  if (start.startsWith('<')) return findHtml(text) ?? recogniseXml(text);
  return findUriList(text) ?? findTotpAuthenticator(text) ?? findCsv(await parseCsv(text));
}
