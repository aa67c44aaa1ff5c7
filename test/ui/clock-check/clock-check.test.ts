import { describe, expect, it, vi } from 'vitest';
import type { AskBackground } from '../../../src/messages/client.ts';
import type { ClockReading } from '../../../src/messages/clock.ts';
import { createClockCheck } from '../../../src/ui/clock-check/clock-check.ts';
import { offsetText, readingText } from '../../../src/ui/clock-check/clock-text.ts';
import { clockText } from '../../../src/ui/strings/clock.ts';

const reading: ClockReading = {
  host: 'www.example.com',
  offsetMs: 42_000,
  errorMs: 900,
  verdict: 'off',
  known: false,
  atMs: 1_700_000_000_000,
};
const correction = { offsetMs: 42_000, host: reading.host, atMs: reading.atMs };

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  return work().catch(() => undefined);
}

describe('a check of the clock', () => {
  it('adjusts codes by the reading that is shown, and then shows none', async () => {
    const ask = vi.fn(async () => correction);
    const check = createClockCheck(ask as unknown as AskBackground, attempt);
    await check.check(async () => reading);
    expect(check.reading.value).toBe(reading);
    expect(await check.correct()).toBe(correction);
    expect(ask).toHaveBeenCalledExactlyOnceWith('clock.correct', { atMs: reading.atMs });
    expect(check.reading.value).toBeUndefined();
  });

  it('keeps the reading when adjusting failed, and shows none when checking did', async () => {
    const ask = async () => {
      throw new Error('refused');
    };
    const check = createClockCheck(ask as unknown as AskBackground, attempt);
    await check.check(async () => reading);
    expect(await check.correct()).toBeUndefined();
    expect(check.reading.value).toBe(reading);
    await check.check(ask);
    expect(check.reading.value).toBeUndefined();
    expect(check.busy.value).toBe(false);
  });

  it('adjusts nothing without a reading', async () => {
    const ask = vi.fn();
    expect(await createClockCheck(ask as unknown as AskBackground, attempt).correct()).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('the words for a clock', () => {
  it('say a span in the unit that people would use', () => {
    expect([119_000, -200_000, 7_300_000, 40 * 86_400_000].map(offsetText)).toEqual([
      `+${clockText.span.seconds(119)}`,
      `−${clockText.span.minutes(3, 20)}`,
      `+${clockText.span.hours(2, 1)}`,
      `+${clockText.span.days(40)}`,
    ]);
  });

  it('tell a clock that is behind from one that is ahead', () => {
    const span = clockText.span.seconds(42);
    const error = `±${clockText.span.seconds(1)}`;
    expect(readingText(reading)).toBe(clockText.behind(span, reading.host, error));
    expect(readingText({ ...reading, offsetMs: -42_000 })).toBe(clockText.ahead(span, reading.host, error));
    expect(readingText({ ...reading, verdict: 'right' })).toBe(clockText.agrees(reading.host, error));
  });
});
