import { decodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { Fault } from '../fault.ts';
import type { Json, JsonObject } from './strict-json.ts';

/** A header member that is an object; throws `vault-header`. */
export function asObject(value: Json | undefined, what: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Fault('vault-header', `got something else for ${what}, want an object`);
}

/** A header member that is an array; throws `vault-header`. */
export function asArray(value: Json | undefined, what: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new Fault('vault-header', `got something else for ${what}, want an array`);
}

/** Exactly these names and no others; throws `vault-header`. */
export function requireFields(object: JsonObject, names: readonly string[], what: string): void {
  const found = Object.keys(object);
  if (found.length === names.length && names.every((name) => name in object)) return;
  throw new Fault('vault-header', `got other members in ${what}, want ${names.join(', ')}`);
}

/** A whole number from 1 to `max`; throws `vault-header`. */
export function readCount(value: Json | undefined, max: number, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= max) return value;
  throw new Fault('vault-header', `got something else for ${what}, want a whole number from 1 to ${max}`);
}

/** Bytes in base64url, `length` of them where it is given; throws `vault-header`. */
export function readBytes(value: Json | undefined, length: number | undefined, what: string): Bytes {
  if (typeof value !== 'string') throw new Fault('vault-header', `got no text for ${what}, want base64url`);
  let bytes: Bytes;
  try {
    bytes = decodeBase64url(value);
  } catch (cause) {
    throw new Fault('vault-header', `got other text for ${what}, want base64url`, { cause });
  }
  if (length === undefined || bytes.length === length) return bytes;
  throw new Fault('vault-header', `got ${bytes.length} bytes for ${what}, want ${length}`);
}
