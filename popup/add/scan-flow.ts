import { Fault, toFault } from '../../src/fault.ts';
import type { PagePictures } from '../../src/messages/scanning.ts';
import { type CodeKind, kindOf } from '../../src/qr/kind.ts';
import type { Popup } from '../app/state.ts';
import { EMPTY_FORM } from './draft-choice.ts';
import type { PictureReader } from './picture-reader.ts';
import { readFound } from './scan-results.ts';
import { captureOf, type PictureResult } from './visible-area.ts';

/** What is looked at, for a line that says so. */
export type LazyScreen = 'page' | 'harder' | 'pictures' | 'files';

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
 * Looks at the visible page, at its links, and where that finds no account, at each image of the page by itself. What is found
 * is taken only where `isWanted` still says so: a user who types by then, or chose another way, is not taken elsewhere.
 */
export async function scanPage(
  popup: Popup,
  onStage: (stage: LazyScreen) => void,
  isWanted = () => true,
): Promise<NothingFound | undefined> {
  return looking(popup, onStage, isWanted, async (reader) => {
    onStage('page');
    const page = popup.ports.pagePictures().catch(() => NOTHING);
    const visible = await reader.read(await popup.ports.capture(), 'capture').catch(unlessLate);
    const { links, pictures } = await page;
    if (hasAccount(visible) || links.length > 0) return { sights: [visible], texts: links };
    if (pictures.length > 0) onStage('pictures');
    const sights = await readImages(reader, pictures, isWanted);
    if (sights.length > 0) return { sights, texts: [] };
    if (visible === NO_SIGHT) throw new Fault('qr-timeout', 'got no answer in time, want one');
    return { sights: [visible], texts: [] };
  });
}

/**
 * The images that hold accounts. Every one is looked at, since accounts may stand in several; only when none was found they are
 * searched, until one is.
 */
async function readImages(
  reader: PictureReader,
  pictures: readonly string[],
  isWanted: () => boolean,
): Promise<readonly PictureResult[]> {
  const endMs = performance.now() + PICTURES_MS;
  const sights: PictureResult[] = [];
  for (const source of ['image', 'file'] as const) {
    for (const picture of pictures) {
      if (performance.now() > endMs || !isWanted() || (source === 'file' && sights.length > 0)) break;
      const sight = await reader.read(picture, source).catch(() => NO_SIGHT);
      if (hasAccount(sight)) sights.push(sight);
    }
    if (sights.length > 0) break;
  }
  return sights;
}

/** Looks at pictures that the user gave. */
export async function scanPictures(
  popup: Popup,
  pictures: readonly (Blob | string)[],
  onStage: (stage: LazyScreen) => void,
  isWanted = () => true,
): Promise<NothingFound | undefined> {
  return looking(popup, onStage, isWanted, async (reader) => {
    onStage('files');
    const sights: PictureResult[] = [];
    let last: Fault | undefined;
    for (const picture of pictures) {
      try {
        sights.push(await reader.read(picture, 'file'));
      } catch (thrown) {
        last = toFault(thrown);
      }
    }
    if (last !== undefined && !sights.some(hasAccount)) throw last;
    return { sights, texts: [] };
  }).then((miss) => (miss?.code === 'qr-none' ? { ...miss, code: 'qr-picture-none' } : miss));
}

/** Takes a pasted or dropped text: every address of an account in it. */
export async function scanText(popup: Popup, text: string): Promise<void> {
  popup.shot.value = undefined;
  await readFound(popup, addressesIn(text), 'paste');
}

/** The addresses of accounts in a text, each on its own line or between blanks. */
export function addressesIn(text: string): readonly string[] {
  const whole = text.trim();
  if (/^otpauth(?:-migration)?:\/\/[^\r\n]*$/i.test(whole)) return [whole];
  return [...new Set(whole.split(/\s+/).filter(isAccount))];
}

interface Find {
  readonly sights: readonly PictureResult[];
  readonly texts: readonly string[];
}

async function looking(
  popup: Popup,
  onStage: (stage: LazyScreen) => void,
  isWanted: () => boolean,
  find: (reader: PictureReader) => Promise<Find>,
): Promise<NothingFound | undefined> {
  popup.problem.value = undefined;
  popup.shot.value = undefined;
  // The decoders come with this, and not before.
  const { createPictureReader } = await import('./picture-reader.ts');
  const reader = createPictureReader(() => onStage('harder'));
  try {
    const { sights, texts } = await find(reader);
    return isWanted() ? await take(popup, sights, texts) : undefined;
  } finally {
    reader.stop();
  }
}

async function take(
  popup: Popup,
  sights: readonly PictureResult[],
  texts: readonly string[],
): Promise<NothingFound | undefined> {
  const shown = sights.find(hasAccount) ?? sights.find(({ codes }) => codes.length > 0);
  popup.shot.value = shown && captureOf(shown);
  const inOrder = [...(popup.shot.value?.marks ?? []), ...sights.filter((one) => one !== shown).flatMap(codesOf)];
  const all = [...new Set([...inOrder.map(({ text }) => text.trim()), ...texts])];
  const accounts = all.filter(isAccount);
  if (accounts.length > 0) {
    await readFound(popup, accounts, 'scan');
    return undefined;
  }
  const key = all.find((text) => kindOf(text) === 'key');
  if (key !== undefined) popup.form.value = { ...(popup.form.peek() ?? EMPTY_FORM), secret: key };
  return { code: all.length === 0 ? 'qr-none' : 'qr-not-account', kinds: all.map(kindOf) };
}

const NO_SIGHT: PictureResult = { address: '', width: 1, height: 1, codes: [] };

function unlessLate(thrown: unknown): PictureResult {
  if (toFault(thrown).code === 'qr-timeout') return NO_SIGHT;
  throw thrown;
}

function codesOf({ codes }: PictureResult) {
  return codes;
}

function hasAccount({ codes }: PictureResult): boolean {
  return codes.some(({ text }) => isAccount(text));
}

function isAccount(text: string): boolean {
  const kind = kindOf(text);
  return kind === 'account' || kind === 'transfer';
}
