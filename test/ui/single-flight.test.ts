import { describe, expect, it } from 'vitest';
import { createOnce } from '../../src/ui/single-flight.ts';

function setUp() {
  const clock = { atMs: 0 };
  const once = createOnce(() => clock.atMs);
  const runs: string[] = [];
  const press = (what = 'copy') => once(what, async () => void runs.push(what));
  return { clock, once, runs, press };
}

describe('one gesture', () => {
  it('is one press, or two in the time of a double click', async () => {
    const { clock, runs, press } = setUp();
    await press();
    clock.atMs = 500;
    await press();
    expect(runs).toHaveLength(1);
    clock.atMs = 700;
    await press();
    expect(runs).toHaveLength(2);
  });

  it('is not asked for twice while its answer is on the way, however long that takes', async () => {
    const { clock, once, runs, press } = setUp();
    let answer = (): void => undefined;
    const first = once('copy', () => new Promise((resolve) => (answer = resolve)));
    clock.atMs = 5_000;
    await press();
    expect(runs).toEqual([]);
    answer();
    await first;
    await press();
    expect(runs).toEqual(['copy']);
  });

  it("stands in no other control's way", async () => {
    const { runs, press } = setUp();
    await press('copy');
    await press('fill');
    expect(runs).toEqual(['copy', 'fill']);
  });

  it('that failed may be tried again at once', async () => {
    const { once, runs, press } = setUp();
    await expect(once('copy', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await press();
    expect(runs).toEqual(['copy']);
  });
});
