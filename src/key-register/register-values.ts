import { cleanLine } from '../bytes/visible-text.ts';
import type { KeyFacts } from '../messages/key-register.ts';
import { foldEach } from './fold-each.ts';
import { type DateSetting, findDates } from './pasted-dates.ts';

/** A day or time as a table has it; SQLite writes UTC without saying so. `undefined` for anything else. */
export function timeOf(text: string, setting: DateSetting): number | undefined {
  const trimmed = text.trim().slice(0, 40);
  const exact = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,3})?Z?$/.test(trimmed);
  const ms = exact ? Date.parse(`${trimmed.replace(' ', 'T').replace(/Z$/, '')}Z`) : Number.NaN;
  if (!Number.isNaN(ms) && ms >= 0) return Math.min(ms, setting.nowMs);
  return findDates(foldEach(trimmed), setting).find((date) => date.ms !== undefined)?.ms;
}

/** A day as a table has it, at midnight in UTC, as a vault keeps days. */
export function dayOf(text: string, setting: DateSetting): number | undefined {
  const ms = timeOf(text, setting);
  if (ms === undefined || /T.*Z$/.test(text.trim())) return ms;
  const local = new Date(ms);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
}

/** What a word for the state of a key says of it. */
export function stateOf(status: string, nowMs: number): Pick<KeyFacts, 'spare' | 'lostMs' | 'retiredMs'> {
  switch (status.trim().toLowerCase()) {
    case 'backup':
    case 'spare':
    case 'reserve':
      return { spare: true };
    case 'lost':
    case 'stolen':
    case 'missing':
      return { lostMs: nowMs };
    case 'retired':
    case 'inactive':
    case 'decommissioned':
      return { retiredMs: nowMs };
    default:
      return {};
  }
}

/** Whether a cell says yes. */
export function isYes(text: string): boolean {
  return /^(?:yes|y|true|1|x|✓)$/i.test(text.trim());
}

const MOST_NAME = 256;
const MOST_NOTE_BYTES = 4_096;

/** A name as a vault keeps it. */
export function nameOf(text: string, most = MOST_NAME): string {
  return Array.from(cleanLine(text).trim()).slice(0, most).join('').trim();
}

/** Whether a note is longer than a vault keeps. */
export function isNoteLong(note: string): boolean {
  return new TextEncoder().encode(note).length > MOST_NOTE_BYTES;
}

/** Whether a key’s credentials are synced, by the words of the table; `undefined` for any other. */
export function backupOf(text: string): KeyFacts['backup'] {
  switch (text.trim().toLowerCase()) {
    case 'synced':
      return { eligible: true, state: true };
    case 'syncable':
      return { eligible: true, state: false };
    case 'device-bound':
      return { eligible: false, state: false };
    default:
      return undefined;
  }
}

/** What a key can do, by cells that say yes or no; `undefined` where neither does. */
export function abilitiesOf(userVerification: string, prf: string): KeyFacts['abilities'] {
  const verifies = answerOf(userVerification);
  const unlocks = answerOf(prf);
  if (verifies === undefined && unlocks === undefined) return undefined;
  return {
    ...(verifies !== undefined && { userVerification: verifies }),
    ...(unlocks !== undefined && { prf: unlocks }),
  };
}

function answerOf(text: string): boolean | undefined {
  if (isYes(text)) return true;
  return /^(?:no|n|false|0)$/i.test(text.trim()) ? false : undefined;
}

/** Parts of a note, each on a line of its own, as long as a vault keeps it. */
export function noteOf(parts: readonly string[]): string {
  const lines = parts.flatMap((part) => part.split(/\r\n?|\n/).map((line) => cleanLine(line).trimEnd()));
  return shortNote(lines.join('\n').trim());
}

function shortNote(whole: string): string {
  let note = whole;
  while (new TextEncoder().encode(note).length > MOST_NOTE_BYTES) note = note.slice(0, Math.floor(note.length * 0.9));
  return note;
}

/** A note as this program wrote it: only what hides or reorders text is left out, and each blank stays. */
export function ownNoteOf(text: string): string {
  return shortNote(
    text
      .replace(/\r\n?/g, '\n')
      .split(/([\t\n])/)
      .map((part) => (/^[\t\n]$/.test(part) ? part : cleanLine(part)))
      .join(''),
  );
}

/** The model with its maker's name before it, once. */
export function modelOf(vendor: string, model: string): string {
  return nameOf(model.toLowerCase().startsWith(vendor.toLowerCase()) ? model : `${vendor} ${model}`);
}
