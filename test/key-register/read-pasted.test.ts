import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PastedKey, readPastedKeys } from '../../src/key-register/read-pasted.ts';

interface Sample {
  readonly service: string;
  readonly text: string;
  readonly keys: readonly { readonly name: string; readonly since?: string; readonly used?: string }[];
}

const path = fileURLToPath(new URL('../corpora/pasted-keys/samples.json', import.meta.url));
const samples: readonly Sample[] = JSON.parse(readFileSync(path, 'utf8'));
const nowMs = new Date(2026, 10, 30, 12).getTime();
const readAll = (text: string, isDayFirst = false) => readPastedKeys(text, { nowMs, isDayFirst });
const read = (text: string, isDayFirst = false) => readAll(text, isDayFirst).keys;

/** Days as a person would say them, in this computer’s time zone. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function shown({ name, sinceMs, usedMs }: PastedKey) {
  return {
    name,
    ...(sinceMs !== undefined && { since: dayOf(sinceMs) }),
    ...(usedMs !== undefined && { used: dayOf(usedMs) }),
  };
}

describe('a pasted list of security keys', () => {
  it('has more than thirty samples', () => {
    expect(samples.length).toBeGreaterThan(30);
  });

  it.each(samples)('is read as $service shows it', ({ text, keys }) => {
    expect(read(text).map(shown)).toEqual(keys);
  });

  it.each(samples)('is read with the line ends of Windows and blank lines between: $service', ({ text, keys }) => {
    expect(read(text.replaceAll('\n', '\r\n\r\n')).map(shown)).toEqual(keys);
  });
});

describe('dates in a pasted list', () => {
  const since = (text: string, isDayFirst = false) => {
    const [key] = read(`Blue\nAdded on ${text}\nRemove`, isDayFirst);
    return key?.sinceMs === undefined ? undefined : dayOf(key.sinceMs);
  };

  it.each([
    ['3/4/2024', '2024-03-04', '2024-04-03'],
    ['3/14/2024', '2024-03-14', '2024-03-14'],
    ['14/3/2024', '2024-03-14', '2024-03-14'],
    ['3.4.2024', '2024-04-03', '2024-04-03'],
    ['2024/03/04', '2024-03-04', '2024-03-04'],
    ['3-Mar-2024', '2024-03-03', '2024-03-03'],
    ['4 March, 2024 at 10:15 PM UTC', '2024-03-04', '2024-03-04'],
  ])('%s is a day by the language, unless it says itself', (text, monthFirst, dayFirst) => {
    expect(since(text)).toBe(monthFirst);
    expect(since(text, true)).toBe(dayFirst);
  });

  it('are read alike in the whole list, by the one that leaves no choice', () => {
    const list = 'Blue\nAdded on 03/04/2024\nRemove\nRed\nAdded on 25/04/2024\nRemove';
    expect(read(list).map(shown)).toEqual([
      { name: 'Blue', since: '2024-04-03' },
      { name: 'Red', since: '2024-04-25' },
    ]);
  });

  it.each(['31 February 2024', '45/45/2024', '2031-01-01', '1999-01-01'])('%s is none', (text) => {
    expect(since(text)).toBeUndefined();
  });

  it('without a year are the last such day', () => {
    expect(since('Oct 1')).toBe('2026-10-01');
    expect(since('Dec 24')).toBe('2025-12-24');
  });
});

describe('never a name', () => {
  const names = fc.constantFrom('YubiKey blue', 'Titan', 'Schlüsselbund', 'Work key 2');
  const dates = fc.constantFrom('Added on Mar 3, 2024', 'Erstellt am 03.03.2024', 'Created: 2024-03-03');
  const item = fc.tuple(names, dates).map((lines) => [...lines, 'Remove']);
  const strange = fc.constantFrom(
    ...[
      'Security keys',
      'Passkeys',
      'Two-factor authentication',
      'Your devices',
      'WebAuthn devices (2)',
      'Sicherheitsschlüssel',
    ],
    ...[
      'Clés de sécurité',
      'Name',
      'Actions',
      'Added',
      'Last used',
      'Registered keys',
      'セキュリティ',
      'Ключи безопасности',
    ],
    ...[
      'Remove',
      'Delete',
      'Edit',
      'Rename',
      'Add security key',
      'Register new security key',
      'Entfernen',
      'Supprimer',
      '削除',
    ],
    ...[
      'ada@example.com',
      'ada.lovelace+keys@mail.example.co.uk',
      'Signed in as ada@example.com',
      'https://example.com/security',
    ],
    ...['Use a security key to protect your account from phishing.', '192.0.2.7', 'Chrome on Windows', '7'],
  );

  it('is a heading, a button, an address or a sentence, wherever they stand between the items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(strange, { maxLength: 3 }), item), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const wanted = parts.map(([, [name]]) => name);
          const text = parts.flatMap(([before, lines]) => [...before, ...lines]).join('\n');
          expect(read(text).map(({ name }) => name)).toEqual(wanted);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is read from headings, buttons and addresses alone', () => {
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 12 }), (lines) => {
        expect(read(lines.join('\n'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is empty, long, or a text with an address, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        for (const { name, sinceMs = 0, usedMs = 0 } of read(`${text}\nAdded on Mar 3, 2024`)) {
          expect(name.trim()).toBe(name);
          expect(name).not.toBe('');
          expect(Array.from(name).length).toBeLessThanOrEqual(256);
          expect(name).not.toMatch(/[^\s@]@[^\s@]+\.[a-z]/);
          expect(name).not.toMatch(/\p{Cc}/u);
          expect(Math.max(sinceMs, usedMs)).toBeLessThanOrEqual(nowMs);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile texts', () => {
  const long = 100_000;
  it.each([
    ['one letter', 'a'.repeat(long)],
    ['digits', '1'.repeat(long)],
    ['dates', '2024-03-03 '.repeat(long / 11)],
    ['months', 'mar '.repeat(long / 4)],
    ['labels', 'last used '.repeat(long / 10)],
    ['tabs', '\t'.repeat(long)],
    ['blanks', ' '.repeat(long)],
    ['line ends', '\n'.repeat(long)],
    ['short lines', 'a\n'.repeat(long / 2)],
    [
      'names that have no end',
      Array.from({ length: 2_000 }, (_, at) => `é Schlüssel ${at} ${'è'.repeat(20)}`).join('\n'),
    ],
    ['lines with dates', 'blue added 3/4/24\n'.repeat(long / 18)],
    ['brackets', '(['.repeat(long / 2)],
    ['marks above letters', 'a\u0301'.repeat(long / 2)],
    ['addresses', 'a@'.repeat(long / 2)],
    ['dashes', ' — '.repeat(long / 3)],
  ])('of %s take no longer than a list', (_what, text) => {
    const started = performance.now();
    expect(read(text).length).toBeLessThanOrEqual(1_000);
    // A quadratic reader takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
