import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { ignore } from '../../src/ignored.ts';
import { OFFERS, type Offer } from '../../src/messages/offers.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { LastUnlockKeyStore } from './last-unlock-key.ts';
import type { Session } from './session.ts';
import type { VaultStore } from './vault-store.ts';

export type Offers = ReturnType<typeof createOffers>;

/** What is offered once a vault is in use. What was dismissed is remembered on this computer, since each has its own authenticator. */
export function createOffers(deps: {
  readonly local: KeyValueStore;
  readonly vaultStore: Pick<VaultStore, 'openCurrent'>;
  readonly session: Pick<Session, 'key'>;
  readonly lastUnlockKey: Pick<LastUnlockKeyStore, 'find'>;
}) {
  const { local, vaultStore, session, lastUnlockKey } = deps;
  const inTurn = createSerial();

  async function readDismissed(): Promise<readonly Offer[]> {
    return (await readValue(local, KEYS.dismissedOffers)) ?? [];
  }

  async function list(): Promise<readonly Offer[]> {
    const { header, accountIndex } = await vaultStore.openCurrent(await session.key());
    const [dismissed, last] = await Promise.all([readDismissed(), lastUnlockKey.find()]);
    const isSetUp = header.slots.some((slot) => slot.t === 'prf' && encodeBase64url(slot.p.cid) === last?.credentialId);
    const fits: Record<Offer, boolean> = {
      'platform-unlock': !isSetUp,
      // There is something to lose from the first account on.
      'emergency-sheet': accountIndex.contents.accounts.length > 0 && !header.slots.some((slot) => slot.t === 'rec'),
    };
    return OFFERS.filter((offer) => fits[offer] && !dismissed.includes(offer));
  }

  function dismiss(offer: Offer): Promise<void> {
    return inTurn(async () => {
      const dismissed = new Set([...(await readDismissed()), offer]);
      await writeValue(local, KEYS.dismissedOffers, [...dismissed]);
    });
  }

  /** Another vault was created: it has none of what was dismissed for the former. */
  function reset(): Promise<void> {
    return inTurn(() => writeValue(local, KEYS.dismissedOffers, undefined)).catch(ignore('unlock-methods-read'));
  }

  return { list, dismiss, reset };
}
