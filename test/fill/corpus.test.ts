import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import { readCorpus } from './corpus.ts';
import { type FormRecord, pageOf } from './record-page.ts';

const records = readCorpus();
const ofClass = (...names: readonly string[]) => records.filter((record) => names.includes(record.class));

/** What the page as a whole was taken for, and which of the record's fields it was. */
function judge(record: FormRecord) {
  const best = judgePage(pageOf(record)).find(({ kind, unseen }) => kind !== 'other' && !unseen);
  return { id: record.id, kind: best?.kind ?? 'other', fields: best?.group ?? (best ? [best.field] : []) };
}

describe.skipIf(records.length === 0)('real login forms, as facts', () => {
  it('finds the field of at least 98 in 100 pages that want a code, boxes in their order', () => {
    const wanted = ofClass('totp', 'split', 'enrol-confirm');
    const missed = wanted.filter((record) => {
      const { kind, fields } = judge(record);
      const targets = record.fields.flatMap(({ isTarget }, index) => (isTarget ? [index] : []));
      return (kind !== 'code' && kind !== 'split') || fields.join() !== targets.join();
    });
    expect(missed.length, missed.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(wanted.length * 0.02);
  });

  it('finds none where something else is asked for', () => {
    expect(
      ofClass('negative')
        .map(judge)
        .filter(({ kind }) => kind !== 'other'),
    ).toEqual([]);
  });

  it('tells recovery codes and sent codes from codes of an app', () => {
    expect(
      ofClass('recovery')
        .map(judge)
        .filter(({ kind }) => kind !== 'recovery'),
    ).toEqual([]);
    expect(
      ofClass('email-code')
        .map(judge)
        .filter(({ kind }) => kind !== 'sent-code'),
    ).toEqual([]);
  });
});
