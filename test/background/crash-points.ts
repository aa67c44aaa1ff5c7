import type { KeyValueStore } from '../../background/storage/key-value.ts';
import { Fault } from '../../src/fault.ts';
import type { Profile } from './in-memory-storage.ts';

/** How a request to the storage ends where the worker is stopped. */
export type Stop =
  /** It fails, and what comes after it works: a moment without room. */
  | 'fails once'
  /** It fails, and everything after it. */
  | 'fails'
  /** It is never begun, nor anything after it. */
  | 'never begins'
  /** It is done, but its answer never arrives, and nothing is begun after it. */
  | 'never answers';

export const STOPS: readonly Stop[] = ['fails once', 'fails', 'never begins', 'never answers'];

const never = new Promise<never>(() => undefined);

/**
 * A profile whose storage stops at request `step` counted from 0 over all three places, once `arm` was called. `reached` tells whether
 * there was such a request: work that ends before it has no more steps.
 */
export function stoppingProfile(profile: Profile, stop: Stop) {
  let left = Number.POSITIVE_INFINITY;
  let reached = false;

  async function step<T>(request: () => Promise<T>): Promise<T> {
    if (left > 0) {
      left -= 1;
      return request();
    }
    const isFirst = !reached;
    reached = true;
    if (stop === 'fails once' && !isFirst) return request();
    if (stop === 'fails' || stop === 'fails once') throw new Fault('storage-failed', 'got a stop');
    if (stop === 'never answers' && isFirst) await request();
    return never;
  }

  function stopping(shelf: KeyValueStore): KeyValueStore {
    return {
      read: (names) => step(() => shelf.read(names)),
      names: () => step(() => shelf.names()),
      write: (values) => step(() => shelf.write(values)),
      clear: () => step(() => shelf.clear()),
    };
  }

  return {
    profile: {
      ...profile,
      database: stopping(profile.database),
      local: stopping(profile.local),
      area: stopping(profile.area),
    } satisfies Profile,
    arm(at: number) {
      left = at;
      reached = false;
    },
    isReached: () => reached,
  };
}
