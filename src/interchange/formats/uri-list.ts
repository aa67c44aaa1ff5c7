import { Fault } from '../../fault.ts';
import type { Draft } from '../draft.ts';
import { MAX_ENTRIES } from '../limits.ts';
import type { Found, Recognised, TransferPart } from '../reading.ts';
import { findUriDraft, isAccountUri } from '../uri.ts';
import { isMigrationUri, readMigration } from './migration.ts';

/** Recognises a list of addresses by its lines: at least one begins like one. Ente and WinAuth write such lists as well. */
export function findUriList(text: string): Recognised | undefined {
  if (!/^[ \t]*(?:otpauth|otpauth-migration|motp|steam):\/\//im.test(text)) return undefined;
  const read = () => readUriList(text);
  if (/^[ \t]*otpauth-migration:/im.test(text)) return { format: 'otpauth-migration', read };
  if (/[?&]codeDisplay=/.test(text)) return { format: 'ente-plain', read };
  if (/[?&](?:icon|deviceid)=|=HMACSHA/.test(text)) return { format: 'winauth-text', read };
  return { format: 'otpauth-uri-list', read };
}

/** Reads one address a line, or several in a line with commas or blanks between them. Any other line is reported by its number. */
export async function readUriList(text: string): Promise<Found> {
  const drafts: Draft[] = [];
  const parts: TransferPart[] = [];
  let damaged: Fault | undefined;
  const lines = text.split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at++) {
    const place = `line ${at + 1}`;
    for (const piece of piecesOf(lines[at] ?? '')) {
      if (drafts.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many lines, want fewer');
      if (!isMigrationUri(piece)) {
        drafts.push({ ...lineDraft(piece), place });
        continue;
      }
      try {
        const found = await readMigration(piece);
        drafts.push(...found.drafts.map((draft) => ({ ...draft, place })));
        parts.push(...(found.parts ?? []));
      } catch (thrown) {
        if (!(thrown instanceof Fault) || thrown.code !== 'import-damaged') throw thrown;
        damaged = thrown;
        drafts.push({ fault: 'import-entry-damaged', place });
      }
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

function piecesOf(line: string): readonly string[] {
  const text = line.trim();
  if (text === '') return [];
  if (!isAccountUri(text) && !isMigrationUri(text)) return [text];
  return text.split(/(?:,\s*|\s+)(?=otpauth(?:-migration)?:\/\/)/i).map((piece) => piece.trim());
}
