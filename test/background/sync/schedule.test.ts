import { describe, expect, it } from 'vitest';
import { isDue, LOOK_EACH_MS, nextTryMs } from '../../../background/sync/schedule.ts';

const NOW = 1_000_000_000;
const fresh = { waiting: 0, failures: 0, triedMs: NOW };
const failed = { ...fresh, failures: 3, fault: 'sync-offline', failingSinceMs: NOW, nextTryMs: NOW + 120_000 };

describe('the next try', () => {
  it('is a quarter of an hour after the last one while the vault is unlocked', () => {
    const given = { health: fresh, isUnlocked: true, isWaiting: false };
    expect(nextTryMs({ ...given, nowMs: NOW + 60_000 })).toBe(NOW + LOOK_EACH_MS);
    expect(nextTryMs({ ...given, nowMs: NOW + 2 * LOOK_EACH_MS })).toBeGreaterThan(NOW + 2 * LOOK_EACH_MS);
    expect(nextTryMs({ ...given, isUnlocked: false, nowMs: NOW })).toBeUndefined();
  });

  it('is soon while something waits, also with the vault locked', () => {
    for (const isUnlocked of [true, false])
      expect(nextTryMs({ health: fresh, isUnlocked, isWaiting: true, nowMs: NOW })).toBe(NOW + 30_000);
  });

  it('is when a server that failed may be asked again', () => {
    for (const isWaiting of [true, false])
      expect(nextTryMs({ health: failed, isUnlocked: true, isWaiting, nowMs: NOW })).toBe(NOW + 120_000);
    expect(nextTryMs({ health: failed, isUnlocked: false, isWaiting: true, nowMs: NOW })).toBe(NOW + 120_000);
    expect(nextTryMs({ health: failed, isUnlocked: true, isWaiting: true, nowMs: NOW + 200_000 })).toBe(NOW + 200_000);
  });
});

describe('a server that failed', () => {
  it('is asked again at its time, and at once where the clock was set back', () => {
    expect(isDue(failed, NOW + 60_000)).toBe(false);
    expect(isDue(failed, NOW + 120_000)).toBe(true);
    expect(isDue(failed, NOW - 1)).toBe(true);
    expect(isDue(fresh, NOW)).toBe(true);
  });
});
