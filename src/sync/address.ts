import { trimPasted } from '../bytes/pasted-text.ts';
import { Fault } from '../fault.ts';
import { findWebAddress } from '../sites/host.ts';
import { reachOf } from '../sites/reach.ts';

/** The schemes that other programs write for WebDAV, and what they mean. */
const SCHEMES: Record<string, string> = { dav: 'http', davs: 'https', webdav: 'http', webdavs: 'https' };
/** A known scheme whose colon or slashes were typed otherwise; taken for the name of a host, it would be asked. */
const MISTYPED = /^(https?|davs?|webdavs?)(?::[\\/]+|[\\/]{2,})(.*)$/i;
const MAX_LENGTH = 2048;

/** Reads the address of a server as a person types or pastes it, without query and fragment. Throws `sync-address`. */
export function parseServerAddress(text: string): URL {
  const trimmed = trimPasted(text);
  const refuse = (): never => {
    throw new Fault('sync-address', `got ${trimmed.length} characters, want a web address without a password`);
  };
  const [, scheme, rest] = MISTYPED.exec(trimmed) ?? /^([a-z][a-z\d+.-]*):\/\/(.*)$/i.exec(trimmed) ?? [];
  const known = scheme === undefined ? 'https' : (SCHEMES[scheme.toLowerCase()] ?? scheme.toLowerCase());
  const written = `${known}://${rest ?? trimmed}`;
  if (trimmed === '' || trimmed.length > MAX_LENGTH || !URL.canParse(written)) return refuse();
  const url = new URL(written);
  if (findWebAddress(url.href) === undefined || url.username !== '' || url.password !== '') return refuse();
  url.search = '';
  url.hash = '';
  return url;
}

/** The address of a folder: it ends in a slash. */
export function toFolder(url: URL): URL {
  const folder = new URL(url);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return folder;
}

/**
 * Refuses an unencrypted connection to any computer but this one and, once the user has confirmed it, one at a private address. Throws
 * `sync-insecure` and `sync-private`.
 */
export function requireSafe(url: URL, isConfirmed: boolean): void {
  if (url.protocol === 'https:') return;
  const reach = reachOf(url.hostname);
  if (url.protocol !== 'http:' || reach === 'public') {
    throw new Fault('sync-insecure', `got ${url.protocol} to a public address, want https`);
  }
  if (reach === 'private' && !isConfirmed) {
    throw new Fault('sync-private', 'got http to a private address, want https or the confirmation of the user');
  }
}

/** The match pattern of a server. A pattern cannot name a port in every browser, so it stands for all ports of the host. */
export function originPatternOf(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}

/** Whether no public authority gives a certificate for a server's name: it is not on the internet. */
export function isOwnNetwork(url: URL): boolean {
  return reachOf(url.hostname) !== 'public';
}
