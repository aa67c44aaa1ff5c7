import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import type { FillOnce } from '../../src/messages/filling.ts';
import { flag, id, integer, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { hostAnswer } from '../../src/vault/account-hosts.ts';
import type { AccountId, HostBinding, RecoverySetId } from '../../src/vault/records.ts';
import { cleanBinding, saveHostAnswer } from '../accounts/host-bindings.ts';
import type { FillAccount } from '../fill/fill-account.ts';
import type { FirstFills } from '../fill/first-fills.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const accountId = id<AccountId>();
const setId = id<RecoverySetId>();
const tabId = integer(0, 2 ** 31);
/** See `FillPress`. */
const press = optional(
  object({ replace: optional(flag), quick: optional(flag), since: optional(text(64)), place: optional(text(200)) }),
);

/** See `FillOnce`. */
const once = optional(object({ host: text(2048), http: optional(flag) }));

interface FillServices {
  readonly fillAccount: FillAccount;
  readonly firstFills: Pick<FirstFills, 'add'>;
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

/** Filling codes into pages, after a gesture in our own pages. */
export function fillHandlers(services: FillServices): Family<'fill'> {
  const { fillCode, fillRecovery, fillDraft } = services.fillAccount;

  return {
    'fill.account': {
      parse: object({ id: accountId, tabId, pending: optional(flag), press, once }),
      handle: (ask) => fillCode(ask.id, ask.tabId, ask.pending ? 'pending' : 'otp', ask.press, onceOf(ask.once)),
    },
    'fill.draft': {
      parse: object({ id: id<string>(), tabId, press }),
      handle: (ask) => fillDraft(ask.id, ask.tabId, ask.press),
    },
    'fill.bind': {
      parse: object({
        id: accountId,
        tabId,
        host: text(2048),
        scope: oneOf('host', 'site'),
        pending: optional(flag),
        http: optional(flag),
        set: optional(setId),
        press,
      }),
      handle: async (ask) => {
        const binding = cleanBinding(ask);
        await saveHostAnswer(services, ask.id, hostAnswer(binding), ask.set === undefined && ask.pending);
        await services.firstFills.add(ask.id, binding.host).catch(ignore('fill-page'));
        if (ask.set !== undefined) return fillRecovery(ask.set, ask.tabId, ask.press);
        return fillCode(ask.id, ask.tabId, ask.pending ? 'pending' : 'otp', ask.press);
      },
    },
    'fill.recovery': {
      parse: object({ set: setId, tabId, press, once }),
      handle: (ask) => fillRecovery(ask.set, ask.tabId, ask.press, onceOf(ask.once)),
    },
  };
}

/** This host alone, checked as a link would be. */
function onceOf(agreed: FillOnce | undefined): readonly HostBinding[] {
  return agreed === undefined ? [] : [cleanBinding({ ...agreed, scope: 'host' })];
}
