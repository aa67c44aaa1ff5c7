import type { KeyValueStore } from './key-value.ts';

/** Microtask turns in which reads still join: what one message asks for is asked within a few of them. */
const TURNS = 8;

/**
 * A store whose reads of one moment share one request. Each read of the browser's storage is a trip to another process and back,
 * and the popup's first picture is put together from several values. A read sees every write that was begun before it.
 */
export function batchReads(store: KeyValueStore): KeyValueStore {
  let joining: { readonly names: Set<string>; readonly found: Promise<ReadonlyMap<string, unknown>> } | undefined;

  async function readSoon(names: ReadonlySet<string>): Promise<ReadonlyMap<string, unknown>> {
    for (let turn = 0; turn < TURNS; turn++) await undefined;
    joining = undefined;
    return store.read([...names]);
  }

  return {
    async read(asked) {
      if (joining === undefined) {
        const names = new Set<string>();
        joining = { names, found: readSoon(names) };
      }
      const { names, found } = joining;
      for (const name of asked) names.add(name);
      const values = await found;
      return new Map(asked.flatMap((name) => (values.has(name) ? [[name, values.get(name)] as const] : [])));
    },
    names: () => store.names(),
    write: (values) => store.write(values),
    clear: () => store.clear(),
  };
}
