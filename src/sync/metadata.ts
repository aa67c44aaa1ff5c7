import { record } from '../schema/record.ts';
import { id, integer, list, matching, optional, type Schema, type SchemaCodes } from '../schema/schema.ts';
import type { DeviceId, VaultContents } from '../vault/records.ts';

/** The version of PROTOCOL.md that this program writes. A higher one is read as far as its rules allow. */
export const PROTOCOL_VERSION = 1;

/** The greatest time that is taken over from another device: the last that a `Date` can hold. */
export const MAX_TIME_MS = 8_640_000_000_000_000;

/** A file of a device: its counter and the first 16 bytes of its SHA-256 in base64url. */
export interface FileRef {
  readonly counter: number;
  readonly hash: string;
}

/** An entry of a version vector: the newest file of a device that was merged. */
export interface VectorEntry extends FileRef {
  readonly device: DeviceId;
}

/** What a device says, sealed, of a file that it wrote: the member `sync` of the contents, PROTOCOL.md "Sealed metadata". */
export interface SyncMetadata {
  readonly v: number;
  /** The lowest protocol version that may write from now on. */
  readonly least: number;
  readonly vid: string;
  readonly device: DeviceId;
  readonly counter: number;
  /** The file of this device before. */
  readonly before?: FileRef;
  /** The counter of its first file with these contents: files after it only tell what was read. */
  readonly content: number;
  readonly vector: readonly VectorEntry[];
  /** When it was sealed, by the device's own clock. */
  readonly atMs: number;
  /** The greatest time that the device has seen, its own included. */
  readonly clockMs: number;
  /** Slots that were replaced under the present key. */
  readonly retired: readonly string[];
}

const CODES: SchemaCodes = { invalid: 'vault-contents', tooLong: 'vault-limit', tooMany: 'vault-limit' };
const MAX_VECTOR = 1_000;
const MAX_RETIRED = 100;

const counter = integer(1);
const hash = id<string>();
const fileRef = record<FileRef>('file', { counter, hash });

const schema: Schema<SyncMetadata> = record<SyncMetadata>('sync', {
  v: integer(1),
  least: integer(1),
  vid: id<string>(),
  device: id<DeviceId>(),
  counter,
  before: optional(fileRef),
  content: counter,
  vector: list(record<VectorEntry>('vector', { device: id<DeviceId>(), counter, hash }), MAX_VECTOR),
  atMs: integer(),
  clockMs: integer(),
  retired: list(matching(/^[\w-]{10}[AEIMQUYcgkosw048]$/, '8 bytes in base64url'), MAX_RETIRED),
});

/** Reads the sealed metadata of a file; throws `vault-contents`, `vault-limit`. */
export function parseMetadata({ sync }: VaultContents): SyncMetadata {
  return schema(sync, 'sync', CODES);
}

/** Contents without what was said of the file that they came in. */
export function withoutMetadata(contents: VaultContents): VaultContents {
  if (contents.sync === undefined) return contents;
  const { sync: _sync, ...rest } = contents;
  return rest;
}
