/** Who can answer for a host: `loopback` is this computer, `private` a network in which others own the same addresses. */
export type HostReach = 'public' | 'private' | 'loopback';

/** Classifies a host name in stored form, without its port. */
export function reachOf(hostname: string): HostReach {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return 'loopback';
  if (hostname.startsWith('[')) return reachOfV6(hostname.slice(1, -1));
  // The URL parser has already turned every spelling of an IPv4 address into four decimal numbers.
  const octets = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname);
  if (octets !== null) return reachOfV4(Number(octets[1]), Number(octets[2]));
  const isPrivateName = !hostname.includes('.') || /\.(local|internal|home\.arpa)$/.test(hostname);
  return isPrivateName ? 'private' : 'public';
}

/** Tells an IP address from a name; takes a host name in stored form, without its port. */
export function isIpAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}

/** RFC 1918, RFC 3927 (link-local) and RFC 6598 (carrier networks). */
function reachOfV4(a: number, b: number): HostReach {
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
function reachOfV6(address: string): HostReach {
  if (address === '::1') return 'loopback';
  const mapped = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(address)?.[1];
  if (mapped !== undefined) {
    const high = Number.parseInt(mapped, 16);
    return reachOfV4(high >> 8, high & 255);
  }
  return /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(address) ? 'private' : 'public';
}
