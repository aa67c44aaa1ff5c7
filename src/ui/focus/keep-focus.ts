import { FOCUSABLE, type Place, placeOf } from './focus-place.ts';

/** As many places are remembered as anybody opens panels, dialogs and menus on top of each other. */
const REMEMBERED = 30;
/** Screens and results that take the focus themselves do so within this time of being drawn. */
const PATIENCE_MS = 60;

/**
 * Keeps the keyboard's place: when what has the focus is removed, hidden or disabled, the next item of its list takes the focus; else what
 * had it before, as the button that opened a panel; else the heading. With `fromStart`, a page on which nothing has the focus when this begins
 * gets it as well: something may have been pressed already. Returns a function that stops it.
 */
export function keepFocus(page: Document, fromStart = false): () => void {
  const places: Place[] = [];
  /** Something has had the focus, and from then on something always should; a screen that loads may have nothing that takes it yet. */
  let isWanted = fromStart;
  /** The user clicked outside every control: nothing has the focus, and nothing should take it by itself. */
  let isGivenUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    timer = undefined;
    if (!isLost(page)) return;
    if (isWanted && !isGivenUp) restore();
  };
  const restore = () => {
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
      if (takes(place.element()) || place.neighbours().some(takes)) return;
    }
    takes(fallbackIn(page));
  };
  const soon = () => {
    if (isLost(page)) timer ??= setTimeout(check, PATIENCE_MS);
  };
  const onPress = ({ target }: Event) => {
    // What is pressed may be gone at once, as a message with its button, and not every browser gives a button the focus by a press.
    isGivenUp = false;
    if (target instanceof Element && target.closest(`${FOCUSABLE}, label`) !== null) return;
    // The browser moves the focus after this event.
    setTimeout(() => {
      isGivenUp = isLost(page);
    });
  };
  const onFocus = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target === page.body) return;
    isGivenUp = false;
    isWanted = true;
    if (places.at(-1)?.element() === target) places.pop();
    places.push(placeOf(target));
    if (places.length > REMEMBERED) places.shift();
  };
  const watch = new MutationObserver(soon);
  watch.observe(page, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden', 'open'] });
  page.addEventListener('focusin', onFocus);
  page.addEventListener('focusout', soon);
  page.addEventListener('mousedown', onPress, { capture: true });
  // What had the focus before this began.
  if (!isLost(page)) onFocus({ target: page.activeElement } as unknown as Event);
  else if (fromStart) restore();
  return () => {
    watch.disconnect();
    clearTimeout(timer);
    page.removeEventListener('focusin', onFocus);
    page.removeEventListener('focusout', soon);
    page.removeEventListener('mousedown', onPress, { capture: true });
  };
}

/** Nothing has the focus, or something that no longer takes keys; browsers notice the latter only with the next frame. */
function isLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body || !isUsable(activeElement);
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}

/** Gives an element the focus; `false` where it can't take it, as behind a modal dialog. */
function takes(element: HTMLElement | undefined): boolean {
  if (element === undefined || !isUsable(element)) return false;
  element.focus({ preventScroll: true });
  if (element.ownerDocument.activeElement !== element) return false;
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Where the focus starts on a screen: the field to type in first, else the heading. */
function fallbackIn(page: Document): HTMLElement | undefined {
  const root = [...page.querySelectorAll('dialog:modal')].at(-1) ?? page;
  const field = root.querySelector<HTMLElement>('[autofocus]:not(:disabled), input[type=search]');
  if (field !== null) return field;
  const heading = root.querySelector<HTMLElement>('h1, h2') ?? undefined;
  if (heading !== undefined) heading.tabIndex = -1;
  return heading;
}
