import { Fault } from '../fault.ts';
import { isIpAddress, reachOf } from './reach.ts';

/** The part of a web address that names its server. */
export interface WebAddress {
  /** Lower-case ASCII, with the port if it is not the scheme's default: the form in which bindings are stored. */
  readonly host: string;
  /** The same without a port; an IPv6 address keeps its brackets. */
  readonly hostname: string;
  readonly port: string;
  readonly isHttps: boolean;
}

/** Reads the host of an http or https address; `undefined` for any other address and for hosts closed to extensions. */
export function findWebAddress(url: string): WebAddress | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return undefined;
  const hostname = withoutTrailingDot(parsed.hostname);
  if (!isHostname(hostname) || hostname === STORE) return undefined;
  // With a trailing dot a browser may ask the network for this name, and anyone there may answer.
  if (hostname !== parsed.hostname && reachOf(hostname) === 'loopback') return undefined;
  const host = parsed.port === '' ? hostname : `${hostname}:${parsed.port}`;
  return { host, hostname, port: parsed.port, isHttps: parsed.protocol === 'https:' };
}

/**
 * Turns a host as a person writes or pastes it (`Example.com`, `https://example.com/login`, `münchen.de:8443`) into stored form.
 * Throws `host-invalid`.
 */
export function parseHost(text: string): string {
  const trimmed = text.trim();
  const rest = trimmed.replace(/^https?:\/\//i, '');
  const [authority = ''] = rest.split(/[/?#]/, 1);
  const address = findWebAddress(rest === trimmed ? `https://${trimmed}` : trimmed);
  // A blank, a user name or another scheme means that something else than a host was meant.
  const isHost = trimmed.length <= 2048 && !/\s/.test(rest) && !/[@\\*]|:$/.test(authority);
  if (address !== undefined && isHost) return address.host;
  throw new Fault('host-invalid', `got ${trimmed.length} characters, want the host of a web page`);
}

/** Separates a stored host from its port. */
export function splitPort(host: string): { readonly hostname: string; readonly port: string } {
  const cut = host.lastIndexOf(':');
  if (cut < 0 || host.endsWith(']')) return { hostname: host, port: '' };
  return { hostname: host.slice(0, cut), port: host.slice(cut + 1) };
}

/** Whether a stored host can stand for a whole site: an IP address, a single label or this computer has no subdomains. */
export function canCoverSite(host: string): boolean {
  const { hostname } = splitPort(host);
  return hostname.includes('.') && !isIpAddress(hostname) && reachOf(hostname) !== 'loopback';
}

/** Whether a stored host is in a network of the user's own, where http may be allowed. */
export function isPrivateHost(host: string): boolean {
  return reachOf(splitPort(host).hostname) === 'private';
}

/** `example.com.` is the same host by DNS. */
function withoutTrailingDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

function isHostname(hostname: string): boolean {
  if (hostname === '' || hostname.length > 253) return false;
  return hostname.startsWith('[') || hostname.split('.').every((label) => label !== '' && label.length <= 63);
}

/** Chromium forbids scripts in its store, whatever the permission. */
const STORE = 'chromewebstore.google.com';
