import type { FaultCode } from '../fault.ts';
import type { PageField, PageSnapshot } from './snapshot.ts';

/** Which fields take a text, and how it is divided among them. */
export type Fit =
  | {
      readonly fields: readonly number[];
      readonly split: (text: string) => readonly string[];
      /** The text goes in without its separators. */
      readonly bare?: true;
    }
  | { readonly why: FaultCode };

/**
 * Fits a code of a length. One field may have room to spare; a row has as many boxes as its code has characters, and two fields take
 * half each.
 */
export function fitCode(length: number | undefined, page: PageSnapshot, fields: readonly number[]): Fit {
  const room = roomOf(page, fields);
  if (length !== undefined && length > room) return { why: 'fill-field-short' };
  if (length !== undefined && fields.length > 1 && length < room) return { why: 'fill-field-long' };
  return { fields, split: (text) => splitEvenly(text, fields.length) };
}

/**
 * Fits a recovery code as it is stored; without its separators only where the field takes exactly that; or one group or equal part
 * of it for each of several fields.
 */
export function fitRecoveryCode(code: string, page: PageSnapshot, fields: readonly number[]): Fit {
  const [first] = fieldsOf(page, fields);
  if (first === undefined) return { why: 'fill-page-changed' };
  const run = fields.length > 1 ? fieldsOf(page, fields) : findAlike(page, first);
  const bare = code.replace(/[^\p{L}\p{N}]/gu, '');
  const parts = run.length > 1 ? partsFor(code, bare, run) : undefined;
  if (parts !== undefined) return { fields: run.map(({ index }) => index), split: () => parts };
  if (fields.length > 1) return { why: 'fill-field-short' };
  if (takes(first, code)) return { fields, split: (text) => [text] };
  const wantsBare = takes(first, bare) && (first.maxlength === bare.length || first.pattern !== '');
  return wantsBare ? { fields, split: () => [bare], bare: true } : { why: 'fill-field-short' };
}

/** How many characters the fields take together; more than two are boxes for a character each, of which the first may take a whole paste. */
function roomOf(page: PageSnapshot, fields: readonly number[]): number {
  if (fields.length > 2) return fields.length;
  return fieldsOf(page, fields).reduce((sum, { maxlength }) => sum + (maxlength || Number.POSITIVE_INFINITY), 0);
}

function partsFor(code: string, bare: string, run: readonly PageField[]): readonly string[] | undefined {
  const groups = code.split(/[^\p{L}\p{N}]+/u).filter((group) => group !== '');
  const fits = (parts: readonly string[]) =>
    parts.length === run.length && run.every((field, at) => (parts[at]?.length ?? 0) <= lengthOf(field));
  if (fits(groups)) return groups;
  const isFull = bare.length === run.reduce((sum, field) => sum + lengthOf(field), 0);
  const equal = splitEvenly(bare, run.length);
  return isFull && fits(equal) ? equal : undefined;
}

/** The fields beside this one that take parts of as many characters: the same row of the same form, nothing else between them. */
function findAlike(page: PageSnapshot, of: PageField): readonly PageField[] {
  const shown = page.fields.filter(({ rendered, visible }) => rendered && visible);
  const at = shown.indexOf(of);
  const isAlike = (field: PageField) =>
    lengthOf(field) === lengthOf(of) && field.type === of.type && field.scope === of.scope && field.editable;
  if (at < 0 || !Number.isFinite(lengthOf(of))) return [of];
  let start = at;
  while (start > 0 && isAlike(shown[start - 1] ?? of)) start--;
  const end = shown.findIndex((field, index) => index > at && !isAlike(field));
  return shown.slice(start, end < 0 ? undefined : end);
}

function lengthOf({ maxlength, size }: PageField): number {
  return maxlength || size || Number.POSITIVE_INFINITY;
}

/** Whether the field’s own rules let it hold the text. */
function takes({ maxlength, pattern }: PageField, text: string): boolean {
  if (maxlength !== undefined && maxlength > 0 && text.length > maxlength) return false;
  if (pattern === '') return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(text);
  } catch {
    return true;
  }
}

function splitEvenly(text: string, count: number): readonly string[] {
  const each = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, at) => text.slice(at * each, (at + 1) * each));
}

function fieldsOf(page: PageSnapshot, fields: readonly number[]): readonly PageField[] {
  return fields.flatMap((index) => page.fields.find((field) => field.index === index) ?? []);
}
