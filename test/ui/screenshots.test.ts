import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCode } from '../../src/ui/group.ts';
import { placeMenu } from '../../src/ui/menu-place.ts';
import { timeLeft } from '../../src/ui/ring-timing.ts';
import { loadStrength, scoreGuesses } from '../../src/ui/strength.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { TILE_HUES, tileHue, tileLetter } from '../../src/ui/tile-hue.ts';

const folder = new URL('../../src/ui/', import.meta.url);
const theme = readdirSync(new URL('theme/', folder))
  .map((file) => readFileSync(new URL(`theme/${file}`, folder), 'utf8'))
  .join('\n');

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
function token(name: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(theme) ?? [];
  return (scheme === 'light' ? light : dark) ?? '';
}

describe('a tile', () => {
  it('has a contrast of 4.5 to its letter in every colour', () => {
    const hues = [...theme.matchAll(/\.tile\[data-hue="(\d+)"\] \{\s*background: (#\w{6})/g)];
    expect(hues.map(([, hue]) => Number(hue))).toEqual(Array.from({ length: TILE_HUES }, (_, hue) => hue));
    for (const [, , colour = ''] of hues) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('has one of its colours for any issuer, and the same for other capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (issuer) => {
        const hue = tileHue(issuer);
        return Number.isInteger(hue) && hue >= 0 && hue < TILE_HUES;
      }),
    );
    expect(tileHue('GitHub')).toBe(tileHue(' github'));
  });

  it('shows the first letter or digit', () => {
    expect([tileLetter('northwind'), tileLetter('  (1)Password'), tileLetter('éclair'), tileLetter('')]).toEqual([
      'N',
      '1',
      'É',
      '•',
    ]);
  });
});

describe('the colours', () => {
  const pairs = [
    ['text', 'bg'],
    ['text', 'surface'],
    ['muted', 'bg'],
    ['muted', 'surface'],
    ['muted', 'accent-soft'],
    ['muted', 'warn-soft'],
    ['accent', 'surface'],
    ['accent', 'bg'],
    ['accent', 'accent-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-danger', 'danger'],
    ['warn', 'warn-soft'],
    ['danger', 'danger-soft'],
    ['danger', 'surface'],
    ['danger', 'bg'],
    ['text', 'warn-soft'],
    ['text', 'danger-soft'],
  ] as const;
  it.each(['light', 'dark'] as const)('can be read in the %s scheme', (scheme) => {
    const poor = pairs.filter(([ink, paper]) => contrast(token(ink, scheme), token(paper, scheme)) < 4.5);
    expect(poor).toEqual([]);
  });
});

describe('a code in groups', () => {
  it('keeps every character, in groups of at most five', () => {
    for (let length = 5; length <= 10; length++) {
      const code = '0123456789'.slice(0, length);
      const groups = groupCode(code);
      expect(groups.join('')).toBe(code);
      expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(5);
    }
    expect(groupCode('492039')).toEqual(['492', '039']);
    expect(groupCode('8T4QK')).toEqual(['8T4QK']);
  });
});

describe('a time ring', () => {
  it('tells how much of its period is left, by the whole second', () => {
    expect(timeLeft({ periodSeconds: 30, untilMs: 60_000 }, 45_000)).toEqual({ percent: 50, ending: false });
    expect(timeLeft({ periodSeconds: 30, untilMs: 60_000 }, 45_900)).toEqual({ percent: 50, ending: false });
    expect(timeLeft({ periodSeconds: 60, untilMs: 60_000 }, 48_000)).toEqual({ percent: 20, ending: true });
  });

  it('is full again the moment the period ends', () => {
    expect(timeLeft({ periodSeconds: 30, untilMs: 60_000 }, 60_000)).toEqual({ percent: 100, ending: false });
  });

  it('is in the same place for any end of the same phase', () => {
    expect(timeLeft({ periodSeconds: 30, untilMs: 0 }, 40_000)).toEqual(
      timeLeft({ periodSeconds: 30, untilMs: 60_000 }, 40_000),
    );
  });
});

describe('a menu', () => {
  it('stays inside the window', () => {
    const menu = { width: 176, height: 200 };
    const view = { width: 360, height: 560 };
    expect(placeMenu({ right: 350, top: 520, bottom: 548 }, menu, view)).toEqual({ left: 174, top: 316 });
    expect(placeMenu({ right: 40, top: 20, bottom: 48 }, menu, view)).toEqual({ left: 4, top: 52 });
  });
});

describe('the strength of a passphrase', () => {
  it('follows the guesses it takes', () => {
    expect([1e3, 1e9, 1e12, 1e14, 1e30].map(scoreGuesses)).toEqual([0, 1, 2, 3, 4]);
  });

  it('calls a famous one weak and four unrelated words good', async () => {
    const judge = await loadStrength();
    for (const known of [
      'correct horse battery staple',
      'Correct-Horse-Battery-Staple!',
      'correcthorsebatterystaple1',
      'battery staple correct horse',
      'the quick brown fox jumps over the lazy dog',
      'latchkey vault passphrase',
      'My Latchkey Recovery Codes',
      'four or more unrelated words',
    ])
      expect(judge(known).score, known).toBeLessThanOrEqual(1);
    expect(judge('correct horse battery staple').wellKnown).toBe(true);
    expect(judge('correct horse battery staple tulip gravel oboe tenant').score).toBeGreaterThanOrEqual(3);
    expect(judge('Password123!').score).toBe(0);
    expect(judge('tulip gravel oboe tenant').score).toBeGreaterThanOrEqual(3);
  });
});

describe('the words for refusals', () => {
  it('end as sentences, say what to do and name no machinery', () => {
    for (const [code, { what, kept, todo }] of Object.entries(faultText)) {
      for (const text of [what, kept ?? '.', todo]) expect(text, code).toMatch(/[.?]$/);
      expect(`${what} ${todo}`, code).not.toMatch(/\b(seed|OTP|URI|IndexedDB|schema|KDF)\b/);
    }
  });
});

describe('the shared parts', () => {
  it('use no inline style and no innerHTML', () => {
    for (const file of readdirSync(folder).filter((name) => /\.tsx?$/.test(name))) {
      expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(/\sstyle=|innerHTML/);
    }
  });
});
