import type { PageTime } from '../../background/clock/page-time.ts';

/** What the server of a page says of the time when it is `aheadMs` ahead of this computer, known to 640 ms. */
export function serverTime(url: string, aheadMs: number): PageTime {
  const sentMs = Date.now();
  return {
    origin: new URL(url).origin,
    samples: [{ sentMs, gotMs: sentMs + 280, dateMs: sentMs + aheadMs - 360 }],
  };
}
