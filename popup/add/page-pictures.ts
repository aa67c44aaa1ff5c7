import type { Scripting } from 'webextension-polyfill';
import { type PagePictures, PICTURE_ADDRESS, PICTURES_FILE } from '../../src/messages/scanning.ts';

/** How long a page may keep us waiting, as one does that shows a dialog of its own. */
const PATIENCE_MS = 3_000;
const NOTHING: PagePictures = { links: [], pictures: [] };

/** Asks every document of the tab that may be reached for its links and images. */
export async function collectPictures(
  scripting: Pick<Scripting.Static, 'executeScript'>,
  tabId: number | undefined,
): Promise<PagePictures> {
  if (tabId === undefined) return NOTHING;
  const asked = scripting.executeScript({ target: { tabId, allFrames: true }, files: [`/${PICTURES_FILE}`] });
  const late = new Promise<[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
  const results = await Promise.race([asked, late]);
  const documents = results.flatMap(({ result }) => (isPagePictures(result) ? [result] : []));
  return {
    links: documents.flatMap(({ links }) => links),
    pictures: documents.flatMap(({ pictures }) => pictures),
  };
}

/** The script is ours, but its answer passes through a page's process. Only pictures that need no fetching are taken. */
function isPagePictures(value: unknown): value is PagePictures {
  if (typeof value !== 'object' || value === null) return false;
  const { links, pictures } = value as { links?: unknown; pictures?: unknown };
  const isTexts = (list: unknown, begins: RegExp) =>
    Array.isArray(list) && list.every((text) => typeof text === 'string' && begins.test(text));
  return isTexts(links, /^otpauth/i) && isTexts(pictures, PICTURE_ADDRESS);
}
