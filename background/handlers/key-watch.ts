import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { beginning, either, flag, id, nothing, object, optional, text } from '../../src/schema/schema.ts';
import { displayHostParts } from '../../src/sites/display.ts';
import { parseHost } from '../../src/sites/host.ts';
import type { AccountId, RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';
import { parseNamedKey } from '../accounts/security-key-records.ts';
import { assignKey, declineKey } from '../key-watch/assign.ts';
import type { KeyWatch } from '../key-watch/key-watch.ts';
import { keyWatchSite } from '../key-watch/site-view.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface KeyWatchServices {
  readonly vaultStore: VaultStore;
  readonly keyWatch: Pick<KeyWatch, 'sites'>;
  readonly nowMs: () => number;
}

/** Where security keys are noted, and of which key each note is. */
export function keyWatchHandlers({ vaultStore, keyWatch, nowMs }: KeyWatchServices): Family<'keyWatch'> {
  const { sites } = keyWatch;
  const ofHost = object({ host: text(LIMITS.host) });
  return {
    'keyWatch.site': {
      parse: object({ url: beginning(65_536) }),
      handle: async ({ url }) => keyWatchSite((await vaultStore.open()).contents, sites, url, nowMs()),
    },
    'keyWatch.list': {
      parse: nothing,
      handle: async () => (await sites.list()).map((host) => ({ host, shown: displayHostParts(host) })),
    },
    'keyWatch.start': { parse: ofHost, handle: ({ host }) => sites.start(parseHost(host)) },
    'keyWatch.stop': { parse: ofHost, handle: ({ host }) => sites.stop(parseHost(host)) },
    'keyWatch.assign': {
      parse: object({
        id: id<RegistrationId>(),
        key: either(id<SecurityKeyId>(), parseNamedKey),
        account: optional(id<AccountId>()),
      }),
      handle: async (ask) => {
        const { accountIndex, answer } = await vaultStore.change((before) => {
          const { contents, registration } = assignKey(before.contents, ask, nowMs());
          return { contents, answer: registration };
        });
        return accountIndex.viewOf(answer);
      },
    },
    'keyWatch.decline': {
      parse: object({ id: id<RegistrationId>(), declined: flag }),
      handle: async (ask) => {
        await vaultStore.change((before) => {
          const { contents } = declineKey(before.contents, ask, nowMs());
          return { contents, answer: undefined };
        });
      },
    },
  };
}
