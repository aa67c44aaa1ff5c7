import type { FaultCode } from '../fault.ts';
import { findWebAddress } from './host.ts';
import { type HostReach, reachOf } from './reach.ts';
import { findRegistrable } from './registrable.ts';

/** A page that has a host, so that accounts can belong to it. */
export interface WebPage {
  readonly kind: 'web';
  /** In stored form, as `WebAddress.host`. */
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  /** What someone had to register; absent for an IP address, a single label and a public suffix. */
  readonly registrable?: string;
  /** Delivered so that nobody on the way can change it: https, or from this computer itself. */
  readonly secure: boolean;
  readonly reach: HostReach;
}

/** A page that extensions may not touch or that has no host: settings, the store, files, other extensions. */
export interface ClosedPage {
  readonly kind: 'closed';
  readonly why: FaultCode;
  readonly host?: never;
  readonly registrable?: never;
}

/** Classifies a page by its address; never throws. */
export function parsePageUrl(url: string): WebPage | ClosedPage {
  const address = findWebAddress(url);
  if (address === undefined) return CLOSED;
  const { host, hostname, port, isHttps } = address;
  const reach = reachOf(hostname);
  const registrable = findRegistrable(hostname);
  return {
    kind: 'web',
    host,
    hostname,
    port,
    ...(registrable !== undefined && { registrable }),
    secure: isHttps || reach === 'loopback',
    reach,
  };
}

const CLOSED: ClosedPage = { kind: 'closed', why: 'page-forbidden' };
