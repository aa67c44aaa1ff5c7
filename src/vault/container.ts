import { type Bytes, toBytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Fault } from '../fault.ts';
import { encodeHeader, MAX_HEADER, parseHeader, type VaultHeader } from './header.ts';

/** The parts of a vault file; nothing in them is authenticated yet. */
export interface Container {
  /** Magic, header length and header exactly as stored: the associated data of the body. */
  readonly prefix: Bytes;
  readonly header: VaultHeader;
  /** The encrypted contents and their 16-byte tag. */
  readonly body: Bytes;
}

/** Largest vault file in bytes: 64 MiB. */
export const MAX_FILE = 67_108_864;

/** Contents are padded to a multiple of this, which hides their exact size. */
const BLOCK = 4096;

const MAGIC = Uint8Array.of(0x89, 0x56, 0x4c, 0x54, 0x0d, 0x0a, 0x1a, 0x01);
const VERSION_AT = 7;
const PREFIX_START = 12;
const TAG_LENGTH = 16;

/**
 * Splits a vault file and refuses an invalid one before any key is derived. Throws `vault-magic`, `vault-version`,
 * `vault-size`, `vault-truncated`, and what `parseHeader` throws.
 */
export function parseContainer(file: Uint8Array): Container {
  const bytes = toBytes(file);
  checkMagic(bytes);
  if (bytes.length > MAX_FILE)
    throw new Fault('vault-size', `got ${bytes.length} bytes, want no more than ${MAX_FILE}`);
  if (bytes.length < PREFIX_START) throw new Fault('vault-truncated', `got ${bytes.length} bytes, want a header`);
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8);
  if (headerLength > MAX_HEADER) throw new Fault('vault-header', `got a header of ${headerLength}, want ${MAX_HEADER}`);
  const bodyStart = PREFIX_START + headerLength;
  const padded = bytes.length - bodyStart - TAG_LENGTH;
  if (padded < BLOCK || padded % BLOCK !== 0) {
    throw new Fault('vault-truncated', `got ${bytes.length - bodyStart} bytes of body, want whole blocks and a tag`);
  }
  const header = parseHeader(bytes.subarray(PREFIX_START, bodyStart));
  return { prefix: bytes.subarray(0, bodyStart), header, body: bytes.subarray(bodyStart) };
}

/** Encodes magic, header length and header, the start of a file; throws `vault-size`. */
export function encodePrefix(header: VaultHeader): Bytes {
  const encoded = encodeHeader(header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, encoded.length);
  return concatBytes(MAGIC, length, encoded);
}

/** Joins prefix and body to a file; throws `vault-size` past 64 MiB. */
export function encodeContainer(prefix: Uint8Array, body: Uint8Array): Bytes {
  const size = prefix.length + body.length;
  if (size > MAX_FILE) throw new Fault('vault-size', `got ${size} bytes, want no more than ${MAX_FILE}`);
  return concatBytes(prefix, body);
}

/** Joins the parts of the contents, puts their length before them and zeros after them, up to a whole block. */
export function padContents(...parts: readonly Uint8Array[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = new Uint8Array(Math.ceil((4 + length) / BLOCK) * BLOCK);
  new DataView(padded.buffer).setUint32(0, length);
  let at = 4;
  for (const part of parts) {
    padded.set(part, at);
    at += part.length;
  }
  return padded;
}

/** Undoes `padContents`; throws `vault-damaged` for any other padding. */
export function unpadContents(padded: Bytes): Bytes {
  const length = padded.length < 4 ? padded.length : new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const fits = padded.length === Math.ceil((4 + length) / BLOCK) * BLOCK;
  if (!fits || padded.subarray(4 + length).some((byte) => byte !== 0)) {
    throw new Fault('vault-damaged', 'got other padding, want zeros to the next block');
  }
  return padded.subarray(4, 4 + length);
}

function checkMagic(bytes: Bytes): void {
  const known = Math.min(bytes.length, VERSION_AT);
  if (known === 0 || !equalBytes(bytes.subarray(0, known), MAGIC.subarray(0, known))) {
    throw new Fault('vault-magic', 'got other first bytes, want a vault file');
  }
  const version = bytes[VERSION_AT] ?? 1;
  if (version > 1) throw new Fault('vault-version', `got container version ${version}, want 1`);
  if (version < 1) throw new Fault('vault-magic', 'got container version 0, want 1');
}
