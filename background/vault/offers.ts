import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { ignore } from '../../src/ignored.ts';
import { OFFERS, type Offer } from '../../src/messages/offers.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { LastUnlockKeyStore } from './last-unlock-key.ts';
import type { Session } from './session.ts';
import type { VaultStore } from './vault-store.ts';

const HALF_YEAR_MS = 182 * 86_400_000;

export type Offers = ReturnType<typeof createOffers>;

/** What is offered once a vault is in use. What was dismissed is remembered on this computer, since each has its own authenticator. */
export function createOffers(deps: {
  readonly local: KeyValueStore;
  readonly sessionArea: KeyValueStore;
  readonly vaultStore: Pick<VaultStore, 'openCurrent' | 'change'>;
  readonly session: Pick<Session, 'key'>;
  readonly lastUnlockKey: Pick<LastUnlockKeyStore, 'find'>;
  readonly nowMs: () => number;
}) {
  const { local, sessionArea, vaultStore, session, lastUnlockKey, nowMs } = deps;
  const inTurn = createSerial();

  async function readDismissed(): Promise<readonly Offer[]> {
    return (await readValue(local, KEYS.dismissedOffers)) ?? [];
  }

  async function list(): Promise<readonly Offer[]> {
    const { header, accountIndex } = await vaultStore.openCurrent(await session.key());
    const [dismissed, last, isSuggested] = await Promise.all([
      readDismissed(),
      lastUnlockKey.find(),
      readValue(sessionArea, KEYS.drillSuggested),
    ]);
    const isSetUp = header.slots.some((slot) => slot.t === 'prf' && encodeBase64url(slot.p.cid) === last?.credentialId);
    const fits: Record<Offer, boolean> = {
      'platform-unlock': !isSetUp,
      // There is something to lose from the first account on.
      'emergency-sheet': accountIndex.contents.accounts.length > 0 && !header.slots.some((slot) => slot.t === 'rec'),
      drill: isSuggested !== true && isDrillDue(accountIndex.contents, nowMs()),
    };
    return OFFERS.filter((offer) => fits[offer] && !dismissed.includes(offer));
  }

  function dismiss(offer: Offer): Promise<void> {
    if (offer === 'drill') return restartDrillTime();
    return inTurn(async () => {
      const dismissed = new Set([...(await readDismissed()), offer]);
      await writeValue(local, KEYS.dismissedOffers, [...dismissed]);
    });
  }

  /** The next drill is due in half a year; the time travels with the vault, as what was proven does. */
  async function restartDrillTime(): Promise<void> {
    await vaultStore.change(({ contents }) => ({
      contents: { ...contents, preferences: { ...contents.preferences, drillMs: nowMs() } },
      answer: undefined,
    }));
  }

  function markSuggested(): Promise<void> {
    return writeValue(sessionArea, KEYS.drillSuggested, true);
  }

  /** Another vault was created: it has none of what was dismissed for the former. */
  function reset(): Promise<void> {
    return inTurn(() => writeValue(local, KEYS.dismissedOffers, undefined)).catch(ignore('unlock-methods-read'));
  }

  return { list, dismiss, reset, markSuggested, restartDrillTime };
}

/** Half a year after the last drill, or after the first account was added. */
function isDrillDue({ accounts, preferences }: VaultContents, nowMs: number): boolean {
  const firstMs = accounts.reduce((least, { createdMs }) => Math.min(least, createdMs), nowMs);
  return nowMs - Math.max(preferences.drillMs, firstMs) > HALF_YEAR_MS;
}
