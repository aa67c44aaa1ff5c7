import { Fault } from '../../fault.ts';
import { holdsAddress, piecesOf } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { ReadResult, TransferPart } from '../reading.ts';
import { findUriDraft } from '../uri.ts';
import { isMigrationUri, parseMigration } from './migration.ts';

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
 * Reads the addresses of a text wherever they stand. Any other line is refused by its number.
 * Throws `import-damaged` where no line can be read and one is a damaged transfer code, `import-too-large`.
 */
export async function readUriList(text: string): Promise<ReadResult> {
  const drafts: Draft[] = [];
  const parts: TransferPart[] = [];
  let damaged: Fault | undefined;
  for (const { text: piece, line } of piecesOf(text)) {
    const place = { line };
    if (drafts.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many lines, want fewer');
    if (!isMigrationUri(piece)) {
      drafts.push({ ...lineDraft(piece), place });
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

/** A bare Steam secret names no issuer. */
function lineDraft(piece: string): Draft {
  const draft = findUriDraft(piece);
  if (draft === undefined) return { fault: 'import-line' };
  return draft.kind === 'steam' && draft.issuer === undefined ? { ...draft, issuer: 'Steam' } : draft;
}
