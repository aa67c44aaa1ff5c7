import { encodeBase32 } from '../../src/bytes/base32.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { type Figure, figure, median } from './statistics.ts';

/** Lines of the file that is read. */
const LINES = 10_000;
const ROUNDS = 5;

interface Times {
  readonly split: number;
  readonly preview: number;
  readonly save: number;
  /** The longest time in which the page could not have answered a key, from the file to the report. */
  readonly wait: number;
}

/** Reads a file of 10,000 addresses into a new vault's import page, and saves it: from the file to the drawn table, from the button to the report. */
export async function benchImport(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await bench.seed(1);
    await bench.unlock();
    rounds.push(await readAndSave(bench));
  }
  const of = (name: keyof Times) => median(rounds.map((times) => times[name]));
  const split = of('split');
  note(
    figure(`import, ${LINES} lines to the drawn preview`, of('preview'), 'splitting and URL alone', split, '≤ 1500 ms'),
  );
  note(figure(`import, ${LINES} accounts saved`, of('save'), 'splitting and URL alone', split, '≤ 1000 ms'));
  note(figure('  the page silent at most', of('wait'), 'splitting and URL alone', split));
}

async function readAndSave(bench: BenchBrowser): Promise<Times> {
  const page = await bench.browser.newPage();
  try {
    await page.goto(new URL('/options/index.html#/interchange', bench.raw.url()).href);
    await page.waitForSelector('input[type=file]');
    // No function in here has a name: the loader would wrap it in a call that the page does not know.
    return await page.evaluate(async (text) => {
      const splitAt = performance.now();
      const secrets = text.split('\n').map((each) => new URL(each).searchParams.get('secret'));
      const split = performance.now() - splitAt;

      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'list.txt'));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null || secrets.length === 0) throw new Error('got no picker, want one');
      input.files = transfer.files;
      const turns = new MessageChannel();
      let lastTurn = performance.now();
      let wait = 0;
      turns.port1.onmessage = () => {
        const now = performance.now();
        wait = Math.max(wait, now - lastTurn);
        lastTurn = now;
        turns.port2.postMessage(0);
      };
      turns.port2.postMessage(0);
      const readAt = performance.now();
      input.dispatchEvent(new Event('change', { bubbles: true }));
      while (document.querySelector('.import-table output i') === null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const preview = performance.now() - readAt;
      const saveAt = performance.now();
      document.querySelector<HTMLButtonElement>('.import-bar .primary')?.click();
      while (document.querySelector('.import-done') === null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const save = performance.now() - saveAt;
      turns.port1.close();
      return { split, preview, save, wait };
    }, listOf(LINES));
  } finally {
    await page.close();
  }
}

/** A file of addresses, each with a secret of its own. */
function listOf(lines: number): string {
  return Array.from({ length: lines }, (_, at) => {
    const secret = encodeBase32(crypto.getRandomValues(new Uint8Array(20)));
    return `otpauth://totp/Service%20${at}:person${at}%40example.com?secret=${secret}&issuer=Service%20${at}`;
  }).join('\n');
}
