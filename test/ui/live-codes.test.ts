import { describe, expect, it } from 'vitest';
import type { CodeView } from '../../src/messages/views.ts';
import { createLiveCodes, rollOver } from '../../src/ui/live-codes.ts';

/** A clock that a test moves by hand. */
function handClock() {
  let nowMs = 0;
  let jobs: { atMs: number; run: () => void }[] = [];
  return {
    clock: {
      nowMs: () => nowMs,
      after: (delayMs: number, run: () => void) => {
        const job = { atMs: nowMs + delayMs, run };
        jobs.push(job);
        return () => {
          jobs = jobs.filter((other) => other !== job);
        };
      },
    },
    pass: async (ms: number) => {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = jobs.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
        if (next === undefined) break;
        jobs = jobs.filter((job) => job !== next);
        nowMs = Math.max(nowMs, next.atMs);
        next.run();
        await new Promise((resolve) => setTimeout(resolve));
      }
      nowMs = endMs;
    },
    sleep: (ms: number) => {
      nowMs += ms;
    },
  };
}

const first: CodeView = { code: '111111', nextCode: '222222', periodSeconds: 30, untilMs: 30_000 };

describe('a code that rolls over', () => {
  it('stays as it is until its time is over', () => {
    expect(rollOver(first, 29_999)).toEqual(first);
  });

  it('gives way to the next code exactly at its end', () => {
    expect(rollOver(first, 30_000)).toEqual({ code: '222222', periodSeconds: 30, untilMs: 60_000 });
  });

  it('shows no code at all when the next one is over too, as after a sleep', () => {
    expect(rollOver(first, 95_000)).toEqual({ periodSeconds: 30, untilMs: 120_000 });
  });

  it('never changes a code without a time', () => {
    expect(rollOver({ code: '755224' }, 1e12)).toEqual({ code: '755224' });
  });
});

describe('the codes on screen', () => {
  it('are empty once they are left out, and those drawn already come back when they are shown again', async () => {
    const { clock, pass } = handClock();
    const codes = createLiveCodes(async () => [], clock);
    const drawn = codes.of('a');
    codes.show([{ id: 'a', ...first }]);
    codes.show([]);
    expect(drawn.value).toEqual({});
    codes.show([{ id: 'a', ...first }]);
    expect(drawn.value).toEqual(first);
    await pass(30_010);
    expect(drawn.value.code).toBe('222222');
  });

  it('show the next code at once and ask for the one after it', async () => {
    const { clock, pass } = handClock();
    const asked: (readonly string[])[] = [];
    const codes = createLiveCodes(async (ids) => {
      asked.push(ids);
      return ids.map((id) => ({ id, code: '222222', nextCode: '333333', periodSeconds: 30, untilMs: 60_000 }));
    }, clock);
    codes.show([
      { id: 'a', ...first },
      { id: 'b', code: '755224' },
    ]);
    await pass(29_000);
    expect(asked).toEqual([]);
    expect(codes.of('a').value.code).toBe('111111');
    await pass(1_010);
    expect(asked).toEqual([['a']]);
    expect(codes.of('a').value).toEqual({ code: '222222', nextCode: '333333', periodSeconds: 30, untilMs: 60_000 });
    expect(codes.of('b').value.code).toBe('755224');
  });

  it('ask again when the background did not answer, and keep the code meanwhile', async () => {
    const { clock, pass } = handClock();
    let tries = 0;
    const codes = createLiveCodes(async (ids) => {
      tries += 1;
      if (tries === 1) throw new Error('away');
      return ids.map((id) => ({ id, ...first, code: '222222', untilMs: 60_000 }));
    }, clock);
    codes.show([{ id: 'a', ...first }]);
    await pass(30_010);
    expect(codes.of('a').value.code).toBe('222222');
    await pass(3_000);
    expect(tries).toBe(2);
  });

  it('follow only what is shown', async () => {
    const { clock, pass } = handClock();
    const asked: string[] = [];
    const codes = createLiveCodes(async (ids) => {
      asked.push(...ids);
      return [];
    }, clock);
    codes.show([{ id: 'a', ...first }]);
    codes.show([{ id: 'b', ...first }]);
    await pass(30_010);
    expect(asked).toEqual(['b']);
    codes.stop();
  });

  it('keep a counter-based code that was shown, since it is not sent twice', () => {
    const codes = createLiveCodes(async () => [], handClock().clock);
    codes.show([{ id: 'a' }]);
    codes.set('a', { code: '287082' });
    codes.show([{ id: 'a' }]);
    expect(codes.of('a').value.code).toBe('287082');
  });
});
