import type { Page } from 'puppeteer-core';
import type { Surface } from '../surface.ts';

/** Counts what a user presses inside Latchkey, to keep the everyday ways short. */
export interface ClickCount {
  /** Counts on this surface from now on, whatever it shows next. */
  on(surface: Surface): Promise<void>;
  /** The presses so far that reached a control, as the names of what was pressed. */
  readonly pressed: readonly string[];
}

/**
 * Counts real presses as the browser reports them. Putting the focus into a text field is part of typing, and isn't counted; the browser's own dialogs
 * and the sites' pages aren't Latchkey's.
 */
export function countClicks(): ClickCount {
  const pressed: string[] = [];
  const counted = new WeakSet<Page>();
  return {
    pressed,
    async on({ page }) {
      if (counted.has(page)) return;
      counted.add(page);
      await page.exposeFunction('noteClick', (name: string) => void pressed.push(name));
      const listen = () => {
        addEventListener(
          'click',
          ({ target, isTrusted, detail }) => {
            const control = (target as Element).closest('button, a, summary, select, input, label, [role]');
            // A key that presses a control, such as Enter in a form, is reported as a click without a count.
            if (
              !isTrusted ||
              detail === 0 ||
              control === null ||
              control.matches('input:not([type=checkbox], [type=radio]), textarea')
            )
              return;
            (globalThis as unknown as { noteClick(name: string): void }).noteClick(
              control.getAttribute('aria-label') ?? control.textContent ?? '',
            );
          },
          true,
        );
      };
      await page.evaluateOnNewDocument(listen);
      await page.evaluate(listen);
    },
  };
}
