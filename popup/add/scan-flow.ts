import { Fault, toFault } from '../../src/fault.ts';
import type { PagePictures } from '../../src/messages/scanning.ts';
import { accountsIn, type CodeKind, kindOf } from '../../src/qr/kind.ts';
import { emptyForm } from '../../src/ui/account-form/setup-key.ts';
import type { PictureReader, PictureResult } from '../../src/ui/scan/picture-reader.ts';
import type { Popup } from '../app/state.ts';
import { addFound } from './scan-results.ts';
import { captureOf } from './visible-area.ts';

/** What is being scanned, for a line that says so. */
export type ScanStep = 'page' | 'harder' | 'pictures' | 'files';

/** How a scan ended that found no account. */
export interface NothingFound {
  readonly code: 'qr-none' | 'qr-picture-none' | 'qr-not-account';
  /** What the codes are that were found, in the order of their numbers. */
  readonly kinds: readonly CodeKind[];
}

/** All images of a page together; each one has its own limit beside it. */
const PICTURES_MS = 6_000;
const NOTHING: PagePictures = { links: [], pictures: [] };

/**
 * Scans the visible page, and where that finds no account, each image of the page by itself, then its links. What is found is shown only while
 * `isWanted`: a user who types by then, or scans something else, stays where they are.
 */
export async function scanPage(
  popup: Popup,
  onStep: (stage: ScanStep) => void,
  isWanted = () => true,
): Promise<NothingFound | undefined> {
  // Begun before the decoder is loaded, which then starts while the browser takes the picture.
  const capture = popup.ports.capture();
  capture.catch(() => undefined);
  return withReader(popup, onStep, isWanted, async (reader) => {
    onStep('page');
    const page = popup.ports.pagePictures().catch(() => NOTHING);
    const visible = await reader.read(await capture, 'capture').catch(unlessLate);
    const { links, pictures } = await page;
    if (hasAccount(visible)) return { pictures: [visible], texts: links };
    if (pictures.length > 0) onStep('pictures');
    const images = await readImages(reader, pictures, isWanted);
    if (images.length > 0) return { pictures: images, texts: [] };
    if (links.length > 0) return { pictures: [visible], texts: links };
    if (visible === NO_PICTURE) throw new Fault('qr-timeout', 'got no answer in time, want one');
    return { pictures: [visible], texts: [] };
  });
}

/** Reads the images that hold accounts. Every one gets a quick look; only when none holds any, they are searched until one does. */
async function readImages(
  reader: PictureReader,
  pictures: readonly string[],
  isWanted: () => boolean,
): Promise<readonly PictureResult[]> {
  const endMs = performance.now() + PICTURES_MS;
  const found: PictureResult[] = [];
  for (const source of ['image', 'file'] as const) {
    for (const picture of pictures) {
      if (performance.now() > endMs || !isWanted() || (source === 'file' && found.length > 0)) break;
      const image = await reader.read(picture, source).catch(() => NO_PICTURE);
      if (hasAccount(image)) found.push(image);
    }
    if (found.length > 0) break;
  }
  return found;
}

/** Scans pictures that the user gave. */
export async function scanPictures(
  popup: Popup,
  pictures: readonly (Blob | string)[],
  onStep: (stage: ScanStep) => void,
  isWanted = () => true,
): Promise<NothingFound | undefined> {
  return withReader(popup, onStep, isWanted, async (reader) => {
    onStep('files');
    const read: PictureResult[] = [];
    let last: Fault | undefined;
    for (const picture of pictures) {
      try {
        read.push(await reader.read(picture, 'file'));
      } catch (thrown) {
        last = toFault(thrown);
      }
    }
    if (last !== undefined && !read.some(hasAccount)) throw last;
    return { pictures: read, texts: [] };
  }).then((miss) => (miss?.code === 'qr-none' ? { ...miss, code: 'qr-picture-none' } : miss));
}

/** Adds every account whose address is in a pasted or dropped text. */
export async function scanPasted(popup: Popup, text: string): Promise<void> {
  popup.shot.value = undefined;
  await addFound(popup, accountsIn([text]), 'paste');
}

interface ScanResults {
  readonly pictures: readonly PictureResult[];
  readonly texts: readonly string[];
}

async function withReader(
  popup: Popup,
  onStep: (stage: ScanStep) => void,
  isWanted: () => boolean,
  find: (reader: PictureReader) => Promise<ScanResults>,
): Promise<NothingFound | undefined> {
  popup.problem.value = undefined;
  popup.shot.value = undefined;
  // The decoders are loaded here, and not before.
  const { startPictureReader } = await import('./picture-reader.ts');
  const reader = startPictureReader(() => onStep('harder'));
  try {
    const results = await find(reader);
    return isWanted() ? await showResults(popup, results) : undefined;
  } finally {
    reader.stop();
  }
}

async function showResults(popup: Popup, { pictures, texts }: ScanResults): Promise<NothingFound | undefined> {
  const shown = pictures.find(hasAccount) ?? pictures.find(({ codes }) => codes.length > 0);
  const capture = shown && captureOf(shown);
  popup.shot.value = capture;
  const others = pictures.filter((one) => one !== shown).flatMap(({ codes }) => codes);
  const inOrder = [...(capture?.codes ?? []), ...others];
  const all = [...new Set([...inOrder.map(({ text }) => text.trim()), ...texts])];
  const accounts = accountsIn(all);
  if (accounts.length > 0) {
    await addFound(popup, accounts, 'scan');
    return undefined;
  }
  const key = all.find((text) => kindOf(text) === 'key');
  if (key !== undefined) popup.form.value = { ...(popup.form.peek() ?? emptyForm()), secret: key };
  return { code: all.length === 0 ? 'qr-none' : 'qr-not-account', kinds: all.map(kindOf) };
}

const NO_PICTURE: PictureResult = { image: new Blob(), width: 1, height: 1, codes: [] };

function unlessLate(thrown: unknown): PictureResult {
  if (toFault(thrown).code === 'qr-timeout') return NO_PICTURE;
  throw thrown;
}

function hasAccount({ codes }: PictureResult): boolean {
  return codes.some(({ text }) => isAccount(text));
}

function isAccount(text: string): boolean {
  const kind = kindOf(text);
  return kind === 'account' || kind === 'transfer';
}
