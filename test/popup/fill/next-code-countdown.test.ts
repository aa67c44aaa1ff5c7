import { describe, expect, it } from 'vitest';
import { createNextCodeCountdown } from '../../../popup/fill/next-code-countdown.ts';

/** A clock whose timers run when it is moved. */
function handClock() {
  let nowMs = 1_000_000;
  let timers: { atMs: number; run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after: (delayMs: number, run: () => void) => {
      const timer = { atMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pass(ms: number) {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = timers.toSorted((a, b) => a.atMs - b.atMs);
        if (next === undefined || next.atMs > endMs) break;
        timers = timers.filter((one) => one !== next);
        nowMs = next.atMs;
        next.run();
      }
      nowMs = endMs;
    },
    waiting: () => timers.length,
  };
}

describe('waiting for the next code', () => {
  it('counts down in whole seconds and ends when the code is there', async () => {
    const clock = handClock();
    const { waiting, wait } = createNextCodeCountdown(clock);
    const done = wait('fill', clock.nowMs() + 2_300);
    expect(waiting.value).toMatchObject({ what: 'fill', seconds: 3 });
    clock.pass(400);
    expect(waiting.value?.seconds).toBe(2);
    clock.pass(1_000);
    expect(waiting.value?.seconds).toBe(1);
    clock.pass(1_000);
    expect(await done).toBe(true);
    expect(waiting.value).toBeUndefined();
    expect(clock.waiting()).toBe(0);
  });

  it('can be called off, and leaves no timer behind', async () => {
    const clock = handClock();
    const { waiting, wait } = createNextCodeCountdown(clock);
    const done = wait('fill', clock.nowMs() + 2_300);
    waiting.value?.callOff();
    expect(await done).toBe(false);
    expect(clock.waiting()).toBe(0);
    clock.pass(5_000);
    expect(waiting.value).toBeUndefined();
  });

  it('gives way to another wait', async () => {
    const clock = handClock();
    const { waiting, wait } = createNextCodeCountdown(clock);
    const first = wait('one', clock.nowMs() + 2_000);
    const second = wait('two', clock.nowMs() + 2_500);
    expect(await first).toBe(false);
    expect(waiting.value?.what).toBe('two');
    clock.pass(3_000);
    expect(await second).toBe(true);
  });

  it('is over at once when the code is there already', async () => {
    const clock = handClock();
    expect(await createNextCodeCountdown(clock).wait('fill', clock.nowMs())).toBe(true);
  });
});
