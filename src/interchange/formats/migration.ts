import { Fault } from '../../fault.ts';
import { findBase64 } from '../containers/base64.ts';
import type { Draft } from '../draft.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { Found } from '../reading.ts';

/** Google Authenticator's transfer address. */
const MIGRATION = /^otpauth-migration:\/\/[^?]*\?(?:.*&)?data=([^&#]*)/is;

const ALGORITHMS = ['SHA1', 'SHA1', 'SHA256', 'SHA512'] as const;
const DIGITS = [6, 6, 8] as const;
const KINDS = ['totp', 'hotp', 'totp'] as const;

/** Whether a text is one of Google Authenticator's transfer codes. */
export function isMigrationUri(text: string): boolean {
  return /^otpauth-migration:\/\//i.test(text);
}

/** Reads one transfer code: Base64 of a protobuf message, in which `+` is never a blank. Throws `import-damaged`. */
export async function readMigration(uri: string): Promise<Found> {
  const data = MIGRATION.exec(uri)?.[1];
  const bytes =
    data === undefined
      ? undefined
      : findBase64(unescaped(data).replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'));
  if (bytes === undefined || bytes.length === 0) throw new Fault('import-damaged', 'got no payload, want Base64');
  const { BinaryReader } = await import('@bufbuild/protobuf/wire');
  const reader = new BinaryReader(bytes);
  const drafts: Draft[] = [];
  let size = 1;
  let index = 0;
  let batch = 0;
  try {
    while (reader.pos < reader.len) {
      const [field, wire] = reader.tag();
      if (field === 1 && wire === 2) drafts.push(readEntry(new BinaryReader(reader.bytes())));
      else if (field === 3 && wire === 0) size = reader.int32();
      else if (field === 4 && wire === 0) index = reader.int32();
      else if (field === 5 && wire === 0) batch = reader.int32();
      else reader.skip(wire, field);
      if (drafts.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many entries, want fewer');
    }
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('import-damaged', 'got a message that is cut off, want it whole', { cause: thrown });
  }
  const isPart = size >= 1 && size <= 1_000 && index >= 0 && index < size;
  return { drafts, parts: isPart ? [{ batch, index, size }] : [] };
}

type WireReader = InstanceType<typeof import('@bufbuild/protobuf/wire').BinaryReader>;

function readEntry(reader: WireReader): Draft {
  let secret: Uint8Array = new Uint8Array();
  let name = '';
  let issuer = '';
  let algorithm = 0;
  let digits = 0;
  let kind = 0;
  let counter = 0;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1 && wire === 2) secret = reader.bytes();
    else if (field === 2 && wire === 2) name = reader.string();
    else if (field === 3 && wire === 2) issuer = reader.string();
    else if (field === 4 && wire === 0) algorithm = reader.int32();
    else if (field === 5 && wire === 0) digits = reader.int32();
    else if (field === 6 && wire === 0) kind = reader.int32();
    else if (field === 7 && wire === 0) counter = Number(reader.int64());
    else reader.skip(wire, field);
  }
  const cut = name.indexOf(':');
  const prefix = cut < 0 ? '' : name.slice(0, cut).trim();
  const isSplit = cut >= 0 && (issuer === '' || prefix.toLowerCase() === issuer.trim().toLowerCase());
  return {
    kind: KINDS[kind] ?? 'unknown',
    secret,
    issuer: issuer || prefix,
    name: isSplit ? name.slice(cut + 1) : name,
    // A number that stands for nothing becomes a text that is refused.
    algorithm: ALGORITHMS[algorithm] ?? 'unknown',
    digits: DIGITS[digits] ?? 'unknown',
    counter,
  };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
