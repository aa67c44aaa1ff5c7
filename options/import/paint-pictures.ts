import { decodeBase64 } from '../../src/bytes/base64.ts';
import type { Platform } from '../common/platform.ts';
import type { Choice, Row } from './choice.ts';

/** More different pictures than a vault keeps are not painted. */
const MOST = 512;

/** What the pictures of the chosen rows are as icons of the vault; what is no picture is left out. */
export async function paintPictures(
  { paintIcons }: Pick<Platform, 'paintIcons'>,
  rows: readonly Row[],
  choices: readonly Choice[],
): Promise<ReadonlyMap<string, string>> {
  const chosen = rows.filter(({ index }) => (choices[index] ?? 'skip') !== 'skip');
  const pictures = [...new Set(chosen.flatMap(({ entry: { picture } }) => picture ?? []))].slice(0, MOST);
  if (pictures.length === 0) return new Map();
  const painted = await paintIcons(pictures.map((picture) => new Blob([bytesOf(picture)])));
  return new Map(
    pictures.flatMap((picture, at) => {
      const png = painted[at];
      return png === undefined ? [] : [[picture, png] as const];
    }),
  );
}

function bytesOf(picture: string): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64(picture);
  } catch {
    return new Uint8Array();
  }
}
