import { encodeBase64 } from '../bytes/base64.ts';
import { Fault } from '../fault.ts';
import { childrenOf, type XmlElement } from '../schema/xml.ts';
import type { TargetFile } from './target.ts';
import { findText, parseAnswer } from './xml.ts';

/** What a listing asks of each file (RFC 4918, section 9.1). */
export const LISTING = propfind(['resourcetype', 'getcontentlength', 'getlastmodified']);
/** What tells how much space is left (RFC 4331). */
export const QUOTA = propfind(['resourcetype', 'quota-available-bytes']);

function propfind(properties: readonly string[]): string {
  const asked = properties.map((name) => `<D:${name}/>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"><D:prop>${asked}</D:prop></D:propfind>`;
}

/** The header for a user name and a password in UTF-8 (RFC 7617). */
export function basicAuthorization(user: string, password: string): string {
  return `Basic ${encodeBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}

/** The address of a file in a folder, whose address ends in a slash. */
export function fileUrl(folder: URL, name: string): URL {
  return new URL(encodeURIComponent(name), folder);
}

/** The files that a multistatus answer lists for a folder, each name once. Throws `sync-answer`. */
export function readListing(text: string, folder: URL): readonly TargetFile[] {
  const entries = readMultistatus(text);
  const home = decodePath(folder.pathname);
  // Behind a proxy that rewrites paths, a server names the folder as it knows it itself.
  const isKnown = entries.some(({ path }) => withSlash(path) === home || path.startsWith(home));
  const files = new Map<string, TargetFile>();
  for (const { path, isFolder, properties } of entries) {
    const cut = path.lastIndexOf('/') + 1;
    const name = path.slice(cut);
    if (isFolder || name === '' || (isKnown && path.slice(0, cut) !== home)) continue;
    const size = readCount(findText(properties, 'getcontentlength'));
    const writtenMs = readDate(findText(properties, 'getlastmodified'));
    files.set(name, { name, ...(size !== undefined && { size }), ...(writtenMs !== undefined && { writtenMs }) });
  }
  return [...files.values()];
}

/** The bytes that are left by a multistatus answer, where it says. Throws `sync-answer`. */
export function readQuota(text: string): number | undefined {
  return readCount(findText(readMultistatus(text)[0]?.properties, 'quota-available-bytes'));
}

interface Entry {
  /** Decoded. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Those that the server has, of all that were asked. */
  readonly properties: XmlElement | undefined;
}

function readMultistatus(text: string): readonly Entry[] {
  const root = parseAnswer(text);
  if (root.name !== 'multistatus')
    throw new Fault('sync-answer', `got <${root.name.slice(0, 40)}>, want <multistatus>`);
  return childrenOf(root, 'response').flatMap((response) => {
    const path = readHref(findText(response, 'href'));
    if (path === undefined) return [];
    const found = childrenOf(response, 'propstat').find((each) =>
      / 200(?: |$)/.test(findText(each, 'status') ?? ' 200'),
    );
    const properties = childrenOf(found, 'prop')[0];
    const isFolder =
      path.endsWith('/') || childrenOf(childrenOf(properties, 'resourcetype')[0], 'collection').length > 0;
    return [{ path, isFolder, properties }];
  });
}

/** The path of an absolute or relative address. Of another host than was asked only the path counts, since nothing is ever read from there. */
function readHref(href: string | undefined): string | undefined {
  if (href === undefined || href === '') return undefined;
  const base = 'http://host.invalid/';
  return URL.canParse(href, base) ? decodePath(new URL(href, base).pathname) : undefined;
}

/** Some servers escape less than they must: what is no escape stays as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[\da-f]{2}/gi, (escaped) => {
      const code = Number.parseInt(escaped.slice(1), 16);
      return code < 0x80 ? String.fromCharCode(code) : escaped;
    });
  }
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function readCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function readDate(text: string | undefined): number | undefined {
  const ms = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
