import { Fault } from '../../src/fault.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { browserPages, type PageAccess } from './page.ts';

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
