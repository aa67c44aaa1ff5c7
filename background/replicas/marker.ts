/** A third place that remembers that there was a vault, and nothing else of it: docs/decisions/0009-vault-marker-in-cache-storage.md. */
export interface VaultMarker {
  /** When a vault was last saved here; `savedMs` is absent where that cannot be read. Never fails. */
  readonly find: () => Promise<{ readonly savedMs?: number } | undefined>;
  /** Never fails: a save does not depend on it. */
  readonly keep: (savedMs: number) => Promise<void>;
}

/** Where the trace lies in the cache. Nothing is ever asked of this address, which belongs to nobody. */
const CACHE = 'latchkey';
const ADDRESS = 'https://latchkey.invalid/vault';

/** The trace in the Cache Storage of the extension, which the browser keeps in files apart from both engines. */
export function openVaultMarker(storage: () => CacheStorage = () => caches): VaultMarker {
  return {
    async find() {
      try {
        const held = await (await storage().open(CACHE)).match(ADDRESS);
        if (held === undefined) return undefined;
        const { savedMs } = (await held.json().catch(() => ({}))) as { savedMs?: unknown };
        return typeof savedMs === 'number' && Number.isSafeInteger(savedMs) ? { savedMs } : {};
      } catch {
        return undefined;
      }
    },
    async keep(savedMs) {
      try {
        const cache = await storage().open(CACHE);
        await cache.put(ADDRESS, new Response(JSON.stringify({ savedMs })));
      } catch {
        // Both engines hold the vault; this is for the day when neither does.
      }
    },
  };
}
