import { Fault, type FaultCode } from '../fault.ts';
import { findRegistrable } from './registrable.ts';

/** A page that has a host, so that accounts can belong to it. */
export interface WebPage {
  readonly kind: 'web';
  /** Lower-case ASCII, with the port if it is not the scheme's default: the form in which bindings are stored. */
  readonly host: string;
  /** The same without a port; an IPv6 address keeps its brackets. */
  readonly hostname: string;
  readonly port: string;
  /** What someone had to register; absent for an IP address, a single label and a public suffix. */
  readonly registrable?: string;
  /** Delivered so that nobody on the way can change it: https, or from this computer itself. */
  readonly secure: boolean;
  /** `loopback`: this computer. `private`: a network that others own addresses of, too. */
  readonly reach: 'public' | 'private' | 'loopback';
}

/** A page that extensions may not touch or that has no host: settings, the store, files, other extensions. */
export interface ClosedPage {
  readonly kind: 'closed';
  readonly why: FaultCode;
  readonly host?: never;
  readonly registrable?: never;
}

/** What an address says about the page behind it; never throws. */
export function parsePageUrl(url: string): WebPage | ClosedPage {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return CLOSED;
  const hostname = withoutTrailingDot(parsed.hostname);
  if (!isHostname(hostname) || hostname === STORE) return CLOSED;
  const reach = reachOf(hostname);
  const registrable = findRegistrable(hostname);
  return {
    kind: 'web',
    host: parsed.port === '' ? hostname : `${hostname}:${parsed.port}`,
    hostname,
    port: parsed.port,
    ...(registrable !== undefined && { registrable }),
    secure: parsed.protocol === 'https:' || reach === 'loopback',
    reach,
  };
}

/** A host as a person writes it (`Example.com`, `https://example.com/login`, `münchen.de:8443`) in stored form; throws `host-invalid`. */
export function parseHost(text: string): string {
  const trimmed = text.trim();
  const rest = trimmed.replace(/^https?:\/\//i, '');
  const page = parsePageUrl(rest === trimmed ? `https://${trimmed}` : trimmed);
  // A blank, a user name or another scheme means that something else than a host was meant.
  if (page.kind === 'web' && trimmed.length <= 2048 && !/[\s@\\*]|:\//.test(rest)) return page.host;
  throw new Fault('host-invalid', `got ${trimmed.length} characters, want the host of a web page`);
}

/** A stored host taken apart. */
export function splitPort(host: string): { readonly hostname: string; readonly port: string } {
  const cut = host.lastIndexOf(':');
  if (cut < 0 || host.endsWith(']')) return { hostname: host, port: '' };
  return { hostname: host.slice(0, cut), port: host.slice(cut + 1) };
}

const CLOSED: ClosedPage = { kind: 'closed', why: 'page-forbidden' };

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

function reachOf(hostname: string): WebPage['reach'] {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return 'loopback';
  if (hostname.startsWith('[')) return reachOfV6(hostname.slice(1, -1));
  // The URL parser has already turned every spelling of an IPv4 address into four decimal numbers.
  const octets = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname);
  if (octets !== null) return reachOfV4(Number(octets[1]), Number(octets[2]));
  const isPrivateName = !hostname.includes('.') || /\.(local|internal|home\.arpa)$/.test(hostname);
  return isPrivateName ? 'private' : 'public';
}

/** RFC 1918, RFC 3927 (link-local) and RFC 6598 (carrier networks). */
function reachOfV4(a: number, b: number): WebPage['reach'] {
  if (a === 127) return 'loopback';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127);
  return isPrivate ? 'private' : 'public';
}

/** RFC 4193 (unique local) and RFC 4291 (loopback, link-local, IPv4-mapped). */
function reachOfV6(address: string): WebPage['reach'] {
  if (address === '::1') return 'loopback';
  const mapped = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(address)?.[1];
  if (mapped !== undefined) {
    const high = Number.parseInt(mapped, 16);
    return reachOfV4(high >> 8, high & 255);
  }
  return /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(address) ? 'private' : 'public';
}
