import type { Bytes } from '../bytes/bytes.ts';

/** A file as a target lists it. */
export interface TargetFile {
  /** Flat: no folder, no path. */
  readonly name: string;
  /** In bytes. */
  readonly size?: number;
  /** When it was written, by the target's clock, where it says. */
  readonly writtenMs?: number;
}

/**
 * A place that holds files for several devices: a folder of a server, a bucket, the browser's own sync. Nothing rests on conditional writes,
 * locks or an order of listings, and a target may at any time be old, incomplete or hostile.
 *
 * Every method throws a `Fault` whose code starts with `sync-`.
 */
export interface SyncTarget {
  /** The files that are there; of the same one, a name once. */
  list(): Promise<readonly TargetFile[]>;
  /** A file whole, or `undefined` if there is none of that name. */
  get(name: string): Promise<Bytes | undefined>;
  /** Writes a file whole; the same bytes may be written twice. */
  put(name: string, bytes: Bytes): Promise<void>;
  /** No file of that name is no failure. */
  delete(name: string): Promise<void>;
}
