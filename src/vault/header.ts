import { encodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import {
  anything,
  bytes,
  integer,
  list,
  object,
  type RawObject,
  rawObject,
  type Schema,
  type SchemaCodes,
  text,
} from '../schema/schema.ts';
import { checkTotalKdf } from './kdf.ts';
import type { Slot } from './slot.ts';
import { formatSlot, slotSchema } from './slot-codec.ts';
import { type JsonObject, parseStrictJson } from './strict-json.ts';

/** The only set of algorithms of container version 1; they change together or not at all. */
export const SUITE = 'A256GCM.HKDF256.ARGON2ID';

/** Longest header in bytes. */
export const MAX_HEADER = 65_536;

/** The unencrypted part of a vault file, FORMAT.md "Header". It holds no name and no date. */
export interface VaultHeader {
  readonly v: 1;
  readonly suite: typeof SUITE;
  /** The vault's identity, 16 random bytes. */
  readonly vid: Bytes;
  /** Generation of the vault key, from 1; a key rotation raises it. */
  readonly epoch: number;
  /** Generation of the contents, from 1; a save raises it. */
  readonly gen: number;
  /** SHA-256 of the previous file, 32 bytes; zeros in the first one. */
  readonly prev: Bytes;
  /** Salt of this save's body key, 32 random bytes. */
  readonly bs: Bytes;
  /** Names in `ext` that a reader must understand. Version 1 knows none, so it is always empty. */
  readonly crit: readonly string[];
  /** Members of later versions, kept unchanged. */
  readonly ext: JsonObject;
  /** 1 to 16, at least one of them `pw`. */
  readonly slots: readonly Slot[];
}

/** The faults of a header that cannot be read. */
const HEADER_CODES: SchemaCodes = { invalid: 'vault-header', tooLong: 'vault-header', tooMany: 'vault-header' };

const MAX_SLOTS = 16;
const MAX_U32 = 0xffff_ffff;

const name = text(MAX_HEADER);

const slotsSchema: Schema<readonly Slot[]> = (raw, what, codes) => {
  const slots = list(slotSchema, Number.POSITIVE_INFINITY)(raw, what, codes);
  checkSlots(slots);
  return slots;
};

const membersSchema = object({
  v: anything,
  suite: anything,
  slots: slotsSchema,
  vid: bytes(16),
  epoch: integer(1, MAX_U32),
  gen: integer(1),
  prev: bytes(32),
  bs: bytes(32),
  crit: anything,
  ext: rawObject,
});

/**
 * Reads the header's bytes, which are not authenticated yet. Throws `vault-version` for a newer header, `vault-header`,
 * `vault-slot`, and what `checkKdf` throws.
 */
export function parseHeader(bytes: Uint8Array): VaultHeader {
  const raw = rawObject(parseStrictJson(readText(bytes)), 'the header', HEADER_CODES);
  checkVersion(raw);
  const members = membersSchema(raw, 'the header', HEADER_CODES);
  return { ...members, v: 1, suite: SUITE, crit: [], ext: members.ext as JsonObject };
}

/** Encodes a header as compact JSON with its members in the order of `VaultHeader`; throws `vault-size` past 65,536 bytes. */
export function encodeHeader(header: VaultHeader): Bytes {
  checkSlots(header.slots);
  const bytes = encodeUtf8(
    JSON.stringify({
      v: header.v,
      suite: header.suite,
      vid: encodeBase64url(header.vid),
      epoch: header.epoch,
      gen: header.gen,
      prev: encodeBase64url(header.prev),
      bs: encodeBase64url(header.bs),
      crit: header.crit,
      ext: header.ext,
      slots: header.slots.map(formatSlot),
    }),
  );
  if (bytes.length > MAX_HEADER) throw new Fault('vault-size', `got a header of ${bytes.length}, want ${MAX_HEADER}`);
  return bytes;
}

function readText(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new Fault('vault-header', 'got other bytes, want UTF-8', { cause });
  }
}

/** Refuses what a newer program wrote before any other rule can call it damaged. */
function checkVersion({ v, crit, suite }: RawObject): void {
  if (typeof v === 'number' && v > 1) throw new Fault('vault-version', `got version ${v}, want 1`);
  if (v !== 1) throw new Fault('vault-header', 'got no version, want v 1');
  const names = list(name, Number.POSITIVE_INFINITY)(crit, 'crit', HEADER_CODES);
  if (names.length > 0) {
    throw new Fault('vault-version', `got ${names.length} critical extensions, want none that version 1 does not know`);
  }
  if (suite !== SUITE) throw new Fault('vault-version', `got another suite, want ${SUITE}`);
}

function checkSlots(slots: readonly Slot[]): void {
  if (slots.length < 1 || slots.length > MAX_SLOTS) {
    throw new Fault('vault-slot', `got ${slots.length} slots, want 1 to ${MAX_SLOTS}`);
  }
  if (!slots.some((slot) => slot.t === 'pw'))
    throw new Fault('vault-slot', 'got no passphrase slot, want at least one');
  if (new Set(slots.map((slot) => encodeBase64url(slot.id))).size !== slots.length) {
    throw new Fault('vault-slot', 'got one slot id twice, want each once');
  }
  checkTotalKdf(slots.flatMap((slot) => (slot.t === 'pw' ? [slot.p] : [])));
}
