import type { PageIcon } from '../src/messages/icons.ts';
import { attributeOf, baseOf, findAll, rootElementOf } from './dom.ts';
import { pixelsOf } from './picture-data.ts';

/** Side of a tile in pixels on a fine screen: the icon nearest to it is taken. */
const WANTED = 64;
/** Addresses that are tried, the best first. */
const MAX_TRIED = 8;
/** A larger file isn't taken as an icon. */
const MAX_BYTES = 96_000;

/** An address of an icon, and how far its size is from what is wanted. */
interface Candidate {
  readonly address: URL;
  readonly distance: number;
}

/**
 * The page's own icon. Nothing is fetched from the network: an address of the page's own origin is answered from the browser's cache or not at all
 * (`only-if-cached`, Fetch standard), and any other only where the page itself shows it as an image that it may read.
 */
async function find(): Promise<PageIcon> {
  const { origin } = location;
  for (const { address } of candidates().slice(0, MAX_TRIED)) {
    const picture = address.protocol === 'data:' ? address.href : await readCached(address).catch(() => undefined);
    const found = picture ?? readShown(address);
    if (found !== undefined && found.length <= MAX_BYTES * 1.35) return { origin, picture: found };
  }
  return { origin };
}

function candidates(): readonly Candidate[] {
  const found: Candidate[] = [];
  const root = rootElementOf(document);
  const base = baseOf(root);
  for (const link of findAll(root, 'link[rel][href]')) {
    const rel = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (!rel.includes('icon') && !rel.includes('apple-touch-icon')) continue;
    const href = attributeOf(link, 'href') ?? '';
    if (!URL.canParse(href, base)) continue;
    found.push({ address: new URL(href, base), distance: distanceOf(link, rel.includes('icon')) });
  }
  found.sort((a, b) => a.distance - b.distance);
  // What browsers ask for where a page names no icon.
  return [...found, { address: new URL('/favicon.ico', location.origin), distance: WANTED }];
}

/** A drawing fits any size. One that doesn't say its size is small, or made for a phone's home screen. */
function distanceOf(link: Element, isPlain: boolean): number {
  const sizes = attributeOf(link, 'sizes') ?? '';
  const isDrawing = /\bany\b/i.test(sizes) || /svg/i.test(`${attributeOf(link, 'type')} ${attributeOf(link, 'href')}`);
  if (isDrawing) return 1;
  const sides = [...sizes.matchAll(/(\d{1,4})x\d{1,4}/gi)].map(([, side]) => Number(side));
  if (sides.length === 0) sides.push(isPlain ? 32 : 180);
  // Too small looks worse than too large.
  return Math.min(...sides.map((side) => (side < WANTED ? (WANTED - side) * 4 : side - WANTED)));
}

async function readCached(address: URL): Promise<string | undefined> {
  if (address.origin !== location.origin) return undefined;
  const answer = await fetch(address, { mode: 'same-origin', cache: 'only-if-cached', redirect: 'error' });
  if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return undefined;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${isDrawing(text) ? 'image/svg+xml' : 'image/png'};base64,${btoa(text)}`;
}

/** The bytes are checked again when they are opened; the type only has to tell drawings from the rest. */
function isDrawing(text: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i.test(text);
}

/** An icon that the page shows as an image as well, and may read. */
function readShown(address: URL): string | undefined {
  const shown = findAll(rootElementOf(document), 'img[src]').find(
    (image) => image instanceof HTMLImageElement && image.src === address.href,
  );
  if (!(shown instanceof HTMLImageElement) || shown.naturalWidth === 0) return undefined;
  return pixelsOf(shown, { width: shown.naturalWidth, height: shown.naturalHeight });
}

// The build appends this name: the script answers with the promise's value.
(globalThis as { latchkeyIcon?: Promise<PageIcon> }).latchkeyIcon = find();
