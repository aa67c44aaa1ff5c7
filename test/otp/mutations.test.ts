import { describe, expect, it } from 'vitest';
import { decodeBase32 } from '../../src/bytes/base32.ts';
import { Fault } from '../../src/fault.ts';
import type { ReadNoticeCode } from '../../src/otp/notice.ts';
import { piecesOf } from '../../src/otp/pieces.ts';
import { decodePercent, unescapeAddress } from '../../src/otp/unescape.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';

const RUNS = 100_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SNIPPETS = [
  ...[
    '&',
    '=',
    '?',
    '%',
    '%3D',
    '=3D',
    '&amp;',
    '&#38;',
    '\\u0026',
    '\\/',
    ';',
    ':',
    '%3A',
    '+',
    ' ',
    '\n',
    '\u200C',
    '\u202E',
  ],
  ...[
    'digits=8',
    'digits=six',
    'digits=null',
    'period=60',
    'algorithm=SHA256',
    'algo=MD5',
    'counter=5',
    'encoder=steam',
  ],
  ...[
    'secret=',
    'issuer=Steam',
    'issuer=3D',
    'size=200',
    'A',
    'Z',
    '0',
    '1',
    'é',
    '=\n',
    '%26',
    'amp;',
    '"',
    'otpauth://',
  ],
];

/** A generator of numbers below 1, the same in every run (Mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(20_260_101);
const below = (n: number) => Math.floor(random() * n);
const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;

function startingText(): string {
  const key = Array.from({ length: one([16, 26, 32]) }, () => LETTERS[below(32)]).join('');
  const settings = ['digits=8', 'period=60', 'algorithm=SHA256', 'issuer=Acme', 'counter=3', 'image=x'].filter(
    () => random() < 0.5,
  );
  const separator = one(['&', '&', '&amp;', '\\u0026']);
  return `otpauth://${one(['totp', 'totp', 'hotp', 'steam'])}/Acme:ann?${[`secret=${key}`, ...settings].join(separator)}`;
}

function mutated(text: string): string {
  const at = below(text.length + 1);
  switch (below(4)) {
    case 0:
      return text.slice(0, at) + one(SNIPPETS) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + below(4));
    case 2:
      return text.slice(0, at) + one(SNIPPETS) + text.slice(at + 1);
    default:
      return text.slice(0, at) + text.slice(at, at + 8) + text.slice(at);
  }
}

/** Everything that is stated as a key in the text, as plain as its escaping allows. */
function keysIn(text: string): readonly string[] {
  const plain = [text, unescapeAddress(text) ?? ''].flatMap((each) => [each, decodePercent(each)]);
  return plain.flatMap((each) =>
    Array.from(each.matchAll(/(?=secret[\s+\u200C\u202E]*(?:=|%3D)([^&]*))/gi), ([, value = '']) =>
      value
        .replace(/(?:%3D|=|["')\]>.,;\s])+$/gi, '')
        .replace(/[^A-Za-z0-9]/g, '')
        .toUpperCase(),
    ),
  );
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Fault) return undefined;
    throw thrown;
  }
}

describe('a hundred thousand damaged addresses', () => {
  it('give accounts with a key that stands in the text and no default without a word, or a fault', () => {
    let read = 0;
    const wrong: string[] = [];
    const check = (isRight: boolean, text: string) => void (isRight || wrong.push(text));
    for (let run = 0; run < RUNS; run++) {
      let text = startingText();
      for (let times = 1 + below(3); times > 0; times--) text = mutated(text);
      for (const piece of piecesOf(text)) {
        if (piece.kind !== 'account') continue;
        const account = attempt(() => parseOtpauthUri(piece.text));
        if (account === undefined) continue;
        read++;
        const { parameters, notices } = account;
        const said = (code: ReadNoticeCode) => notices.some((notice) => notice.code === code);
        if (!said('key-hex')) {
          const bytes = decodeBase32(parameters.secret).join();
          const isThere = keysIn(piece.text).some((key) => {
            const whole = [1, 3, 6].includes(key.length % 8) ? key.slice(0, -1) : key;
            return attempt(() => decodeBase32(whole).join()) === bytes;
          });
          check(isThere, `key: ${piece.text}`);
        }
        // A setting that is stated where parameters are is taken as stated, or the account says what it left out.
        const plain = unescapeAddress(piece.text) ?? piece.text;
        const stated = /[?&]digits=(\d+)(?=&|$)/.exec(plain)?.[1];
        if (stated !== undefined && parameters.kind !== 'steam') check(parameters.digits === Number(stated), plain);
        const period = /[?&]period=(\d+)(?=&|$)/.exec(plain)?.[1];
        if (period !== undefined && parameters.kind === 'totp') {
          check(parameters.periodSeconds === Number(period), plain);
        } else if (period !== undefined && parameters.kind === 'hotp') check(said('ignored'), plain);
        if (parameters.kind === 'hotp' && parameters.counter === 0 && !/counter=0/.test(plain)) {
          check(said('counter-assumed'), plain);
        }
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(read).toBeGreaterThan(RUNS / 10);
  }, 120_000);
});
