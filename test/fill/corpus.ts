import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judgePage } from '../../src/fill/judge.ts';
import type { FieldKind } from '../../src/fill/verdict.ts';
import { type FormRecord, pageOf } from './record-page.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The login-form corpus beside the project; absent on a machine that has only the project, never in CI. */
export function readCorpus(): readonly FormRecord[] {
  const file = `${pathOf('../../../shared/fixtures/login-forms')}/records.json`;
  if (existsSync(file)) return readRecords(file);
  if (process.env.CI) throw new Error(`got no ${file}, want the corpus that CI runs on`);
  return [];
}

/** The forms that the project keeps itself. */
export function readOwnForms(): readonly FormRecord[] {
  return readRecords(pathOf('fixtures/forms/records.json'));
}

function readRecords(file: string): readonly FormRecord[] {
  return JSON.parse(readFileSync(file, 'utf8')) as FormRecord[];
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
