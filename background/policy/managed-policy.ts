import { ignore } from '../../src/ignored.ts';
import { isManaged, type ManagedPolicy, type Policy, readPolicy } from '../../src/policy/policy.ts';
import type { RawObject } from '../../src/schema/schema.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createListeners } from '../vault/listeners.ts';

export type ManagedPolicyService = ReturnType<typeof createManagedPolicy>;

/**
 * The policy of whoever manages this browser. A browser may take seconds to say what it is, and no code waits for that: until then, the policy
 * that was read last holds.
 */
export function createManagedPolicy(deps: {
  /** Everything in `storage.managed`, which only an administrator writes; empty where nobody does. */
  readonly read: () => Promise<unknown>;
  /** `storage.local`. */
  readonly local: KeyValueStore;
}) {
  const { read, local } = deps;
  const changed = createListeners<[]>();
  let known: ManagedPolicy | undefined;
  let stored: Promise<ManagedPolicy> | undefined;

  const ready = (): Promise<ManagedPolicy> => {
    if (known !== undefined) return Promise.resolve(known);
    stored ??= readValue(local, KEYS.lastPolicy)
      .catch(ignore('policy-read'))
      .then((last) => {
        known ??= readPolicy(last?.values);
        return known;
      });
    return stored;
  };

  return {
    /** The policy as far as it was read. */
    ready,
    /** What holds. */
    forced: async (): Promise<Policy> => (await ready()).forced,
    isManaged: (): boolean => known !== undefined && isManaged(known),
    /** Reads the policy anew: at the worker's start, and when the browser says that it is another one. */
    async reread(): Promise<void> {
      const before = await ready();
      const values = ((await read()) ?? {}) as RawObject;
      const next = readPolicy(values);
      if (JSON.stringify(next) === JSON.stringify(before)) return;
      known = next;
      await writeValue(local, KEYS.lastPolicy, isManaged(next) ? { values } : undefined).catch(ignore('policy-read'));
      changed.tell();
    },
    whenChanged: changed.add,
  };
}
