import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { browserPages, type PageAccess } from './page.ts';

/**
 * The text that is selected in a frame, laid out as on the page, with marks of what is struck through. `given` is what the browser says of
 * the selection, without its lines: it counts where the page can't be read.
 */
export async function captureSelectedText(
  tabId: number,
  frameId: number,
  given = '',
  pages: PageAccess = browserPages,
): Promise<string> {
  const read = await pages.readSelection(tabId, frameId).catch(ignore('selection-read', ''));
  return read.trim() === '' ? given : read;
}

/** The visible text of the page that the user is looking at, and its host; throws `page-forbidden`, `page-gone`. */
export async function capturePageText(
  tabId: number,
  pages: PageAccess = browserPages,
): Promise<{ text: string; host: string }> {
  const { text, origin } = await pages.readText(tabId);
  const page = parsePageUrl(origin);
  if (page.kind !== 'web') throw new Fault('page-forbidden', 'got a page without a host, want a web page');
  return { text, host: page.host };
}
