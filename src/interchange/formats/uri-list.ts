import { Fault } from '../../fault.ts';
import { holdsAddress, piecesOf, type TextPiece } from '../../otp/pieces.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { ReadResult, TransferPart } from '../reading.ts';
import { findUriDraft } from '../uri.ts';
import { parseMigration } from './migration.ts';

/** Programs that write lists of addresses, by what only they write; the last row takes any list. */
const TRAITS = [
  ['otpauth-migration', /otpauth-migration:\/\//i],
  ['ente-plain', /[?&]codeDisplay=/],
  ['winauth-text', /[?&](?:icon|deviceid)=|=HMACSHA/],
  ['otpauth-uri-list', /(?:)/],
] as const;

/** Texts with addresses in them, on lines of their own or among other words. */
export const uriListFormats = TRAITS.map(([id, trait]) =>
  defineFormat({
    id,
    document: 'lines',
    recognise: (text) => (holdsAddress(text) && trait.test(text) ? text : undefined),
    read: readUriList,
  }),
);

/**
 * Reads every address of a text, wherever it stands in its line. Any other line is refused by its number,
 * unless it is a remark without an address.
 * Throws `import-damaged` where no line can be read and one is a damaged transfer code, `import-too-large`.
 */
export async function readUriList(text: string): Promise<ReadResult> {
  const drafts: Draft[] = [];
  const parts: TransferPart[] = [];
  let damaged: Fault | undefined;
  for (const { text: piece, line, kind } of piecesOf(text)) {
    const place = { line };
    if (drafts.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many lines, want fewer');
    if (kind !== 'transfer') {
      drafts.push({ ...lineDraft(piece, kind), place });
      continue;
    }
    try {
      const found = await parseMigration(piece);
      drafts.push(...found.drafts.map((draft) => ({ ...draft, place })));
      parts.push(...(found.parts ?? []));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'import-damaged') throw thrown;
      damaged = thrown;
      drafts.push({ fault: 'import-entry-damaged', place });
    }
  }
  if (damaged !== undefined && drafts.every(({ fault }) => fault !== undefined)) throw damaged;
  return { drafts, parts };
}

/** A bare Steam key names no service but by its scheme. */
function lineDraft(piece: string, kind: TextPiece['kind']): Draft {
  const draft = kind === 'account' ? findUriDraft(piece) : undefined;
  if (draft === undefined) return { fault: kind === 'remark' ? 'import-remark' : 'import-line' };
  return /^steam:/i.test(piece) ? { ...draft, issuer: 'Steam' } : draft;
}
