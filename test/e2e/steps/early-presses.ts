import type { Page } from 'puppeteer-core';
import { eventually } from '../eventually.ts';

/** What a page notes of a button that gives something away. */
interface Noted {
  /** When the button was first there, and when it was pressed, by the page's clock. */
  readonly shownMs?: number;
  readonly pressedMs?: readonly number[];
}

/** Notes when a button with that text appears within an element and when it is pressed from now on. */
export async function noteButton(page: Page, text: string, within = 'body'): Promise<void> {
  await page.evaluate(
    (wanted, root) => {
      const noted: { shownMs?: number; pressedMs: number[] } = { pressedMs: [] };
      Object.assign(globalThis, { noted });
      const find = () => [...document.querySelectorAll(`${root} button`)].find((one) => one.textContent === wanted);
      const look = () => {
        if (noted.shownMs === undefined && find() !== undefined) noted.shownMs = performance.now();
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
      for (const kind of ['pointerdown', 'keydown'])
        window.addEventListener(kind, (event) => void noted.pressedMs.push(event.timeStamp), true);
      look();
    },
    text,
    within,
  );
}

/** How long after the button appeared each press since then came, in milliseconds. */
export async function delaysOf(page: Page): Promise<readonly number[]> {
  const { shownMs, pressedMs = [] } = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  if (shownMs === undefined) return [];
  return pressedMs.filter((ms) => ms >= shownMs).map((ms) => ms - shownMs);
}

/** Presses the button from within the page so many milliseconds after it appeared; answers with how many they came to be. */
export async function pressAfter(page: Page, text: string, afterMs: number, within = 'body'): Promise<number> {
  return page.evaluate(
    async (wanted, wait, root) => {
      const { noted } = globalThis as unknown as { noted: Noted };
      while (noted.shownMs === undefined) await new Promise((soon) => setTimeout(soon, 1));
      const { shownMs } = noted;
      await new Promise((then) => setTimeout(then, shownMs + wait - performance.now()));
      const elapsedMs = performance.now() - shownMs;
      [...document.querySelectorAll<HTMLButtonElement>(`${root} button`)]
        .find((one) => one.textContent === wanted)
        ?.click();
      return elapsedMs;
    },
    text,
    afterMs,
    within,
  );
}

/** Waits until a button with that text takes presses. */
export function takesPresses(page: Page, text: string): Promise<true> {
  return eventually(`"${text}" to take presses`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
      return button !== undefined && button.ariaDisabled !== 'true' ? (true as const) : undefined;
    }, text),
  );
}
