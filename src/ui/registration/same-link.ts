import type { RegistrationView } from '../../messages/views.ts';
import { bareHost } from '../../sites/bare-host.ts';
import type { AccountId, RegistrationId } from '../../vault/records.ts';

/** A link of a key as it is about to be saved. */
export interface WantedLink {
  /** The link that is changed, if it is there already. */
  readonly id?: RegistrationId | undefined;
  /** As `parseHost` gives it. */
  readonly host: string;
  readonly account?: AccountId | undefined;
  readonly name: string;
}

/**
 * The key's link that says the same already: at the same host, `www.` or not, for the same account. Without an account, another name there
 * tells two apart.
 */
export function findSameLink(links: readonly RegistrationView[], wanted: WantedLink): RegistrationView | undefined {
  const name = wanted.name.trim();
  return links.find((at) => {
    if (at.id === wanted.id || bareHost(at.host) !== bareHost(wanted.host) || at.account !== wanted.account)
      return false;
    return wanted.account !== undefined || at.name === '' || name === '' || at.name === name;
  });
}
