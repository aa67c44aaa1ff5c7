import { Fault } from '../fault.ts';
import {
  finite,
  type Optional,
  type RawObject,
  rawObject,
  type Schema,
  type SchemaCodes,
  textOfBytes,
} from './schema.ts';

/** A schema for each member of `T`, wrapped in `optional` where the member may be absent. */
export type RecordShape<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Schema<T[K]>;
};

/** Deepest nesting of an unknown member. */
const MAX_DEPTH = 32;
const unknownText = textOfBytes(4096);

/**
 * A class of parsed records. Its prototype is empty and frozen, so that a record has no names but its own;
 * `Object.create(null)` would do too, but makes hash tables that cost ten times as much on a large vault.
 */
function bareClass(): new () => object {
  const Bare = class {};
  Object.setPrototypeOf(Bare.prototype, null);
  Reflect.deleteProperty(Bare.prototype, 'constructor');
  Object.freeze(Bare.prototype);
  return Bare;
}

const Bare = bareClass();

/** An object without inherited names, to be filled with parsed members. */
export function newRecord(): Record<string, unknown> {
  return new Bare() as Record<string, unknown>;
}

/**
 * An object of a stored file, copied member by member in the order of `shape`. Members that this version does not know
 * are copied along, so that they are written back. `label` names the record in faults. An object that this schema made is valid,
 * since nothing changes it, and is returned as it is: a save of a large vault checks only the records that were edited.
 */
export function record<T extends object>(label: string, shape: RecordShape<T>): Schema<T> {
  const members = Object.entries<Schema<unknown> | Optional<unknown>>(shape).map(([name, member]) => {
    const required = typeof member === 'function';
    return { name, what: `${label}.${name}`, required, schema: required ? member : member.optional };
  });
  const known = new Set(members.map(({ name }) => name));
  const Made = bareClass();
  return (raw, what, codes) => {
    if (raw instanceof Made) return raw as T;
    const source = rawObject(raw, what, codes);
    const parsed = new Made() as Record<string, unknown>;
    // Counting is many times cheaper than comparing names, and nearly no record has an unknown one.
    let unread = 0;
    for (const _ in source) unread++;
    for (const { name, what, required, schema } of members) {
      const value = source[name];
      if (value === undefined && !required) continue;
      parsed[name] = schema(value, what, codes);
      unread--;
    }
    if (unread !== 0) copyUnknown(parsed, source, known, codes);
    return parsed as T;
  };
}

/** One of several records, told apart by the string in the member `name`. */
export function variant<T extends object>(
  name: keyof T & string,
  records: { readonly [kind: string]: Schema<T> },
): Schema<T> {
  const kinds = new Map(Object.entries(records));
  return (raw, what, codes) => {
    const kind = rawObject(raw, what, codes)[name];
    const schema = typeof kind === 'string' ? kinds.get(kind) : undefined;
    if (schema !== undefined) return schema(raw, what, codes);
    throw new Fault(codes.invalid, `got another ${name} for ${what}, want ${[...kinds.keys()].join(' | ')}`);
  };
}

/** Copies the members of `source` that are not `known`, at most 32 levels deep; `__proto__` is dropped everywhere. */
export function copyUnknown(
  target: Record<string, unknown>,
  source: RawObject,
  known: ReadonlySet<string>,
  codes: SchemaCodes,
): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (!known.has(name) && name !== '__proto__' && value !== undefined) target[name] = copy(value, 1, codes);
  }
}

function copy(value: unknown, depth: number, codes: SchemaCodes): unknown {
  const what = 'an unknown member';
  if (depth > MAX_DEPTH) throw new Fault(codes.tooMany, `got a deep value, want at most ${MAX_DEPTH} levels`);
  if (typeof value === 'string') return unknownText(value, what, codes);
  if (typeof value === 'number') return finite(value, what, codes);
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1, codes));
  const source = rawObject(value, what, codes);
  const target = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(source)) {
    if (name !== '__proto__' && source[name] !== undefined)
      target[unknownText(name, what, codes)] = copy(source[name], depth + 1, codes);
  }
  return target;
}
