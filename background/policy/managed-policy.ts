import { ignore } from '../../src/ignored.ts';
import { isManaged, type ManagedPolicy, NO_POLICY, type Policy, readPolicy } from '../../src/policy/policy.ts';
import { createListeners } from '../vault/listeners.ts';

/** `storage.managed`, which only an administrator writes. */
export interface ManagedStorage {
  /** Everything in it; rejects in a browser without a policy for this extension. */
  readonly read: () => Promise<unknown>;
}

export type ManagedPolicyService = ReturnType<typeof createManagedPolicy>;

/** The policy of whoever manages this browser, read at the worker's start and whenever it changes. A browser that nobody manages has none. */
export function createManagedPolicy({ read }: ManagedStorage) {
  const changed = createListeners<[]>();
  let known: ManagedPolicy | undefined;
  let reading: Promise<ManagedPolicy> | undefined;

  function readNow(): Promise<ManagedPolicy> {
    reading = read()
      .then(readPolicy, ignore<ManagedPolicy>('policy-read', NO_POLICY))
      .then((policy) => {
        known = policy;
        return policy;
      });
    return reading;
  }

  const ready = (): Promise<ManagedPolicy> => reading ?? readNow();

  return {
    /** The policy, once it was read. */
    ready,
    /** What holds, once it was read. */
    forced: async (): Promise<Policy> => (await ready()).forced,
    /** The policy as far as it was read: none before that. */
    now: (): ManagedPolicy => known ?? NO_POLICY,
    isManaged: (): boolean => known !== undefined && isManaged(known),
    /** The browser says that the policy is another one. */
    async reread(): Promise<void> {
      const before = JSON.stringify(await ready());
      if (JSON.stringify(await readNow()) !== before) changed.tell();
    },
    whenChanged: changed.add,
  };
}
