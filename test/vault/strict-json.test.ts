import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../src/vault/strict-json.ts';
import { codeOf } from './faults.ts';

describe('strict JSON', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (text, spaced) => {
        fc.pre(!text.includes('__proto__') && !text.includes('-0') && !/\\ud[89a-f]/i.test(text));
        const value: unknown = JSON.parse(text);
        const written = spaced ? JSON.stringify(value, undefined, '\t\r\n ') : text;
        expect(JSON.stringify(parseStrictJson(written))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('reads every escape', () => {
    const text = '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\ud83d\\uDD11"';
    expect(parseStrictJson(text)).toBe(JSON.parse(text));
  });

  it.each(['0', '-1', '12.5', '1e3', '-1.5E-2', 'true', 'false', 'null', '[]', '{}', ' [ 1 , 2 ] '])(
    'reads %s',
    (text) => {
      expect(JSON.stringify(parseStrictJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    },
  );

  it.each([
    ['nothing', ''],
    ['a name twice', '{"a":1,"a":1}'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['a name twice deep inside', '{"x":[{"a":1,"b":2,"a":3}]}'],
    ['__proto__', '{"__proto__":{}}'],
    ['__proto__ escaped', '{"\\u005f_proto__":1}'],
    ['a comma too many', '{"a":1,}'],
    ['a comma too many in a list', '[1,]'],
    ['a missing comma', '[1 2]'],
    ['a missing colon', '{"a" 1}'],
    ['a name that is no string', '{a:1}'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{}//'],
    ['two values', '{}{}'],
    ['an open object', '{"a":1'],
    ['an open list', '[1'],
    ['an open string', '"a'],
    ['a line break in a string', '"a\nb"'],
    ['an unknown escape', '"\\x41"'],
    ['a short \\u', '"\\u12"'],
    ['a lone surrogate', '"\\ud800"'],
    ['surrogates the wrong way round', '"\\udd11\\ud83d"'],
    ['minus zero', '-0'],
    ['minus zero with a fraction', '-0.0'],
    ['a leading zero', '01'],
    ['a plus', '+1'],
    ['a bare point', '.5'],
    ['an endless number', '1e999'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['undefined', 'undefined'],
    ['a BOM', '\ufeff{}'],
    ['a no-break space', '\u00a0{}'],
    ['17 levels', '['.repeat(17) + ']'.repeat(17)],
    ['a depth bomb', '['.repeat(1_000_000)],
    ['a depth bomb of objects', '{"a":'.repeat(100_000)],
  ])('refuses %s', async (_what, text) => {
    expect(await codeOf(() => parseStrictJson(text))).toBe('vault-header');
  });

  it('gives objects without prototype', () => {
    const object = parseStrictJson('{"constructor":1,"toString":{}}') as Record<string, unknown>;
    expect(Object.getPrototypeOf(object)).toBeNull();
    expect(Object.getPrototypeOf(object.toString)).toBeNull();
  });
});
