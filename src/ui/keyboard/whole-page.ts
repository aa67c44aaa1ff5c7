import { keepFocus } from '../focus/keep-focus.ts';
import { listenToPageKeys } from './page-keys.ts';

/** Starts what the keyboard needs on every screen of a page: a focus that is never lost, and the keys that work everywhere. Returns how to stop. */
export function startKeyboard(page: Document): () => void {
  const stops = [keepFocus(page), listenToPageKeys(page)];
  return () => {
    for (const stop of stops) stop();
  };
}
