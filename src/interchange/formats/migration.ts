import { Fault } from '../../fault.ts';
import { findBase64 } from '../containers/base64.ts';
import type { Draft } from '../draft.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { ReadResult } from '../reading.ts';
import { rawKey } from '../setup-key.ts';

/** Google Authenticator's transfer address. */
const MIGRATION = /^otpauth-migration:\/\/[^?]*\?(?:.*&)?data=([^&#]*)/is;

const ALGORITHMS = ['SHA1', 'SHA1', 'SHA256', 'SHA512'] as const;
const DIGITS = [6, 6, 8] as const;
const KINDS = ['totp', 'hotp', 'totp'] as const;

type WireReader = InstanceType<typeof import('@bufbuild/protobuf/wire').BinaryReader>;

/** Readers of a message's known fields by `field/wire type`; each returns what it changes. */
type FieldReaders<Message> = Readonly<Record<string, (reader: WireReader, message: Message) => Partial<Message>>>;

interface WireEntry {
  readonly secret: Uint8Array;
  readonly name: string;
  readonly issuer: string;
  readonly algorithm: number;
  readonly digits: number;
  readonly kind: number;
  readonly counter: number;
}

const NUMBERS = { algorithm: 0, digits: 0, kind: 0, counter: 0 };
const EMPTY_ENTRY: WireEntry = { secret: new Uint8Array(), name: '', issuer: '', ...NUMBERS };
const ENTRY_FIELDS: FieldReaders<WireEntry> = {
  '1/2': (reader) => ({ secret: reader.bytes() }),
  '2/2': (reader) => ({ name: reader.string() }),
  '3/2': (reader) => ({ issuer: reader.string() }),
  '4/0': (reader) => ({ algorithm: reader.int32() }),
  '5/0': (reader) => ({ digits: reader.int32() }),
  '6/0': (reader) => ({ kind: reader.int32() }),
  '7/0': (reader) => ({ counter: Number(reader.int64()) }),
};

interface WirePayload {
  readonly entries: Uint8Array[];
  readonly size: number;
  readonly index: number;
  readonly batch: number;
}

const PAYLOAD_FIELDS: FieldReaders<WirePayload> = {
  '1/2': (reader, { entries }) => {
    entries.push(reader.bytes());
    if (entries.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many entries, want fewer');
    return {};
  },
  '3/0': (reader) => ({ size: reader.int32() }),
  '4/0': (reader) => ({ index: reader.int32() }),
  '5/0': (reader) => ({ batch: reader.int32() }),
};

/** Parses one transfer code: Base64 of a protobuf message, in which `+` is never a blank. Throws `import-damaged`, `import-too-large`. */
export async function parseMigration(uri: string): Promise<ReadResult> {
  const bytes = findPayload(uri);
  if (bytes === undefined || bytes.length === 0) throw new Fault('import-damaged', 'got no payload, want Base64');
  const { BinaryReader } = await import('@bufbuild/protobuf/wire');
  try {
    const empty: WirePayload = { entries: [], size: 1, index: 0, batch: 0 };
    const { entries, size, index, batch } = readMessage(new BinaryReader(bytes), PAYLOAD_FIELDS, empty);
    const isPart = size >= 1 && size <= 1_000 && index >= 0 && index < size;
    return {
      drafts: entries.map((entry) => entryDraft(new BinaryReader(entry))),
      parts: isPart ? [{ batch, index, size }] : [],
    };
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('import-damaged', 'got a message that is cut off, want it whole', { cause: thrown });
  }
}

function findPayload(uri: string): Uint8Array | undefined {
  const data = MIGRATION.exec(uri)?.[1];
  if (data === undefined) return undefined;
  return findBase64(unescaped(data).replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'));
}

/** Unknown fields are skipped; a known one of another wire type counts as unknown. */
function readMessage<Message>(reader: WireReader, fields: FieldReaders<Message>, empty: Message): Message {
  let message = empty;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    const read = fields[`${field}/${wire}`];
    if (read === undefined) reader.skip(wire, field);
    else message = { ...message, ...read(reader, message) };
  }
  return message;
}

function entryDraft(reader: WireReader): Draft {
  const entry = readMessage(reader, ENTRY_FIELDS, EMPTY_ENTRY);
  const { name, issuer } = entry;
  const cut = name.indexOf(':');
  const prefix = cut < 0 ? '' : name.slice(0, cut).trim();
  const isSplit = cut >= 0 && (issuer === '' || prefix.toLowerCase() === issuer.trim().toLowerCase());
  return {
    kind: KINDS[entry.kind] ?? 'unknown',
    secret: rawKey(entry.secret),
    issuer: issuer || prefix,
    name: isSplit ? name.slice(cut + 1) : name,
    // A number without a meaning becomes text, which is refused.
    algorithm: ALGORITHMS[entry.algorithm] ?? 'unknown',
    digits: DIGITS[entry.digits] ?? 'unknown',
    counter: entry.counter,
  };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
