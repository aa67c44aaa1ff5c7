import { cleanLine } from '../bytes/visible-text.ts';
import { Fault } from '../fault.ts';
import { cleanNameOf } from '../otp/name.ts';
import type { HostBinding } from '../vault/records.ts';

/** Longest note in UTF-8 bytes, as in the vault. */
const MAX_NOTE_BYTES = 4_096;
const MAX_TAGS = 100;

/** Finds the text of a file in UTF-8 or UTF-16, without trailing NULs; `undefined` for other bytes. */
export function findText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).replace(/\0+$/, '');
  } catch {
    return undefined;
  }
}

/** UTF-16 by its byte order mark, or by two letters whose other byte is zero. */
function encodingOf([a, b, c, d]: Uint8Array): string {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0) ? 'utf-16be' : 'utf-8';
}

/** Characters that no text file holds. */
const BINARY = /[^\P{Cc}\t\n\r]/u;

/** Finds the text of a file in Windows-1252, which spreadsheets on Windows save; `undefined` for bytes with control characters. */
export function findAnsiText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return BINARY.test(text) ? undefined : text;
}

/** Returns where text begins behind a byte order mark and blanks. */
export function startOfText(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let byte = bytes[at]; at < 1_024 && (byte === 0x20 || (byte !== undefined && byte >= 9 && byte <= 13)); )
    byte = bytes[++at];
  return at;
}

/** Parses bytes that must be text; throws `import-damaged`. */
export function parseText(bytes: Uint8Array): string {
  const text = findText(bytes);
  if (text === undefined) throw new Fault('import-damaged', `got ${bytes.length} bytes that are no text, want UTF-8`);
  return text;
}

/** Cleans an issuer, name or tag to one line of at most 256 characters; anything but text and numbers becomes empty. */
export function cleanName(value: unknown): string {
  return cleanNameOf(plainText(value)).text;
}

/** Cleans a note, keeps its line breaks and cuts it to the vault's limit. */
export function cleanNote(value: unknown): string {
  const raw = plainText(value);
  if (raw === '') return '';
  const lines = raw.slice(0, 100_000).replace(/\r\n?/g, '\n').split('\n');
  return cutBytes(lines.map(cleanLine).join('\n').trim());
}

/** Cleans tags and drops repeats and empty ones. */
export function cleanTags(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(cleanName))].filter((tag) => tag !== '').slice(0, MAX_TAGS);
}

/** Finds the host of a web address or bare host name, in lower-case ASCII; `undefined` for anything else. */
export function findHost(value: unknown): string | undefined {
  const text = plainText(value).trim();
  if (text === '' || text.length > 2_048) return undefined;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(?:\/|$)/.test(text);
  const address = hasScheme ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, hostname, username } = new URL(address);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || host.length > 255) return undefined;
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname) ? host : undefined;
}

/** Finds a host to suggest as a binding; `*.` before it means its whole site. */
export function findBinding(value: unknown): HostBinding | undefined {
  const text = plainText(value).trim();
  const isSite = text.startsWith('*.');
  const host = findHost(isSite ? text.slice(2) : text);
  return host === undefined ? undefined : { host, scope: isSite ? 'site' : 'host' };
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

function cutBytes(text: string): string {
  const encoder = new TextEncoder();
  if (text.length * 3 <= MAX_NOTE_BYTES || encoder.encode(text).length <= MAX_NOTE_BYTES) return text;
  const room = new Uint8Array(MAX_NOTE_BYTES - 3);
  const { read } = encoder.encodeInto(text, room);
  return `${text.slice(0, read)}…`;
}
