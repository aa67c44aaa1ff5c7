import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { isCodeOf } from '../../src/otp/code.ts';
import { id, nothing, object, text } from '../../src/schema/schema.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { CodeClock } from '../clock/clock.ts';
import type { Offers } from '../vault/offers.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface DrillServices {
  readonly offers: Pick<Offers, 'markSuggested' | 'restartDrillTime'>;
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly clock: Pick<CodeClock, 'moment'>;
}

/** Proving that one can get back in. */
export function drillHandlers({ offers, vaultStore, clock }: DrillServices): Family<'drill'> {
  return {
    'drill.suggested': { parse: nothing, handle: () => offers.markSuggested() },
    'drill.done': { parse: nothing, handle: () => offers.restartDrillTime() },
    'drill.checkCode': {
      parse: object({ id: id<AccountId>(), code: text(LIMITS.name) }),
      handle: async (ask) => {
        const [{ requireAccount }, at] = await Promise.all([vaultStore.open(), clock.moment()]);
        const { otp } = requireAccount(ask.id);
        return { isRight: otp !== undefined && isCodeOf(otp, ask.code, at.nowMs + at.offsetMs) };
      },
    },
  };
}
