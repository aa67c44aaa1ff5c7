import { Fault } from '../fault.ts';

/** A JSON object that nothing has checked yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** Longest string in UTF-8 bytes. */
const MAX_STRING = 4096;
/** Longest list inside a record. */
const MAX_LIST = 1000;
/** Deepest nesting of a value that this version does not know. */
const MAX_DEPTH = 32;

const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** An object; throws `vault-contents`. */
export function object(value: unknown, what: string): Raw {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Raw;
  throw invalid(value, what, 'an object');
}

/** A list of at most `max`, each read by `parse`; throws `vault-contents`, `vault-limit`. */
export function list<T>(value: unknown, what: string, parse: (item: unknown) => T, max = MAX_LIST): T[] {
  if (!Array.isArray(value)) throw invalid(value, what, 'a list');
  if (value.length > max) throw new Fault('vault-limit', `got ${value.length} in ${what}, want no more than ${max}`);
  const parsed: T[] = [];
  for (let i = 0; i < value.length; i++) parsed.push(parse(value[i]));
  return parsed;
}

/** A string of at most 4 KiB; throws `vault-contents`, `vault-limit`. */
export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalid(value, what, 'a string');
  // No UTF-16 unit takes more than three bytes, so that nearly every string is settled by its length.
  if (value.length * 3 > MAX_STRING && isLong(value)) {
    throw new Fault('vault-limit', `got a long string in ${what}, want no more than ${MAX_STRING} bytes`);
  }
  return value;
}

function isLong(value: string): boolean {
  return value.length > MAX_STRING || new TextEncoder().encode(value).length > MAX_STRING;
}

/** A record's identity; throws `vault-contents`. */
export function id(value: unknown, what: string): string {
  if (typeof value === 'string' && value.length === 22 && ID.test(value)) return value;
  throw invalid(value, what, '16 bytes in base64url');
}

/** A whole number from `min` to `max`; throws `vault-contents`. */
export function whole(value: unknown, what: string, min = 0, max = Number.MAX_SAFE_INTEGER): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
  throw invalid(value, what, `a whole number from ${min} to ${max}`);
}

/** Any finite number; throws `vault-contents`. */
export function finite(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalid(value, what, 'a number');
}

/** True or false; throws `vault-contents`. */
export function flag(value: unknown, what: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(value, what, 'true or false');
}

/** One of a few words; throws `vault-contents`. */
export function oneOf<T extends string>(value: unknown, what: string, words: readonly T[]): T {
  if ((words as readonly unknown[]).includes(value)) return value as T;
  throw invalid(value, what, words.join(', '));
}

/**
 * What parsed records are made of. Their prototype is empty, frozen and has none itself, so that no name is ever found on a record but
 * its own. (`Object.create(null)` would say the same, and costs ten times as much on a large vault: such objects are hash tables.)
 */
class Bare {}
Object.setPrototypeOf(Bare.prototype, null);
Reflect.deleteProperty(Bare.prototype, 'constructor');
Object.freeze(Bare.prototype);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A record with these members, to be ended with `finish`. */
export function bare<T extends object>(members: T): Writable<T> {
  return Object.assign(emptyBare<T>(), members);
}

/** An empty record, to be filled member by member and ended with `finish`: for the kinds that come in tens of thousands. */
export function emptyBare<T extends object>(): Writable<T> {
  return new Bare() as Writable<T>;
}

/**
 * Ends the reading of a record: carries over the members of `raw` that this version does not know, so that they are written back.
 * `record` must hold nothing but members that `raw` has. Throws `vault-contents`, `vault-limit`.
 */
export function finish<T extends object>(record: T, raw: Raw, known: ReadonlySet<string>): T {
  let difference = 0;
  for (const _ in raw) difference++;
  for (const _ in record) difference--;
  if (difference !== 0) copyUnknown(record as Record<string, unknown>, raw, known);
  return record;
}

function copyUnknown(record: Record<string, unknown>, raw: Raw, known: ReadonlySet<string>): void {
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    if (!known.has(name) && name !== '__proto__' && value !== undefined) record[name] = copy(value, 1);
  }
}

/** A deep copy of a JSON value in objects without prototype. The name `__proto__` is left out: nobody writes it in good faith. */
function copy(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new Fault('vault-limit', `got a deep value, want no more than ${MAX_DEPTH} levels`);
  if (typeof value === 'string') return text(value, 'an unknown member');
  if (typeof value === 'number') return finite(value, 'an unknown member');
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  const source = object(value, 'an unknown member');
  const target = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(source)) {
    if (name !== '__proto__' && source[name] !== undefined)
      target[text(name, 'a name')] = copy(source[name], depth + 1);
  }
  return target;
}

function invalid(value: unknown, what: string, want: string): Fault {
  const got = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  return new Fault('vault-contents', `got ${got} for ${what}, want ${want}`);
}
