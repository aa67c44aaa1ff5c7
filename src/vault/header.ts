import { encodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import { asArray, asObject, readBytes, readCount, requireFields } from './header-fields.ts';
import { formatSlot, parseSlot } from './slot-codec.ts';
import type { Slot } from './slots.ts';
import { type Json, type JsonObject, parseStrictJson } from './strict-json.ts';

/** The one set of algorithms of container version 1; no part of it can be exchanged alone. */
export const SUITE = 'A256GCM.HKDF256.ARGON2ID';

/** Longest header in bytes. */
export const MAX_HEADER = 65_536;

/** The readable part of a vault file, FORMAT.md "Header". Nothing in it names or dates anything. */
export interface VaultHeader {
  readonly v: 1;
  readonly suite: typeof SUITE;
  /** The vault's identity, 16 random bytes. */
  readonly vid: Bytes;
  /** Generation of the vault key, 1 and up; counts key rotations. */
  readonly epoch: number;
  /** Generation of the contents, 1 and up; counts saves. */
  readonly gen: number;
  /** SHA-256 of the file before, 32 bytes; zeros in the first one. */
  readonly prev: Bytes;
  /** Salt of this save's body key, 32 random bytes. */
  readonly bs: Bytes;
  /** Names in `ext` that a reader must understand. Version 1 knows none, so that it is always empty. */
  readonly crit: readonly string[];
  /** Members of later versions, kept as they are. */
  readonly ext: JsonObject;
  /** 1 to 16, at least one of them `pw`. */
  readonly slots: readonly Slot[];
}

const FIELDS = ['v', 'suite', 'vid', 'epoch', 'gen', 'prev', 'bs', 'crit', 'ext', 'slots'];
const MAX_SLOTS = 16;
const MAX_U32 = 0xffff_ffff;

/**
 * Reads the header's bytes, which nothing has authenticated yet. Throws `vault-version` for what a newer version may have
 * written, `vault-header`, `vault-slot`, and what `checkKdf` throws.
 */
export function parseHeader(bytes: Uint8Array): VaultHeader {
  const raw = asObject(parseStrictJson(readText(bytes)), 'a header');
  if (typeof raw.v === 'number' && raw.v > 1) throw new Fault('vault-version', `got version ${raw.v}, want 1`);
  if (raw.v !== 1) throw new Fault('vault-header', 'got no version, want v 1');
  const crit = parseCritical(raw.crit);
  if (raw.suite !== SUITE) throw new Fault('vault-version', `got another suite, want ${SUITE}`);
  requireFields(raw, FIELDS, 'the header');
  const slots = asArray(raw.slots, 'slots').map((slot) => parseSlot(slot));
  checkSlots(slots);
  return {
    v: 1,
    suite: SUITE,
    vid: readBytes(raw.vid, 16, 'vid'),
    epoch: readCount(raw.epoch, MAX_U32, 'epoch'),
    gen: readCount(raw.gen, Number.MAX_SAFE_INTEGER, 'gen'),
    prev: readBytes(raw.prev, 32, 'prev'),
    bs: readBytes(raw.bs, 32, 'bs'),
    crit,
    ext: asObject(raw.ext, 'ext'),
    slots,
  };
}

/** The header's bytes: compact JSON, members in the order of `VaultHeader`. Throws `vault-size` past 65,536 bytes. */
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

function parseCritical(value: Json | undefined): readonly string[] {
  const names = asArray(value, 'crit');
  if (names.length === 0) return [];
  if (!names.every((name) => typeof name === 'string'))
    throw new Fault('vault-header', 'got no names in crit, want names');
  throw new Fault('vault-version', `got ${names.length} critical extensions, want none that version 1 does not know`);
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
}
