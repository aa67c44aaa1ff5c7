import type { Page } from 'puppeteer-core';

/** No screen has more to press; a walk that goes in circles ends here. */
const MOST_PRESSES = 80;

/** A control on the screen as it is now. */
interface Control {
  /** The same for the same control of the same screen, however the screen was reached. */
  readonly key: string;
  readonly press: 'Enter' | 'Space' | 'ArrowDown';
}

/**
 * Presses every control of a screen by keyboard that was not pressed before, and returns those after which nothing had the focus. `open` shows
 * the screen afresh, since many presses lead away from it.
 */
export async function walkFocus(open: () => Promise<Page>, pressed: Set<string>): Promise<readonly string[]> {
  const lost: string[] = [];
  let page = await open();
  let isFresh = true;
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const next = (await controlsOf(page)).find(({ key }) => !pressed.has(key));
    if (next === undefined && isFresh) return lost;
    if (next === undefined) {
      page = await open();
      isFresh = true;
      continue;
    }
    pressed.add(next.key);
    isFresh = false;
    if (!(await focusOn(page, next.key))) continue;
    await page.keyboard.press(next.press);
    if (!(await keepsFocus(page))) lost.push(next.key);
  }
  throw new Error(`more than ${MOST_PRESSES} controls on one screen`);
}

/** What can be pressed: in the topmost menu or dialog if there is one, and of each list its first and its last item. */
function controlsOf(page: Page): Promise<readonly Control[]> {
  return page.evaluate(() => {
    const usable = 'a[href]:not([target]), button, summary, select, input[type=checkbox], input[type=radio]';
    const root =
      document.querySelector('[role=menu]') ?? [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
    const screen = root.querySelector('h1, h2')?.textContent ?? document.querySelector('h1')?.textContent ?? '';
    const found: { key: string; press: 'Enter' | 'Space' | 'ArrowDown' }[] = [];
    for (const control of root.querySelectorAll<HTMLElement>(usable)) {
      delete control.dataset.walk;
      const item = control.closest('li, tr');
      const isMiddle = item?.previousElementSibling && item.nextElementSibling;
      if (isMiddle || control.matches(':disabled') || !control.checkVisibility({ visibilityProperty: true })) continue;
      const name = item
        ? `${item.previousElementSibling ? 'last' : 'first'} item, ${control.className} ${[...item.querySelectorAll(usable)].indexOf(control)}`
        : (control.ariaLabel ?? control.textContent ?? '');
      const key = [screen, root.role ?? root.tagName, control.tagName, name].join(' › ').replace(/\d+/g, '#');
      control.dataset.walk = key;
      const isTick = control.matches('input');
      found.push({ key, press: isTick ? 'Space' : control.matches('select') ? 'ArrowDown' : 'Enter' });
    }
    return found;
  });
}

/** Moves the focus to a control, once it takes presses: those that give something away wait a moment. */
async function focusOn(page: Page, key: string): Promise<boolean> {
  const control = await page.$(`[data-walk=${JSON.stringify(key)}]`);
  if (control === null) return false;
  await page.waitForFunction((one) => one.ariaDisabled !== 'true', {}, control);
  return control.evaluate((one) => {
    (one as HTMLElement).focus();
    return document.activeElement === one;
  });
}

/** Whether something has the focus once the page has come to rest: nothing was drawn for as long as a screen may take to follow. */
function keepsFocus(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const rest = () => {
          watch.disconnect();
          const { activeElement, body } = document;
          resolve(body.hasAttribute('data-closed') || (activeElement !== null && activeElement !== body));
        };
        let timer = setTimeout(rest, 200);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rest, 200);
        });
        watch.observe(document.body, { subtree: true, childList: true });
      }),
  );
}
