import { digestOf } from '../../src/bytes/digest.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';

/** What is remembered; the oldest are asked about again. */
const MOST = 1_000;

export type FirstFills = ReturnType<typeof createFirstFills>;

/**
 * The hosts that the user agreed to fill each account on, in this browser. Only digests are kept, since they are stored outside the vault. They
 * matter only where a policy wants each first fill to be asked about.
 */
export function createFirstFills(local: KeyValueStore) {
  const inTurn = createSerial();
  const read = async () => (await readValue(local, KEYS.firstFills)) ?? [];
  const nameOf = (id: AccountId, host: string) => digestOf(`${id} ${host}`);

  return {
    /** Whether the user agreed on one of these hosts. */
    has: async (id: AccountId, hosts: readonly string[]): Promise<boolean> => {
      const agreed = new Set(await read());
      return (await Promise.all(hosts.map((host) => nameOf(id, host)))).some((name) => agreed.has(name));
    },
    add: (id: AccountId, host: string): Promise<void> =>
      inTurn(async () => {
        const name = await nameOf(id, host);
        const others = (await read()).filter((one) => one !== name);
        await writeValue(local, KEYS.firstFills, [...others, name].slice(-MOST));
      }),
  };
}
