import { ICON_FILE, MAX_PAGE_ICON } from '../../../src/messages/icons.ts';
import { parsePageUrl } from '../../../src/sites/page.ts';
import { extension } from '../../platform/extension.ts';

/** The icon of a page, and where it was read. */
export interface ReadIcon {
  readonly url: URL;
  readonly picture: string;
}

/** How a page's icon is read; `isWanted` is asked about the page before anything is put into it. */
export type ReadPageIcon = (tabId: number, isWanted: (url: URL) => boolean) => Promise<ReadIcon | undefined>;

/** A page may not answer, for example while it shows a dialog. */
const PATIENCE_MS = 3_000;

/**
 * Reads the icon that the page in a tab has, from what the browser has of it already: nothing is fetched from anywhere. Both the browser and the
 * document itself must name the same origin.
 */
export const readPageIcon: ReadPageIcon = async (tabId, isWanted) => {
  const { url } = await extension.tabs.get(tabId);
  if (url === undefined || parsePageUrl(url).kind !== 'web' || !isWanted(new URL(url))) return undefined;
  const asked = extension.scripting.executeScript({ target: { tabId }, files: [ICON_FILE] });
  const late = new Promise<[]>((resolve) => setTimeout(resolve, PATIENCE_MS, []));
  const [answer] = await Promise.race([asked, late]);
  const { origin, picture } = (answer?.result ?? {}) as { origin?: unknown; picture?: unknown };
  const page = new URL(url);
  if (origin !== page.origin || typeof picture !== 'string') return undefined;
  // The script is ours, but its answer passes through a page's process.
  return picture.startsWith('data:') && picture.length <= MAX_PAGE_ICON ? { url: page, picture } : undefined;
};
