import { Fault } from '../fault.ts';

/** Earns a type from a raw value; throws `message-invalid`, and `record-limit` for a long text, never naming the value itself. */
export type Parse<T> = (raw: unknown) => T;

/** A member of `object` that may be absent. */
export interface Optional<T> {
  readonly optional: Parse<T>;
}

type Shape = Readonly<Record<string, Parse<unknown> | Optional<unknown>>>;
type Simplify<T> = { [K in keyof T]: T[K] };
type Parsed<S extends Shape> = Simplify<
  { [K in keyof S as S[K] extends Parse<unknown> ? K : never]: S[K] extends Parse<infer T> ? T : never } & {
    [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<infer T> ? T : never;
  }
>;

function refuse(want: string, raw: unknown): never {
  throw new Fault('message-invalid', `got ${raw === null ? 'null' : typeof raw}, want ${want}`);
}

/** No argument at all. */
export const nothing: Parse<undefined> = (raw) =>
  raw === undefined || raw === null ? undefined : refuse('nothing', raw);

/** A string of at most `limit` characters; a longer one is a person's, and throws `record-limit`. */
export function text(limit: number): Parse<string> {
  return (raw) => {
    if (typeof raw !== 'string') return refuse('a text', raw);
    // A string longer than the limit in UTF-16 units may still be short enough in characters.
    if (raw.length <= limit || (raw.length <= limit * 2 && Array.from(raw).length <= limit)) return raw;
    throw new Fault('record-limit', `got ${raw.length} units, want at most ${limit} characters`);
  };
}

/** A string of at most `limit` bytes in UTF-8; throws `record-limit` for a longer one. */
export function textOfBytes(limit: number): Parse<string> {
  const within = text(limit);
  return (raw) => {
    const value = within(raw);
    if (value.length * 3 <= limit || new TextEncoder().encode(value).length <= limit) return value;
    throw new Fault('record-limit', `got ${value.length} units, want at most ${limit} bytes`);
  };
}

/** A string of which no more than `limit` UTF-16 units are read, for what no person typed. */
export function beginning(limit: number): Parse<string> {
  return (raw) => (typeof raw === 'string' ? raw.slice(0, limit) : refuse('a text', raw));
}

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): Parse<number> {
  return (raw) =>
    typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= least && raw <= most
      ? raw
      : refuse(`a whole number from ${least} to ${most}`, raw);
}

/** True or false. */
export const flag: Parse<boolean> = (raw) => (typeof raw === 'boolean' ? raw : refuse('a boolean', raw));

/** One of a few known strings. */
export function oneOf<const T extends string>(...words: readonly T[]): Parse<T> {
  return (raw) => words.find((word) => word === raw) ?? refuse(words.join(' | '), raw);
}

/** A record id: 16 bytes in base64url. `I` brands it. */
export function id<I extends string>(): Parse<I> {
  return (raw) => (typeof raw === 'string' && /^[\w-]{22}$/.test(raw) ? (raw as I) : refuse('an id', raw));
}

/** An array of at most `limit` items. */
export function list<T>(item: Parse<T>, limit: number): Parse<readonly T[]> {
  return (raw) => {
    if (!Array.isArray(raw) || raw.length > limit) return refuse(`a list up to ${limit}`, raw);
    return Array.from(raw, (each: unknown) => item(each));
  };
}

/** Marks a member of `object` as one that may be absent. */
export function optional<T>(parse: Parse<T>): Optional<T> {
  return { optional: parse };
}

/** An object with exactly these members; a stranger is refused, and nothing is read through the prototype. */
export function object<const S extends Shape>(shape: S): Parse<Parsed<S>> {
  const names = new Set(Object.keys(shape));
  return (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('an object', raw);
    for (const name of Object.keys(raw)) if (!names.has(name)) refuse('no further member', raw);
    const parsed: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(shape)) {
      const value: unknown = Object.hasOwn(raw, name) ? (raw as Record<string, unknown>)[name] : undefined;
      if (typeof member === 'function') parsed[name] = member(value);
      else if (value !== undefined) parsed[name] = member.optional(value);
    }
    return parsed as Parsed<S>;
  };
}

/** The first of two readings that fits. */
export function either<A, B>(first: Parse<A>, second: Parse<B>): Parse<A | B> {
  return (raw) => {
    try {
      return first(raw);
    } catch {
      return second(raw);
    }
  };
}
