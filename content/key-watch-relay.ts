/**
 * Runs in the extension's world, on sites that the user chose to watch, and passes on what the script in the page's world notes. The
 * page could have written it: it is a text of limited length and number here, and the background decides what to believe.
 */
import { HELLO, MEET, NOTE, READY } from './key-watch-events.ts';

interface Messenger {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome: chromium } = globalThis as { readonly browser?: Messenger; readonly chrome?: Messenger };
const api = browser ?? chromium;

// A field named `dispatchEvent` would hide the document's own.
const { addEventListener, dispatchEvent } = EventTarget.prototype;

/** A credential id has up to 1023 bytes. */
const MAX_LENGTH = 2048;
/** Nobody touches a key more often in one page. */
const MAX_NOTES = 30;

let notes = 0;

function pass(event: Event): void {
  const { detail } = event as CustomEvent<unknown>;
  // The id goes when the extension is updated or removed while the page is open.
  if (api?.runtime?.id === undefined || notes >= MAX_NOTES) return;
  notes += 1;
  if (typeof detail !== 'string' || detail.length > MAX_LENGTH) return;
  void api.runtime.sendMessage({ event: 'key', note: detail }).catch(() => undefined);
}

function meet(event: Event): void {
  const line = (event as FocusEvent).relatedTarget;
  if (line === null) return;
  line.addEventListener(NOTE, pass);
  line.dispatchEvent(new Event(READY));
}

addEventListener.call(document, MEET, meet, { once: true });
dispatchEvent.call(document, new Event(HELLO));
