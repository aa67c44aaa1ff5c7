/**
 * Runs by itself in the pages of hosts that the user allowed, in the extension's own world, and changes nothing there. All that it says
 * is that the fields changed; whether one wants a code is for the background to find out.
 */

interface Messenger {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome: chromium } = globalThis as { readonly browser?: Messenger; readonly chrome?: Messenger };
const api = browser ?? chromium;

const SETTLE_MS = 350;
/** A page that never rests is not followed for ever. */
const MOST_WORDS = 60;

let shape = '';
let words = 0;
let isWaiting = false;

/** What fields there are, and whether they are drawn; nothing of what they hold. */
function readShape(): string {
  return [...document.querySelectorAll('input, textarea, [contenteditable]')]
    .filter((element) => element.checkVisibility())
    .map(
      (element) =>
        `${element.localName} ${element.getAttribute('type') ?? ''} ${element.getAttribute('name') ?? element.id}`,
    )
    .join('\n');
}

function look(): void {
  isWaiting = false;
  const now = readShape();
  if (now === shape) return;
  shape = now;
  words += 1;
  // An extension that was updated or removed meanwhile answers no more.
  if (api?.runtime?.id === undefined || words > MOST_WORDS) {
    watcher.disconnect();
    return;
  }
  void api.runtime.sendMessage({ event: 'fields' }).catch(() => undefined);
}

const watcher = new MutationObserver(() => {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(look, SETTLE_MS);
});
watcher.observe(document, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['type', 'style', 'class', 'hidden', 'open', 'disabled'],
});
look();
