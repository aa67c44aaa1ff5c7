import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import type { HostQuestion } from '../../src/messages/filling.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { beginning, flag, id, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { displayHostParts } from '../../src/sites/display.ts';
import { splitPort } from '../../src/sites/host.ts';
import { findLookalike } from '../../src/sites/lookalike.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { findRegistrable } from '../../src/sites/registrable.ts';
import type { AccountId, AccountRecord, HostBinding } from '../../src/vault/records.ts';
import { bindHost, editAccount } from '../accounts/account-edits.ts';
import type { Services } from '../services.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { accountOf, cleanBinding } from './account.ts';

const accountId = id<AccountId>();

/** What is to be known before an account is bound to a host; `url` is the page's own. */
export function questionOf(
  accountIndex: AccountIndex,
  account: AccountRecord,
  host: string,
  url: URL | undefined,
): HostQuestion {
  const lookalike = findImitated(accountIndex, account, host);
  const { hostname } = splitPort(host);
  const site = findRegistrable(hostname);
  const page = url && parsePageUrl(url.href);
  const isOpen = page?.kind === 'web' && url?.protocol === 'http:' && page.reach === 'private';
  return {
    host,
    registrable: displayHostParts(host).registrable,
    bound: account.hosts,
    ...(isOpen && { http: true }),
    ...(site !== undefined && site !== hostname && { site }),
    ...(lookalike && { lookalike }),
  };
}

/** The account's own hosts first; a host that imitates another account's is no better, unless an account belongs there already. */
function findImitated(accountIndex: AccountIndex, account: AccountRecord, host: string): HostQuestion['lookalike'] {
  const own = findLookalike(host, namesOf(account.hosts));
  if (own !== undefined) return own;
  const all = new Set(accountIndex.contents.accounts.flatMap(({ hosts }) => namesOf(hosts)));
  return all.has(host) ? undefined : findLookalike(host, [...all]);
}

function namesOf(hosts: readonly HostBinding[]): readonly string[] {
  return hosts.map(({ host }) => host);
}

/** Binds an account to one more host, or wider to one of its own. */
export async function bindAccount(
  { vaultStore, nowMs }: Services,
  wanted: AccountId,
  binding: HostBinding,
): Promise<void> {
  await vaultStore.change(({ contents }) => {
    const bind = (before: AccountRecord) => ({
      ...before,
      hosts: bindHost(before.hosts, binding),
      updatedMs: nowMs(),
    });
    return { contents: editAccount(contents, wanted, bind).contents, answer: undefined };
  });
}

/** Binding without filling. */
export function siteHandlers(background: Services): Family<'site'> {
  return {
    'site.question': {
      parse: object({ id: accountId, url: beginning(65_536) }),
      handle: async (ask) => {
        const page = parsePageUrl(ask.url);
        if (page.kind !== 'web') throw new Fault('page-forbidden', 'got a page without a host, want a web page');
        const accountIndex = await background.vaultStore.open();
        return questionOf(accountIndex, accountOf(accountIndex, ask.id), page.host, new URL(ask.url));
      },
    },
    'site.bind': {
      parse: object({ id: accountId, host: text(LIMITS.host), scope: oneOf('host', 'site'), http: optional(flag) }),
      handle: ({ id: wanted, ...binding }) => bindAccount(background, wanted, cleanBinding(binding)),
    },
  };
}
