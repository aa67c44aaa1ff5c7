import { decodeBase64 } from '../../bytes/base64.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { Fault } from '../../fault.ts';

const HEX = /^(?:[0-9a-f]{2})*$/i;

/** The bytes of standard Base64 (RFC 4648 section 4), with or without padding, white space ignored; `undefined` for other text. */
export function findBase64(text: string): Bytes | undefined {
  const bare = /^([A-Za-z0-9+/]*)={0,8}$/.exec(text.replace(/\s+/g, ''))?.[1];
  if (bare === undefined || bare.length % 4 === 1) return undefined;
  return decodeBase64(bare);
}

/** As `findBase64`, of a value that must be such text; throws `import-damaged`. */
export function base64Of(value: unknown, what: string): Bytes {
  const bytes = typeof value === 'string' ? findBase64(value) : undefined;
  if (bytes === undefined) throw new Fault('import-damaged', `got something else for ${what}, want Base64`);
  return bytes;
}

/** The bytes of hexadecimal text; `undefined` for other text. */
export function findHex(text: string): Bytes | undefined {
  if (!HEX.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** As `findHex`, of a value that must be such text; throws `import-damaged`. */
export function hexOf(value: unknown, what: string): Bytes {
  const bytes = typeof value === 'string' ? findHex(value) : undefined;
  if (bytes === undefined) throw new Fault('import-damaged', `got something else for ${what}, want hexadecimal text`);
  return bytes;
}

/** Lower-case hexadecimal text. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
