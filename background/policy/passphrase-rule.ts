import { Fault } from '../../src/fault.ts';
import { isShorterThan, requireGoodPassphrase } from '../../src/messages/passphrase.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { ManagedPolicyService } from './managed-policy.ts';

export type PassphraseRule = ReturnType<typeof createPassphraseRule>;

/** How long a passphrase has to be. One that is in use stays in use, however short it is: the vault must open. */
export function createPassphraseRule(deps: {
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly policy: Pick<ManagedPolicyService, 'forced'>;
}) {
  const { area, policy } = deps;

  return {
    /** Throws `passphrase-weak`, and `passphrase-short` for a new passphrase that the policy finds too short. */
    async requireGood(passphrase: string): Promise<void> {
      requireGoodPassphrase(passphrase);
      const { minPassphraseLength: least } = await policy.forced();
      if (least !== undefined && isShorterThan(passphrase, least))
        throw new Fault('passphrase-short', `got a shorter passphrase, want ${least} characters or more`);
    },
    /** The vault was opened or protected by this passphrase: nobody knows its length later. */
    async note(passphrase: string): Promise<void> {
      const { minPassphraseLength: least } = await policy.forced();
      const isShort = least !== undefined && isShorterThan(passphrase, least);
      await writeValue(area, KEYS.passphraseShortOf, isShort ? least : undefined);
    },
    /** Whether the passphrase that opened the vault is known to have fewer characters; nobody knows it of a milder rule, which it may meet. */
    async isShorterThan(least: number): Promise<boolean> {
      const shortOf = await readValue(area, KEYS.passphraseShortOf);
      return shortOf !== undefined && shortOf <= least;
    },
  };
}
