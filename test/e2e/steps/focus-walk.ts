import type { Page } from 'puppeteer-core';

/** No screen has more to press; a walk that goes in circles fails here. */
const MOST_PRESSES = 1_000;
/** How many screens, dialogs and menus are gone into: what lies further is a screen of its own. */
const DEEPEST = 3;
/** As long as a screen may take to move the focus once it is drawn. */
const REST_MS = 120;

/** A control on the screen as it is now. */
export interface Control {
  /** The same for the same control of the same screen, however the screen was reached. */
  readonly key: string;
  /** The screen, and the dialog or menu over it. */
  readonly place: string;
  readonly press: 'Enter' | 'Space' | 'ArrowDown';
}

/** How a walk gets to the screen it starts at. */
export interface Start {
  /** Loads the screen afresh. */
  open(): Promise<Page>;
  /** Goes there in the page as it is, which costs less than loading it; the walk sees for itself where that leads. */
  goBack?(page: Page): Promise<unknown>;
}

/**
 * Presses every control of a screen by keyboard that was not pressed before, those of its menus and dialogs too, and returns those after which
 * nothing had the focus.
 */
export async function walkFocus({ open, goBack }: Start, pressed: Set<string>): Promise<readonly string[]> {
  const lost: string[] = [];
  const waiting = new Map<string, Control>();
  /** What to press to get to a place. */
  const ways = new Map<string, readonly Control[]>();
  let page = await open();
  let here: readonly Control[] = [];
  for (let presses = 0; ; presses += 1) {
    if (presses > MOST_PRESSES)
      throw new Error(`got ${presses} presses and more to come, want at most ${MOST_PRESSES}`);
    const now = await controlsOf(page);
    for (const { place } of now) if (!ways.has(place)) ways.set(place, here);
    const isNear = (control: Control) => (ways.get(control.place) ?? []).length <= DEEPEST;
    const isNew = ({ key }: Control) => !pressed.has(key) && !lost.includes(key);
    for (const control of now) if (isNew(control) && isNear(control)) waiting.set(control.key, control);
    let next = now.find(({ key }) => waiting.has(key));
    if (next === undefined) {
      [next] = waiting.values();
      if (next === undefined) break;
      const way = ways.get(next.place) ?? [];
      const isNearBy = await isReached(page, way, next, true);
      if (!isNearBy) await goBack?.(page);
      if (!isNearBy && !(goBack && (await isReached(page, way, next, true)))) {
        page = await open();
        await isReached(page, way, next, false);
      }
    }
    waiting.delete(next.key);
    here = [...(ways.get(next.place) ?? []), next];
    // What lost the focus isn't noted: a test that is run again, whatever ended it, must find it again.
    if ((await pressOn(page, next)) && !(await keepsFocus(page))) lost.push(next.key);
    else pressed.add(next.key);
  }
  return lost;
}

/** Presses what leads to a control, and says whether that is there then. `ends` gives up where a step is not there. */
async function isReached(page: Page, way: readonly Control[], { key }: Control, ends: boolean): Promise<boolean> {
  const isThere = async (wanted: string) => (await controlsOf(page)).some((control) => control.key === wanted);
  for (const step of way) {
    if (!(await isThere(step.key)) && ends) return false;
    if (await pressOn(page, step)) await keepsFocus(page);
  }
  return isThere(key);
}

/**
 * What can be pressed: in the topmost menu or dialog if there is one, and of each list its first and its last item. Nothing once the page has closed
 * itself.
 */
export function controlsOf(page: Page): Promise<readonly Control[]> {
  return page.evaluate(() => {
    if (document.body.hasAttribute('data-closed')) return [];
    const usable = 'a[href]:not([target]), button, summary, select, input[type=checkbox], input[type=radio]';
    const root =
      document.querySelector('[role=menu]') ?? [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
    const screen = root.querySelector('h1, h2')?.textContent ?? document.querySelector('h1')?.textContent ?? '';
    const place = `${screen} › ${root.role ?? root.tagName}`
      .replace(/\d+/g, '#')
      // What can be done with one of the example's keys is the same with another.
      .replace(/(?:Blue|Grey) key|Work laptop/g, 'key');
    const found: { key: string; place: string; press: 'Enter' | 'Space' | 'ArrowDown' }[] = [];
    for (const control of root.querySelectorAll<HTMLElement>(usable)) {
      delete control.dataset.walk;
      const item = control.closest('li, tr');
      const isMiddle = item?.previousElementSibling && item.nextElementSibling;
      if (isMiddle || control.matches(':disabled') || !control.checkVisibility({ visibilityProperty: true })) continue;
      const name = item
        ? `${item.previousElementSibling ? 'last' : 'first'} item, ${control.className} ${[...item.querySelectorAll(usable)].indexOf(control)}`
        : (control.ariaLabel ?? control.textContent ?? '');
      const key = [place, control.tagName, name].join(' › ').replace(/\d+/g, '#');
      control.dataset.walk = key;
      const isTick = control.matches('input');
      found.push({ key, place, press: isTick ? 'Space' : control.matches('select') ? 'ArrowDown' : 'Enter' });
    }
    return found;
  });
}

/** Presses a control, once it takes presses: those that give something away wait a moment. `false` where it is not there. */
async function pressOn(page: Page, { key, press }: Control): Promise<boolean> {
  const focused = () =>
    page.evaluate((wanted) => {
      const control = document.querySelector<HTMLElement>(`[data-walk=${JSON.stringify(wanted)}]`);
      if (control?.ariaDisabled === 'true') return undefined;
      control?.focus();
      return control !== null && document.activeElement === control;
    }, key);
  const hasFocus = (await focused()) ?? (await whenEnabled(page, key, focused));
  if (hasFocus) await page.keyboard.press(press);
  return hasFocus;
}

async function whenEnabled(page: Page, key: string, focused: () => Promise<boolean | undefined>): Promise<boolean> {
  const selector = `[data-walk=${JSON.stringify(key)}]`;
  await page.waitForFunction((one) => document.querySelector(one)?.ariaDisabled !== 'true', {}, selector);
  return (await focused()) ?? false;
}

/** Whether something has the focus once the page has come to rest: nothing was drawn for as long as a screen may take to follow. */
function keepsFocus(page: Page): Promise<boolean> {
  return page.evaluate(
    (restMs) =>
      new Promise<boolean>((resolve) => {
        const rest = () => {
          watch.disconnect();
          const { activeElement, body } = document;
          resolve(body.hasAttribute('data-closed') || (activeElement !== null && activeElement !== body));
        };
        let timer = setTimeout(rest, restMs);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rest, restMs);
        });
        watch.observe(document.body, { subtree: true, childList: true });
      }),
    REST_MS,
  );
}
