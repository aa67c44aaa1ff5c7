import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/fault.ts';
import {
  anything,
  beginning,
  bytes,
  either,
  finite,
  flag,
  id,
  integer,
  list,
  matching,
  nothing,
  object,
  oneOf,
  optional,
  type Schema,
  type SchemaCodes,
  text,
  textOfBytes,
} from '../../src/schema/schema.ts';

const CODES: SchemaCodes = { invalid: 'message-invalid', tooLong: 'record-limit', tooMany: 'vault-limit' };

const read = <T>(schema: Schema<T>, raw: unknown): T => schema(raw, 'it', CODES);

const faultOf = (schema: Schema<unknown>, raw: unknown): Fault | undefined => {
  try {
    read(schema, raw);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  return undefined;
};
const codeOf = (schema: Schema<unknown>, raw: unknown) => faultOf(schema, raw)?.code;

describe('a schema', () => {
  test.each([
    ['a number for a text', text(3), 1],
    ['a number for a text counted in bytes', textOfBytes(3), 1],
    ['a fraction', integer(0, 9), 1.5],
    ['a number past its bounds', integer(0, 9), 10],
    ['a negative number where none is allowed', integer(), -1],
    ['a number that is not exact', integer(), 2 ** 53],
    ['not a number', integer(0, 9), Number.NaN],
    ['infinity', finite, Number.POSITIVE_INFINITY],
    ['a word outside the list', oneOf('a', 'b'), 'c'],
    ['a truthy value for a flag', flag, 1],
    ['a short id', id(), 'abc'],
    ['an id with stray bits', id(), `${'r'.repeat(21)}B`],
    ['a text that the pattern does not match', matching(/^a+$/, 'only a'), 'ab'],
    ['bytes that are not base64url', bytes(), '=='],
    ['bytes of another length', bytes(2), 'AQID'],
    ['an object in place of a list', list(flag, 1), { length: 0 }],
    ['an argument where none belongs', nothing, {}],
    ['nothing where anything belongs', anything, undefined],
    ['null for an object', object({}), null],
    ['an array for an object', object({}), []],
    ['an unknown member', object({ a: flag }), { a: true, b: 1 }],
    ['a missing member', object({ a: flag }), {}],
    ['an optional member of another type', object({ a: optional(flag) }), { a: 'yes' }],
    ['neither of two readings', either(flag, text(3)), 7],
  ])('refuses %s by the code for what is invalid', (_, schema, raw) => {
    expect(codeOf(schema, raw)).toBe('message-invalid');
  });

  test('refuses a long text by a code of its own, counted in characters or in bytes', () => {
    expect(codeOf(text(3), 'abcd')).toBe('record-limit');
    expect(codeOf(object({ a: text(3) }), { a: 'x'.repeat(100_000) })).toBe('record-limit');
    expect(read(text(3), '😀😁😂')).toBe('😀😁😂');
    expect(codeOf(textOfBytes(8), '☂☂☂')).toBe('record-limit');
    expect(read(textOfBytes(9), '☂☂☂')).toBe('☂☂☂');
    expect(read(beginning(3), 'abcd')).toBe('abc');
    expect(codeOf(beginning(3), 7)).toBe('message-invalid');
  });

  test('refuses a long list by a code of its own', () => {
    expect(codeOf(list(flag, 1), [true, false])).toBe('vault-limit');
    expect(read(list(flag, 2), [true, false])).toEqual([true, false]);
  });

  test('names the member in the detail, and what it got and wants', () => {
    const nested = object({ outer: object({ inner: integer(1, 5) }) });
    expect(faultOf(nested, { outer: { inner: null } })?.detail).toBe(
      'got null for inner, want a whole number from 1 to 5',
    );
    expect(faultOf(nested, { outer: [] })?.detail).toBe('got a list for outer, want an object');
  });

  test('reads nothing through the prototype', () => {
    const raw = Object.create({ a: true }) as unknown;
    expect(codeOf(object({ a: flag }), raw)).toBe('message-invalid');
    expect(read(object({ a: optional(flag) }), raw)).toEqual({});
  });

  test('refuses a member named after the prototype', () => {
    expect(codeOf(object({ a: optional(flag) }), JSON.parse('{"__proto__": {"a": true}}'))).toBe('message-invalid');
  });

  test('copies members, so that the raw value cannot change them afterwards', () => {
    const raw = { list: ['x'] };
    const parsed = read(object({ list: list(text(3), 3) }), raw);
    raw.list.push('y');
    expect(parsed).toEqual({ list: ['x'] });
  });

  test('never repeats what it refused', () => {
    for (const schema of [text(1), textOfBytes(1), oneOf('a'), flag, bytes(), matching(/^x$/, 'x'), id(), integer()]) {
      expect(faultOf(schema, 'hunter2')?.message).toBeDefined();
      expect(faultOf(schema, 'hunter2')?.message).not.toContain('hunter2');
    }
  });
});
