import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgePage } from '../../src/fill/judge.ts';
import type { FieldKind } from '../../src/fill/verdict.ts';
import { type FormRecord, pageOf } from './record-page.ts';

/** The records of a folder in the form of `test/corpora/login-forms`. */
export function readForms(folder: string): readonly FormRecord[] {
  return JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as FormRecord[];
}

/** What a record's page as a whole is taken for, and which of its fields it is. */
export function judgeRecord(record: FormRecord): {
  readonly id: string;
  readonly kind: FieldKind;
  readonly fields: readonly number[];
} {
  const best = judgePage(pageOf(record)).find(({ kind, unseen }) => kind !== 'other' && !unseen);
  return { id: record.id, kind: best?.kind ?? 'other', fields: best?.group ?? (best ? [best.field] : []) };
}

/** Whether the code would go where the record wants it. */
export function findsTarget(record: FormRecord): boolean {
  const { kind, fields } = judgeRecord(record);
  const targets = record.fields.flatMap(({ isTarget }, index) => (isTarget ? [index] : []));
  return takesCode(kind) && fields.join() === targets.join();
}

export function takesCode(kind: FieldKind): boolean {
  return kind === 'code' || kind === 'split';
}
