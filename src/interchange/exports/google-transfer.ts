import { decodeBase32 } from '../../bytes/base32.ts';
import { encodeBase64 } from '../../bytes/base64.ts';
import type { CodeAccount } from './accounts.ts';

/** Accounts in one picture, as in Google Authenticator's own. */
const PER_PICTURE = 10;
/** Bytes of accounts in one picture; more make the code too fine for a phone to read off a screen. */
const MOST_BYTES = 560;
const ALGORITHMS = { 'SHA-1': 1, 'SHA-256': 2, 'SHA-512': 3 } as const;
const HOTP = 1;
const TOTP = 2;

/** Formats Google Authenticator's transfer codes, one text a picture. Takes only what the payload can hold: six or eight digits, 30 seconds, no Steam. */
export async function formatGoogleTransfer(
  accounts: readonly CodeAccount[],
  batch: number,
): Promise<readonly string[]> {
  const { BinaryWriter } = await import('@bufbuild/protobuf/wire');
  const pictures = picturesOf(accounts.map((account) => writeEntry(new BinaryWriter(), account)));
  return pictures.map((entries, index) => {
    const writer = new BinaryWriter();
    for (const entry of entries) writer.tag(1, 2).bytes(entry);
    writer.tag(2, 0).int32(1).tag(3, 0).int32(pictures.length).tag(4, 0).int32(index).tag(5, 0).int32(batch);
    return `otpauth-migration://offline?data=${encodeURIComponent(encodeBase64(writer.finish()))}`;
  });
}

function picturesOf(entries: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const pictures: Uint8Array[][] = [];
  let room = 0;
  for (const entry of entries) {
    const last = pictures.at(-1);
    if (last === undefined || last.length === PER_PICTURE || entry.length > room) {
      pictures.push([entry]);
      room = MOST_BYTES - entry.length;
    } else {
      last.push(entry);
      room -= entry.length;
    }
  }
  return pictures;
}

type Writer = InstanceType<typeof import('@bufbuild/protobuf/wire').BinaryWriter>;

function writeEntry(writer: Writer, { otp, issuer, name }: CodeAccount): Uint8Array {
  writer.tag(1, 2).bytes(decodeBase32(otp.secret));
  writer.tag(2, 2).string(issuer === '' ? name : `${issuer}:${name}`);
  writer.tag(3, 2).string(issuer);
  if (otp.kind === 'steam') return writer.finish();
  writer.tag(4, 0).int32(ALGORITHMS[otp.algorithm]);
  writer.tag(5, 0).int32(otp.digits === 8 ? 2 : 1);
  writer.tag(6, 0).int32(otp.kind === 'hotp' ? HOTP : TOTP);
  if (otp.kind === 'hotp') writer.tag(7, 0).int64(BigInt(otp.counter));
  return writer.finish();
}
