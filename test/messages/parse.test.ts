import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/fault.ts';
import {
  beginning,
  either,
  flag,
  id,
  integer,
  list,
  nothing,
  object,
  oneOf,
  optional,
  text,
} from '../../src/messages/parse.ts';

const code = (work: () => unknown) => {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.code : 'stranger';
  }
  return 'none';
};

describe('parsing what a message carries', () => {
  test.each([
    ['a number for a text', text(3), 1],
    ['a fraction', integer(0, 9), 1.5],
    ['a number past its bounds', integer(0, 9), 10],
    ['not a number', integer(0, 9), Number.NaN],
    ['a word outside the list', oneOf('a', 'b'), 'c'],
    ['a truthy value for a flag', flag, 1],
    ['a short id', id(), 'abc'],
    ['a list that is too long', list(flag, 1), [true, false]],
    ['an object in place of a list', list(flag, 1), { length: 0 }],
    ['an argument where none belongs', nothing, {}],
    ['null for an object', object({}), null],
    ['an array for an object', object({}), []],
    ['an unknown member', object({ a: flag }), { a: true, b: 1 }],
    ['a missing member', object({ a: flag }), {}],
    ['an optional member of another type', object({ a: optional(flag) }), { a: 'yes' }],
    ['neither of two readings', either(flag, text(3)), 7],
  ])('refuses %s', (_, parse, raw) => {
    expect(code(() => parse(raw))).toBe('message-invalid');
  });

  test('refuses a text that is too long by a name of its own, counted in characters', () => {
    expect(code(() => text(3)('abcd'))).toBe('record-limit');
    expect(code(() => object({ a: text(3) })({ a: 'x'.repeat(100_000) }))).toBe('record-limit');
    expect(text(3)('😀😁😂')).toBe('😀😁😂');
    expect(beginning(3)('abcd')).toBe('abc');
    expect(code(() => beginning(3)(7))).toBe('message-invalid');
  });

  test('reads nothing through the prototype', () => {
    const raw = Object.create({ a: true }) as unknown;
    expect(code(() => object({ a: flag })(raw))).toBe('message-invalid');
    expect(object({ a: optional(flag) })(raw)).toEqual({});
  });

  test('refuses a member named after the prototype', () => {
    expect(code(() => object({ a: optional(flag) })(JSON.parse('{"__proto__": {"a": true}}')))).toBe('message-invalid');
  });

  test('copies members, so that the message cannot change afterwards', () => {
    const raw = { list: ['x'] };
    const parsed = object({ list: list(text(3), 3) })(raw);
    raw.list.push('y');
    expect(parsed).toEqual({ list: ['x'] });
  });

  test('never repeats what it refused', () => {
    try {
      text(1)('hunter2');
    } catch (thrown) {
      expect(String((thrown as Fault).detail)).not.toContain('hunter2');
    }
  });
});
