import { decodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { Fault, type FaultCode } from '../fault.ts';

/** The fault codes of whoever parses: the same schema refuses a message by one code and a stored record by another. */
export interface SchemaCodes {
  /** Another type, or a value outside its range. */
  readonly invalid: FaultCode;
  /** A text that is too long. */
  readonly tooLong: FaultCode;
  /** A list with too many items. */
  readonly tooMany: FaultCode;
}

/**
 * Earns a type from a raw value, or throws a `Fault` with one of `codes`. `what` names the value in the fault's detail,
 * which never repeats the value itself.
 */
export type Schema<T> = (raw: unknown, what: string, codes: SchemaCodes) => T;

/** A member of an object that may be absent. */
export interface Optional<T> {
  readonly optional: Schema<T>;
}

/** An object whose members are unchecked. */
export type RawObject = Readonly<Record<string, unknown>>;

type Shape = Readonly<Record<string, Schema<unknown> | Optional<unknown>>>;
type Simplify<T> = { [K in keyof T]: T[K] };
type Parsed<S extends Shape> = Simplify<
  { [K in keyof S as S[K] extends Schema<unknown> ? K : never]: S[K] extends Schema<infer T> ? T : never } & {
    [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<infer T> ? T : never;
  }
>;

/** Throws the `invalid` code with "got X for `what`, want `want`". */
export function refuse(raw: unknown, what: string, want: string, codes: SchemaCodes): never {
  const got = raw === null ? 'null' : Array.isArray(raw) ? 'a list' : typeof raw;
  throw new Fault(codes.invalid, `got ${got} for ${what}, want ${want}`);
}

/** No value at all. */
export const nothing: Schema<undefined> = (raw, what, codes) =>
  raw === undefined || raw === null ? undefined : refuse(raw, what, 'nothing', codes);

/** Any value that is there. */
export const anything: Schema<unknown> = (raw, what, codes) =>
  raw === undefined ? refuse(raw, what, 'a value', codes) : raw;

/** A string of at most `limit` characters. */
export function text(limit: number): Schema<string> {
  return (raw, what, codes) => {
    if (typeof raw !== 'string') return refuse(raw, what, 'a text', codes);
    // A string longer than the limit in UTF-16 units may still be short enough in characters.
    if (raw.length <= limit || (raw.length <= limit * 2 && Array.from(raw).length <= limit)) return raw;
    throw new Fault(codes.tooLong, `got ${raw.length} units for ${what}, want at most ${limit} characters`);
  };
}

/** A string of at most `limit` bytes in UTF-8. */
export function textOfBytes(limit: number): Schema<string> {
  return (raw, what, codes) => {
    if (typeof raw !== 'string') return refuse(raw, what, 'a text', codes);
    // A UTF-16 unit takes at most three bytes, so nearly every string is settled by its length.
    if (raw.length * 3 <= limit) return raw;
    if (raw.length <= limit && new TextEncoder().encode(raw).length <= limit) return raw;
    throw new Fault(codes.tooLong, `got ${raw.length} units for ${what}, want at most ${limit} bytes`);
  };
}

/** A string, cut after `limit` UTF-16 units: for text that no person typed. */
export function beginning(limit: number): Schema<string> {
  return (raw, what, codes) => (typeof raw === 'string' ? raw.slice(0, limit) : refuse(raw, what, 'a text', codes));
}

/** A string that `pattern` matches; `want` describes it. */
export function matching<T extends string = string>(pattern: RegExp, want: string): Schema<T> {
  return (raw, what, codes) =>
    typeof raw === 'string' && pattern.test(raw) ? (raw as T) : refuse(raw, what, want, codes);
}

/** A record id: 16 bytes in base64url. `I` brands it. */
export function id<I extends string>(): Schema<I> {
  return ID as Schema<I>;
}
const ID = matching(/^[\w-]{21}[AQgw]$/, '16 bytes in base64url');

/** Bytes in base64url, `length` of them where it is given. */
export function bytes(length?: number): Schema<Bytes> {
  return (raw, what, codes) => {
    if (typeof raw !== 'string') return refuse(raw, what, 'base64url', codes);
    let decoded: Bytes;
    try {
      decoded = decodeBase64url(raw);
    } catch (cause) {
      throw new Fault(codes.invalid, `got other text for ${what}, want base64url`, { cause });
    }
    if (length === undefined || decoded.length === length) return decoded;
    throw new Fault(codes.invalid, `got ${decoded.length} bytes for ${what}, want ${length}`);
  };
}

/** A whole number from `least` to `most`, by default any that a double holds exactly and that is not negative. */
export function integer(least = 0, most = Number.MAX_SAFE_INTEGER): Schema<number> {
  return (raw, what, codes) =>
    typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= least && raw <= most
      ? raw
      : refuse(raw, what, `a whole number from ${least} to ${most}`, codes);
}

/** Any finite number. */
export const finite: Schema<number> = (raw, what, codes) =>
  typeof raw === 'number' && Number.isFinite(raw) ? raw : refuse(raw, what, 'a number', codes);

/** True or false. */
export const flag: Schema<boolean> = (raw, what, codes) =>
  typeof raw === 'boolean' ? raw : refuse(raw, what, 'true or false', codes);

/** One of a few known strings. */
export function oneOf<const T extends string>(...words: readonly T[]): Schema<T> {
  return (raw, what, codes) => words.find((word) => word === raw) ?? refuse(raw, what, words.join(' | '), codes);
}

/** An array of at most `limit` items. */
export function list<T>(item: Schema<T>, limit: number): Schema<readonly T[]> {
  return (raw, what, codes) => {
    if (!Array.isArray(raw)) return refuse(raw, what, 'a list', codes);
    if (raw.length > limit)
      throw new Fault(codes.tooMany, `got ${raw.length} items for ${what}, want at most ${limit}`);
    const parsed: T[] = [];
    for (let at = 0; at < raw.length; at++) parsed.push(item(raw[at], what, codes));
    return parsed;
  };
}

/** An object whose members the caller checks. */
export const rawObject: Schema<RawObject> = (raw, what, codes) =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as RawObject)
    : refuse(raw, what, 'an object', codes);

/** Marks a member as one that may be absent. */
export function optional<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema };
}

/** An object with exactly these members: any other is refused, and nothing is read through the prototype. */
export function object<const S extends Shape>(shape: S): Schema<Parsed<S>> {
  const names = new Set(Object.keys(shape));
  return (raw, what, codes) => {
    const source = rawObject(raw, what, codes);
    for (const name of Object.keys(source)) if (!names.has(name)) refuse(raw, what, 'no further member', codes);
    const parsed: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(shape)) {
      const value = Object.hasOwn(source, name) ? source[name] : undefined;
      if (typeof member === 'function') parsed[name] = member(value, name, codes);
      else if (value !== undefined) parsed[name] = member.optional(value, name, codes);
    }
    return parsed as Parsed<S>;
  };
}

/** The first of two schemas that fits. */
export function either<A, B>(first: Schema<A>, second: Schema<B>): Schema<A | B> {
  return (raw, what, codes) => {
    try {
      return first(raw, what, codes);
    } catch {
      return second(raw, what, codes);
    }
  };
}
