import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followWindowSize } from '../../../popup/app/window-size.ts';

/** A window of which only the sizes are there: 600 px of content in `innerHeight`. */
function createPage(innerHeight: number) {
  let compared = 0;
  let confined = false;
  const root = {
    get scrollHeight() {
      compared += 1;
      return 600;
    },
    scrollWidth: 375,
    toggleAttribute: (_name: string, on: boolean) => {
      confined = on;
    },
  };
  const size = { innerHeight, innerWidth: 375, document: { documentElement: root } };
  const page = Object.assign(new EventTarget(), size);
  return { page: page as unknown as Window, size: page, compared: () => compared, isConfined: () => confined };
}

describe('following the window’s size', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('measures nothing before the first frame, when the window is as small as an empty document', async () => {
    const { page, compared, isConfined } = createPage(25);
    followWindowSize(page, new Promise(() => undefined));
    page.dispatchEvent(new Event('resize'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(compared()).toBe(0);
    expect(isConfined()).toBe(false);
  });

  it('confines the document after the first frame where the window stayed smaller', async () => {
    const { page, isConfined } = createPage(480);
    followWindowSize(page, Promise.resolve());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isConfined()).toBe(true);
  });

  it('lets go of the document once the window is as large', async () => {
    const { page, size, isConfined } = createPage(480);
    followWindowSize(page, Promise.resolve());
    await vi.advanceTimersByTimeAsync(1_000);
    size.innerHeight = 600;
    page.dispatchEvent(new Event('resize'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isConfined()).toBe(false);
  });
});
