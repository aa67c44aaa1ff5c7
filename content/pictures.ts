import type { PagePictures, PointedImage, Region } from '../src/messages/scanning.ts';
import { composedChildren } from './composed-tree.ts';
import { elementAt, isShown, rootElementOf } from './dom.ts';
import { pixelsOf } from './picture-data.ts';
import { isTwoTone } from './two-tone.ts';

/** What the popup and the background can ask about a page's images, through a global of the isolated world. */
interface Pictures {
  collect(): PagePictures;
  point(source: string): PointedImage;
}

type Drawn = HTMLImageElement | HTMLCanvasElement | SVGSVGElement;

const MAX_ELEMENTS = 50_000;
const MAX_PICTURES = 16;
const MAX_LINKS = 20;
/** All pictures of one document together, in characters. */
const MAX_TEXT = 12_000_000;
/** Icons are no codes: the smallest code has 21 modules a side. */
const MIN_SIDE = 21;
/** Characters of the shortest drawing of a code; most icons take fewer. */
const MIN_DRAWING = 1_000;
/** Images that are sampled to decide which come first. */
const MAX_SAMPLED = 200;

function* elementsOf(root: Element): Generator<Element> {
  const pending: Element[] = [root];
  for (let count = 0; count < MAX_ELEMENTS; count++) {
    const element = pending.pop();
    if (element === undefined) return;
    yield element;
    if (element instanceof SVGElement) continue;
    const inside = [...composedChildren(element)].filter((node) => node instanceof Element);
    for (const child of inside.reverse()) pending.push(child as Element);
  }
}

function isDrawn(element: Element): element is Drawn {
  return (
    element instanceof HTMLImageElement || element instanceof HTMLCanvasElement || element instanceof SVGSVGElement
  );
}

/** Whether it is as large and as square as a code. */
function couldHoldCode(element: Drawn): boolean {
  const { width, height } = sizeOf(element);
  if (width < MIN_SIDE || height < MIN_SIDE) return false;
  if (element instanceof HTMLImageElement || element instanceof HTMLCanvasElement) return true;
  return isSquarish(width, height) && new XMLSerializer().serializeToString(element).length >= MIN_DRAWING;
}

function isSquarish(width: number, height: number): boolean {
  return width / height > 0.4 && width / height < 2.5;
}

function sizeOf(element: Drawn): { width: number; height: number } {
  if (element instanceof HTMLImageElement && element.naturalWidth > 0)
    return { width: element.naturalWidth, height: element.naturalHeight };
  if (element instanceof HTMLCanvasElement) return { width: element.width, height: element.height };
  const box = element.getBoundingClientRect();
  const view = element instanceof SVGSVGElement ? element.viewBox.baseVal : null;
  return { width: Math.max(box.width, view?.width ?? 0), height: Math.max(box.height, view?.height ?? 0) };
}

/** Whether a capture of the tab shows all of it, large enough to read. */
function isFullyVisible(element: Drawn): boolean {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || width < 60 || height < 60) return false;
  const hit = elementAt(document, (left + right) / 2, (top + bottom) / 2);
  return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
}

/** Puts images that look like codes first: a page may have more pictures than are read. */
function likelyFirst(drawn: readonly Drawn[]): readonly Drawn[] {
  const likely = new Set(drawn.slice(0, MAX_SAMPLED).filter(isLikeCode));
  return [...likely, ...drawn.filter((one) => !likely.has(one))];
}

function isLikeCode(element: Drawn): boolean {
  if (element instanceof SVGSVGElement) return true;
  try {
    return isTwoTone(element);
  } catch {
    return false;
  }
}

function collect(): PagePictures {
  const links = new Set<string>();
  const drawn: Drawn[] = [];
  for (const element of elementsOf(rootElementOf(document))) {
    if (element instanceof HTMLAnchorElement && /^(?:(?:apple-)?otpauth|otpauth-migration):/i.test(element.href)) {
      // A link that nobody sees is not what the user scans the page for.
      const isSeen = isShown(element, { checkVisibilityCSS: true, checkOpacity: true });
      if (isSeen && links.size < MAX_LINKS && element.href.length <= 10_000) links.add(element.href);
    } else if (isDrawn(element) && couldHoldCode(element)) drawn.push(element);
  }
  const hiddenFirst = [...drawn.filter((one) => !isFullyVisible(one)), ...drawn.filter(isFullyVisible)];
  const inOrder = likelyFirst(hiddenFirst);
  const pictures: string[] = [];
  let total = 0;
  for (const element of inOrder) {
    if (pictures.length >= MAX_PICTURES) break;
    const picture = pixelsOf(element, sizeOf(element));
    if (picture === undefined || pictures.includes(picture) || total + picture.length > MAX_TEXT) continue;
    total += picture.length;
    pictures.push(picture);
  }
  return { links: [...links], pictures };
}

function point(source: string): PointedImage {
  for (const element of elementsOf(rootElementOf(document))) {
    if (!(element instanceof HTMLImageElement) || (element.currentSrc !== source && element.src !== source)) continue;
    const picture = pixelsOf(element, sizeOf(element));
    const { left, top, width, height } = element.getBoundingClientRect();
    const region: Region = { left, top, width, height, viewWidth: innerWidth, viewHeight: innerHeight };
    return { ...(picture !== undefined && { picture }), ...(window === window.top && { region }) };
  }
  return {};
}

// The build appends a call of `collect`; `point` follows on demand.
const world = globalThis as { latchkeyPictures?: Pictures };
world.latchkeyPictures ??= { collect, point };
