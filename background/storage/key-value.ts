/** Values by name: IndexedDB, `storage.local` or `storage.session`. Every method throws `storage-failed` or `storage-full`. */
export interface KeyValueStore {
  /** The values that are there; a name without a value is absent. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  names(): Promise<readonly string[]>;
  /** Writes all or nothing, and returns once the values are durable. `undefined` removes a value. */
  write(values: ReadonlyMap<string, unknown>): Promise<void>;
  /** Removes everything, with what the engine still has of overwritten values. */
  clear(): Promise<void>;
}
