import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDifference, readDifference, type Sample } from '../../../background/clock/compare-times.ts';

/** What a server answers whose clock is `offsetMs` ahead, asked at `sentMs` and reached after `thereMs`. */
function sampleOf(offsetMs: number, sentMs: number, thereMs: number, backMs: number): Sample {
  const servedMs = sentMs + thereMs + offsetMs;
  return { sentMs, gotMs: sentMs + thereMs + backMs, dateMs: Math.floor(servedMs / 1000) * 1000 };
}

describe('the difference of two clocks', () => {
  test('the true difference is always within the stated error, however slow the connection', () => {
    const way = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000, max: 100_000_000 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), way, way), { minLength: 1, maxLength: 5 }),
        (offsetMs, asks) => {
          const start = Date.UTC(2026, 10, 26);
          const found = readDifference(asks.map(([at, there, back]) => sampleOf(offsetMs, start + at, there, back)));
          if (found === undefined) return;
          expect(Math.abs(found.offsetMs - offsetMs)).toBeLessThanOrEqual(found.errorMs + 1);
        },
      ),
    );
  });

  test('several answers spread over a second are more exact than one', () => {
    const one = readDifference([sampleOf(42_000, 1_000_300, 20, 20)]);
    const four = readDifference([0, 330, 660, 990].map((at) => sampleOf(42_000, 1_000_300 + at, 20, 20)));
    expect(one?.errorMs).toBe(520);
    expect(four?.errorMs).toBeLessThan(230);
    expect(Math.abs((four?.offsetMs ?? 0) - 42_000)).toBeLessThanOrEqual(four?.errorMs ?? 0);
  });

  test('an answer from a cache is read with its age', () => {
    const fresh = sampleOf(0, 10_000_000, 10, 10);
    const cached = { ...fresh, dateMs: fresh.dateMs - 300_000, ageSeconds: 300 };
    expect(Math.abs(readDifference([cached])?.offsetMs ?? 99_999)).toBeLessThanOrEqual(1_010);
  });

  test('a time that stands still for a second is refused, and a cached one whose age grows is accepted', () => {
    const kept = [0, 350, 700, 1050].map((at) => ({ ...sampleOf(0, 10_000_000 + at, 20, 20), dateMs: 2_800_000 }));
    expect(readDifference(kept)).toBeUndefined();
    const within = readDifference(kept.slice(0, 3));
    expect(within?.offsetMs).toBeLessThan(-7_000_000);
    const aged = kept.map((sample) => ({ ...sample, ageSeconds: Math.floor((sample.sentMs - 2_800_000) / 1000) }));
    expect(Math.abs(readDifference(aged)?.offsetMs ?? 99_999)).toBeLessThanOrEqual(1_010);
  });

  test('servers that disagree make the difference less exact, and none or a slow one gives no difference', () => {
    const apart = [sampleOf(0, 5_000_000, 10, 10), sampleOf(6_000, 5_000_400, 10, 10)];
    const found = readDifference(apart);
    expect(found?.errorMs).toBeGreaterThan(2_000);
    expect(found && Math.abs(found.offsetMs)).toBeLessThanOrEqual(found?.errorMs ?? 0);
    expect(readDifference([])).toBeUndefined();
    expect(readDifference([sampleOf(0, 5_000_000, 15_000, 15_000)])).toBeUndefined();
  });

  test.each([
    [0, 500, 'right'],
    [1_900, 300, 'right'],
    [4_000, 5_000, 'right'],
    [-4_000, 600, 'off'],
    [42_000, 600, 'off'],
    [86_400_000, 600, 'off'],
    [86_400_001, 600, 'far'],
    [-90_000_000, 600, 'far'],
  ] as const)('a difference of %i ms with an error of %i ms counts as %s', (offsetMs, errorMs, verdict) => {
    expect(judgeDifference({ offsetMs, errorMs })).toBe(verdict);
  });
});
