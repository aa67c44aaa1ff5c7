import { setTimeout as sleep } from 'node:timers/promises';
import type { EvaluateFunc, Page } from 'puppeteer-core';

/** How long a step may take: a busy machine is slow, and a wait that is not needed costs nothing. */
export const PATIENCE_MS = 20_000;

/** How long to wait before asking again: a tenth of what was waited, since asking takes time from what is waited for. */
const pauseAfter = (waitedMs: number) => Math.min(Math.max(waitedMs / 10, 50), 250);

/** Asks again until there is an answer; `undefined`, `false` and thrown errors mean "not yet". */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const fromMs = performance.now();
  let why = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (thrown) {
      why = ` (${thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown)})`;
    }
    const waitedMs = performance.now() - fromMs;
    if (waitedMs > timeoutMs) throw new Error(`waited ${timeoutMs} ms for ${what}${why}`);
    await sleep(pauseAfter(waitedMs));
  }
}

/** Waits until it is so in the page, where it is asked with those arguments. */
export async function until<A extends unknown[]>(
  page: Page,
  what: string,
  isSo: EvaluateFunc<A>,
  ...args: A
): Promise<void> {
  await eventually(what, async () => Boolean(await page.evaluate(isSo, ...args)));
}
