import { Fault } from '../../fault.ts';
import { findBase64 } from '../containers/base64.ts';
import { unescapeEntities } from '../entities.ts';
import { defineFormat } from '../import-format.ts';
import type { Reading, ReadResult } from '../reading.ts';
import { readPictures } from './picture.ts';

const PICTURE =
  /data:image\/(?:png|jpe?g|gif|webp|bmp|x-ms-bmp)(?:;[\w=-]{1,50}){0,3};base64,((?:[A-Za-z0-9+/=\s]|%[0-9a-f]{2}|&#\d{1,3};)+)/gi;
/** Most pictures of one page: each may take seconds. */
const MAX_PICTURES = 500;

/** A page or a drawing with pictures of QR codes inside it. It is searched as text and never rendered. */
export const pagePictures = defineFormat({
  id: 'html-pictures',
  document: 'markup',
  recognise: (text) => {
    const pictures = Array.from(text.matchAll(PICTURE), ([, data = '']) => data);
    return pictures.length === 0 ? undefined : pictures;
  },
  read: readInside,
});

async function readInside(pictures: readonly string[], reading: Reading): Promise<ReadResult> {
  if (pictures.length > MAX_PICTURES) {
    throw new Fault('import-too-large', `got ${pictures.length} pictures, want at most ${MAX_PICTURES}`);
  }
  const bytes = [...new Set(pictures)].flatMap(
    (data) =>
      findBase64(
        unescapeEntities(data)
          .replace(/%2B/gi, '+')
          .replace(/%2F/gi, '/')
          .replace(/%3D/gi, '=')
          .replace(/%0[AD]/gi, ''),
      ) ?? [],
  );
  return readPictures(bytes, reading);
}
