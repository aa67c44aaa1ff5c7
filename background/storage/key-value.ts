/** A place that keeps values by name: IndexedDB, `storage.local` or `storage.session`. Every method throws `storage-failed` or `storage-full`. */
export interface KeyValueStore {
  /** The values that are there; a name without a value is absent. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  names(): Promise<readonly string[]>;
  /** Writes all or nothing, and returns once the values are durable. `undefined` takes a value away. */
  write(values: ReadonlyMap<string, unknown>): Promise<void>;
  /** Takes everything away, and what the engine kept of overwritten values with it. */
  clear(): Promise<void>;
}
