import type { EnvelopeContents } from '../../src/envelope/contents.ts';
import { fillPage } from '../../src/envelope/page.ts';
import { newCodes } from '../../src/envelope/parts.ts';
import { sealEnvelope } from '../../src/envelope/seal.ts';
import { random } from './sample.ts';

/** Makes the file of an envelope, with the page that the build made, and what is printed for it. */
export async function makeEnvelope(
  page: string,
  contents: EnvelopeContents,
  {
    needed = 1,
    parts = 1,
    workFactor,
  }: { readonly needed?: number; readonly parts?: number; readonly workFactor?: number } = {},
) {
  const { id, madeMs, title } = contents;
  const kind = { id, needed, parts };
  const { code, printed } = await newCodes(kind, random);
  const armoured = await sealEnvelope(contents, code, workFactor);
  return { html: fillPage(page, armoured, { ...kind, madeMs, title }), code, printed, armoured };
}
