import { decodeBase64 } from '../../../src/bytes/base64.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { Fault, toFault } from '../../../src/fault.ts';
import type { Snapshot } from '../../../src/messages/backups.ts';

/** The part of a vault file's header that tells replicas apart. It is not authenticated until the replica is opened. */
export interface ReplicaHeader {
  readonly vid: string;
  readonly epoch: number;
  readonly gen: number;
}

/** What is known of the newest save: the high-water mark, kept in both engines. */
export interface HighWaterMark extends ReplicaHeader {
  readonly savedMs: number;
  /** In the database: the save replaced another vault, whose mark the other engine still had. */
  readonly over?: ReplicaHeader;
}

/** One readable replica, not authenticated yet. */
export interface Replica {
  readonly place: string;
  readonly bytes: Bytes;
  readonly header: ReplicaHeader;
}

/** Reads a file's header; throws a `Fault` when it is none. */
export type ReadHeader = (bytes: Bytes) => ReplicaHeader;

/**
 * Where replicas and marks are kept. Slots, snapshots and one mark are in the database; the secondary replica and the other mark in
 * `storage.local`. The names are those of profiles in use, and stay.
 */
export const SLOTS = ['slot/0', 'slot/1'] as const;
export const SECONDARY = 'mirror';
export const HIGH_WATER_MARK = 'mark';

/** For a larger file, the secondary replica is written after the answer, and replicas that must be old are read after it. */
export const LARGE_BYTES = 1_000_000;

const DAY = 'day/';

/** The slot of a generation. */
export function slotOf(gen: number): (typeof SLOTS)[number] {
  return SLOTS[gen % 2 === 0 ? 0 : 1];
}

/** The place of a day's snapshot. */
export function dayPlaceOf(ms: number): string {
  return DAY + new Date(ms).toISOString().slice(0, 10);
}

const REPLACED = '/replaced-';

/** The place of a file that a restore replaced. */
export function replacedPlaceOf(ms: number, gen: number): string {
  return `${dayPlaceOf(ms)}${REPLACED}${String(gen).padStart(9, '0')}`;
}

/** A snapshot as it is shown. */
export function snapshotOf({ place, bytes, header }: Replica): Snapshot {
  return { place, gen: header.gen, bytes: bytes.length, ...readDayPlace(place) };
}

/** What the name of a snapshot's place says. */
export function readDayPlace(place: string): { readonly day: string; readonly replaced: boolean } {
  return { day: place.slice(DAY.length, DAY.length + 10), replaced: place.includes(REPLACED) };
}

/** Whether a place holds the snapshot of a vault that another replaced. */
export function isReplacedPlace(place: string): boolean {
  return isDayPlace(place) && readDayPlace(place).replaced;
}

/** Whether a place is a snapshot's. */
export function isDayPlace(place: string): boolean {
  return place.startsWith(DAY);
}

/** The mark of a save. */
export function highWaterMarkOf({ vid, epoch, gen }: ReplicaHeader, savedMs: number): HighWaterMark {
  return { vid, epoch, gen, savedMs };
}

/** Whether two headers or marks name the same save. */
export function isSameSave(a: ReplicaHeader, b: ReplicaHeader): boolean {
  return a.vid === b.vid && a.epoch === b.epoch && a.gen === b.gen;
}

/** A mark as it was stored; `undefined` for anything else. */
export function parseHighWaterMark(raw: unknown): HighWaterMark | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { savedMs, over } = raw as Record<string, unknown>;
  const header = parseMarkHeader(raw);
  if (header === undefined || !isCount(savedMs)) return undefined;
  const replaced = parseMarkHeader(over);
  return { ...header, savedMs, ...(replaced && { over: replaced }) };
}

function parseMarkHeader(raw: unknown): ReplicaHeader | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { vid, epoch, gen } = raw as Record<string, unknown>;
  return typeof vid === 'string' && isCount(epoch) && isCount(gen) ? { vid, epoch, gen } : undefined;
}

/** What a place holds: a replica, something unreadable, or what a newer version of ours wrote. */
export function parseReplica(place: string, raw: unknown, readHeader: ReadHeader): Replica | 'unreadable' | 'newer' {
  try {
    const bytes = typeof raw === 'string' ? decodeBase64(raw) : raw;
    if (!(bytes instanceof Uint8Array)) throw new Fault('vault-damaged', 'got no bytes, want a file');
    const owned = bytes as Bytes;
    const { vid, epoch, gen } = readHeader(owned);
    return { place, bytes: owned, header: { vid, epoch, gen } };
  } catch (thrown) {
    return toFault(thrown).code === 'vault-version' ? 'newer' : 'unreadable';
  }
}

function isCount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0;
}
