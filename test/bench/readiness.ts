import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './bench-browser.ts';
import type { ReadinessTimes } from './pages/readiness.ts';
import { type Figure, figure, median } from './statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);

interface PageCalls {
  timeReadiness(accounts: number, keys: number, places: number): ReadinessTimes;
}

/** The whole readiness map with its rows and headline, and the next steps, against a copy of the same facts through JSON. */
export async function benchReadiness(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const { raw } = bench;
  const rounds: ReadinessTimes[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times = await raw.evaluate(() => (globalThis as unknown as PageCalls).timeReadiness(2_000, 40, 10));
    rounds.push(times);
  }
  const [first, ...later] = rounds;
  if (first === undefined) throw new Error('got no times, want some');
  const of = (name: keyof ReadinessTimes) => median(later.map((times) => times[name]));
  const baseline = 'JSON and back';
  const size = `2000 accounts, ${first.losses} losses`;
  note(figure(`readiness, ${size}, the map`, of('map'), baseline, of('copy'), '≤ 20 ms'));
  note(figure(`  the map, the first time in a page`, first.map, baseline, first.copy));
  note(figure(`readiness, ${size}, next steps`, of('steps'), baseline, of('copy'), '≤ 150 ms'));
  await benchScroll(bench, note);
}

const FRAMES = 240;

/** A frame of the map while it is scrolled both ways, against a frame of a page with nothing in it: a dropped one makes the mean longer. */
async function benchScroll(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  await bench.seed(2_000, 40);
  await bench.unlock();
  const page = await bench.browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 800 });
    await page.setContent('<div style="height: 4000px"></div>');
    const blank = await timeFrames(page);
    await page.goto(new URL('/options/index.html#/readiness', bench.raw.url()).href);
    // One account a row, and as many of them as the map shows at once.
    const more = await page.waitForSelector('.readiness-map [aria-expanded="false"]', { timeout: 60_000 });
    await more?.click();
    const rows = (await page.$$('.readiness-map tbody tr')).length;
    const frame = await timeFrames(page, '.readiness-scroll');
    const name = `readiness, the map of 2000 accounts (${rows} rows), one frame while scrolling`;
    note(figure(name, frame.mean, 'a blank page', blank.mean, '≤ 1.01'));
    note(figure('  the longest frame', frame.longest, 'a blank page', blank.longest));
  } finally {
    await page.close();
  }
}

/** Scrolls the page, and what `sideways` names, by a little in each frame; answers with the milliseconds between frames. */
function timeFrames(page: Page, sideways = 'body'): Promise<{ readonly mean: number; readonly longest: number }> {
  return page.evaluate(
    async (selector, count) => {
      const wide = document.querySelector(selector);
      let last = 0;
      const times: number[] = [];
      // The first frames are those of the page's own start.
      for (let at = -30; at < count; at++) {
        const by = (at + 120) % 120 < 60 ? 16 : -16;
        window.scrollBy({ top: by, behavior: 'instant' });
        wide?.scrollBy({ left: by, behavior: 'instant' });
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        if (at >= 0) times.push(now - last);
        last = now;
      }
      return { mean: times.reduce((sum, ms) => sum + ms, 0) / times.length, longest: Math.max(...times) };
    },
    sideways,
    FRAMES,
  );
}
