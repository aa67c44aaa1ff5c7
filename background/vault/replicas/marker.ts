import { ignore } from '../../../src/ignored.ts';

/** A third place that remembers that there was a vault, and nothing else of it: docs/decisions/0009-vault-marker-in-cache-storage.md. */
export interface VaultMarker {
  /** When a vault was last saved here; `savedMs` is absent where that cannot be read. Never fails. */
  readonly find: () => Promise<{ readonly savedMs?: number } | undefined>;
  /** Never fails: a save does not depend on it. */
  readonly write: (savedMs: number) => Promise<void>;
}

/** Where the marker is in the cache. Nothing is ever requested from this address, which belongs to nobody. */
const CACHE = 'latchkey';
const ADDRESS = 'https://latchkey.invalid/vault';

/** The marker in the extension's Cache Storage, which the browser keeps in files apart from both engines. */
export function openVaultMarker(storage: () => CacheStorage = () => caches): VaultMarker {
  async function read(): Promise<{ readonly savedMs?: number } | undefined> {
    const stored = await (await storage().open(CACHE)).match(ADDRESS);
    return stored && parseMarker(await stored.json().catch(ignore('marker-read')));
  }

  async function write(savedMs: number): Promise<void> {
    const cache = await storage().open(CACHE);
    await cache.put(ADDRESS, new Response(JSON.stringify({ savedMs })));
  }

  // Both engines hold the vault; the marker is for the day when neither does.
  return {
    find: () => read().catch(ignore('marker-read')),
    write: (savedMs) => write(savedMs).catch(ignore('marker-write')),
  };
}

/** A marker is one whatever it holds. */
function parseMarker(raw: unknown): { readonly savedMs?: number } {
  const savedMs: unknown = typeof raw === 'object' && raw !== null && 'savedMs' in raw ? raw.savedMs : undefined;
  return typeof savedMs === 'number' && Number.isSafeInteger(savedMs) ? { savedMs } : {};
}
