import { ignore } from '../../src/ignored.ts';
import type { Popup } from '../app/state.ts';

/**
 * Looks for a QR code on the page by itself, once: the vault was just created, most likely on a page that shows one, and the press of the toolbar
 * button lets Latchkey look. Home is painted first. Nothing is said where nothing is found, and nothing happens once the user went on.
 */
export async function scanAtStart(popup: Popup, painted: () => Promise<void> = nextPaint): Promise<void> {
  const home = popup.home.peek();
  if (home?.state !== 'unlocked' || home.site.host === undefined || home.site.closed !== undefined) return;
  const { screen, listing } = popup;
  const start = screen.peek();
  const isWanted = () =>
    screen.peek() === start && popup.home.peek()?.state === 'unlocked' && listing.text.peek() === '';
  await painted();
  const { scanPage } = await import('./scan-flow.ts');
  await scanPage(popup, () => undefined, isWanted).catch(ignore('scan-at-start'));
  const now = screen.peek();
  if (now.name === 'preview') screen.value = { ...now, unasked: true };
}

/** A frame that was begun is on the screen when the next one begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
