import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { unescapeEntities } from '../../otp/unescape.ts';
import { findBase64 } from '../containers/base64.ts';
import { defineFormat } from '../import-format.ts';
import { readPictures } from './picture.ts';

const PICTURE =
  /data:image\/(?:png|jpe?g|gif|webp|bmp|svg\+xml)(?:;[\w=-]{1,50}){0,3};base64,([A-Za-z0-9+/=\s%&#;]+)/gi;
/** Smaller drawings are icons: a QR code has hundreds of squares. */
const FEWEST_LETTERS = 1_000;
/** Most pictures of one page: each may take seconds. */
const MAX_PICTURES = 500;

/** A page or a drawing with pictures of QR codes inside it, or that draws one. It is searched as text; the scanner alone draws it. */
export const pagePictures = defineFormat({
  id: 'html-pictures',
  document: 'markup',
  recognise: (text) => {
    const pictures = picturesIn(text);
    return pictures.length === 0 ? undefined : pictures;
  },
  read: (pictures, reading) => {
    if (pictures.length > MAX_PICTURES) {
      throw new Fault('import-too-large', `got ${pictures.length} pictures, want at most ${MAX_PICTURES}`);
    }
    return readPictures(pictures, reading);
  },
});

function picturesIn(text: string): readonly Uint8Array[] {
  const inside = new Set(Array.from(text.matchAll(PICTURE), ([, data = '']) => data));
  if (inside.size > 0) return [...inside].flatMap((data) => findBase64(unescapeData(data)) ?? []);
  return [...drawingsIn(text)].map((drawing) => encodeUtf8(withNamespace(drawing)));
}

function* drawingsIn(text: string): Generator<string> {
  let from = text.search(/<svg\b/i);
  while (from >= 0) {
    const end = text.indexOf('</svg>', from);
    if (end < 0) return;
    if (end - from >= FEWEST_LETTERS) yield text.slice(from, end + '</svg>'.length);
    const next = text.slice(end).search(/<svg\b/i);
    from = next < 0 ? -1 : end + next;
  }
}

function unescapeData(data: string): string {
  return unescapeEntities(data).replace(/%[0-9a-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}

/** In a page a drawing needs no namespace, by itself it does. */
function withNamespace(drawing: string): string {
  return /^<svg\b[^>]*\sxmlns=/i.test(drawing)
    ? drawing
    : drawing.replace(/^<svg\b/i, '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
}
