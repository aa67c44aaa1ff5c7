import type { Page } from 'puppeteer-core';
import { type BenchBrowser, firstCodeOf } from './bench-browser.ts';
import { type Figure, figure, median } from './statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);

/** What filling costs: the verdict on a large page, and the way from *Fill* in the popup to the value in the field. */
export async function benchFill(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  await benchVerdict(bench, note);
  await benchPress(bench, note);
  await benchNothing(bench, note);
}

async function benchVerdict({ raw }: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const page = await raw.browser().newPage();
  const first = { judge: [], look: [], pass: [] } as Record<'judge' | 'look' | 'pass', number[]>;
  const again: number[] = [];
  const url = raw.url().replace(/raw\.html$/, 'form.html');
  for (let round = 0; round <= ROUNDS; round++) {
    // Loaded anew, so that no word of the page is known to the engine yet.
    await page.goto(url);
    const timeVerdict = () =>
      (globalThis as unknown as { timeVerdict(): Record<keyof typeof first, number> }).timeVerdict();
    const cold = await page.evaluate(timeVerdict);
    const warm = await page.evaluate(timeVerdict);
    if (round === 0) continue;
    for (const key of ['judge', 'look', 'pass'] as const) first[key].push(cold[key]);
    again.push(warm.judge);
  }
  await page.close();
  const pass = median(first.pass);
  const baseline = 'a bare pass over the elements';
  note(figure('verdict, 5000 elements, 300 inputs, first', median(first.judge), baseline, pass, '≤ 30 ms'));
  note(figure('verdict, 5000 elements, 300 inputs, again', median(again), baseline, pass, '≤ 30 ms'));
  note(figure('  the look at that page before it', median(first.look), baseline, pass));
}

async function benchPress(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  await bench.seed(20);
  await bench.unlock();
  await bench.setPopup('popup/index.html');
  const fills: number[] = [];
  const injections: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await bench.page.reload();
    await bench.page.evaluate(() => {
      const field = document.querySelector('input');
      const page = globalThis as { filledAt?: number };
      field?.addEventListener('input', () => {
        page.filledAt = performance.timeOrigin + performance.now();
      });
    });
    const { seen } = await bench.press('/popup/index.html', async (popup) => {
      await firstCodeOf(popup);
      const injection = await bench.raw.evaluate(() => (globalThis as unknown as RawCalls).rawInjections());
      const pressedAt = await pressFill(popup);
      const handle = await bench.page.waitForFunction(() => (globalThis as { filledAt?: number }).filledAt, {
        polling: 10,
      });
      const value = await bench.page.evaluate(() => document.querySelector('input')?.value);
      if (!/^\d{6}$/.test(value ?? '')) throw new Error(`got ${value}, want a code in the field`);
      return { fill: ((await handle.jsonValue()) as number) - pressedAt, injection };
    });
    if (round === 0) continue;
    fills.push(seen.fill);
    injections.push(seen.injection);
  }
  const fill = median(fills);
  const injection = median(injections);
  note(figure('Fill in the popup to the value in the field', fill, 'two injections alone', injection));
  note(figure('  the same over the injections', fill - injection, 'two injections alone', injection, '≤ 80 ms'));
}

/** From *Fill* to the message on a page of 2,000 elements without a field for a code. */
async function benchNothing(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const answers: number[] = [];
  const injections: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await bench.page.reload();
    await bench.page.evaluate(() => {
      const list = document.createElement('main');
      for (let at = 0; at < 500; at++) {
        const row = document.createElement('p');
        const part = document.createElement('b');
        part.textContent = `Part ${at}`;
        row.append('Article ', part, document.createElement('i'), document.createElement('span'), ' of the shop');
        list.append(row);
      }
      document.body.replaceChildren(list);
    });
    const { seen } = await bench.press('/popup/index.html', async (popup) => {
      await firstCodeOf(popup);
      const injection = await bench.raw.evaluate(() => (globalThis as unknown as RawCalls).rawInjections());
      await popup.evaluate(() => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('[role=alert]') === null) return;
          (globalThis as { saidAt?: number }).saidAt ??= performance.timeOrigin + performance.now();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      const pressedAt = await pressFill(popup);
      const handle = await popup.waitForFunction(() => (globalThis as { saidAt?: number }).saidAt, { polling: 10 });
      return { answer: ((await handle.jsonValue()) as number) - pressedAt, injection };
    });
    if (round === 0) continue;
    answers.push(seen.answer);
    injections.push(seen.injection);
  }
  const baseline = 'two injections alone';
  note(figure('Fill to “no field” on 2000 elements', median(answers), baseline, median(injections), '≤ 300 ms'));
}

interface RawCalls {
  rawInjections(): Promise<number>;
}

/** Presses *Fill* and answers with the time of the press. */
async function pressFill(popup: Page): Promise<number> {
  const button = await popup.waitForSelector('::-p-aria([name="Fill"][role="button"])');
  if (button === null) throw new Error('got no Fill button, want one');
  return button.evaluate((element) => {
    const at = performance.timeOrigin + performance.now();
    (element as HTMLElement).click();
    return at;
  });
}
