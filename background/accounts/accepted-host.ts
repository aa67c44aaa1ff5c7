import { Fault } from '../../src/fault.ts';
import { canCoverSite, parseHost, splitPort } from '../../src/sites/host.ts';
import { findRegistrable, isRegistrySuffix } from '../../src/sites/registrable.ts';
import type { HostBinding } from '../../src/vault/records.ts';

/** A host that something is linked to, in stored form. Throws `host-invalid`, also for the suffix of a registry, where nobody has an account. */
export function acceptHost(text: string): string {
  const host = parseHost(text);
  if (isRegistrySuffix(splitPort(host).hostname))
    throw new Fault('host-invalid', 'got the suffix of a registry, want a host such as example.co.uk');
  return host;
}

/** How far a link to a stored host may reach: what nobody registered is no whole site. */
export function acceptScope(host: string, scope: HostBinding['scope']): HostBinding['scope'] {
  return canCoverSite(host) && findRegistrable(splitPort(host).hostname) !== undefined ? scope : 'host';
}
