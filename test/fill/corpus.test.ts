import { describe, expect, it } from 'vitest';
import { findsTarget, judgeRecord, readCorpus, readOwnForms, takesCode } from './corpus.ts';
import type { FormRecord } from './record-page.ts';

const idsOf = (records: readonly FormRecord[]) => records.map(({ id }) => id);

describe.each([
  ['real login forms, as facts', readCorpus()],
  ['login forms of our own', readOwnForms()],
])('%s', (_, records) => {
  const ofClass = (...names: readonly string[]) => records.filter((record) => names.includes(record.class));
  const isThere = records.length > 0;

  it.runIf(isThere)('give up the field of at least 98 in 100 pages that want a code, boxes in their order', () => {
    const wanted = ofClass('totp', 'split', 'enrol-confirm');
    const missed = wanted.filter((record) => !findsTarget(record));
    expect(missed.length, idsOf(missed).join(' ')).toBeLessThanOrEqual(wanted.length * 0.02);
  });

  it.runIf(isThere)('give up none where something else is asked for', () => {
    const others = ofClass('negative', 'recovery', 'email-code');
    expect(idsOf(others.filter((record) => takesCode(judgeRecord(record).kind)))).toEqual([]);
  });

  it.runIf(isThere)('tell recovery codes and sent codes from codes of an app', () => {
    const recovery = ofClass('recovery');
    expect(idsOf(recovery.filter((record) => judgeRecord(record).kind !== 'recovery'))).toEqual([]);
    const sent = ofClass('email-code');
    const unnamed = sent.filter((record) => judgeRecord(record).kind !== 'sent-code');
    expect(unnamed.length, idsOf(unnamed).join(' ')).toBeLessThanOrEqual(sent.length * 0.1);
  });
});

/** What a page may lack and still be understood, from identifiers that a build tool made up to labels that are pictures. */
const LOSSES: readonly [string, (record: FormRecord) => FormRecord, number, number][] = [
  ['autocomplete', (record) => withFields(record, { autocomplete: null }), 0.98, 0.03],
  ['its fields’ names', (record) => withFields(record, NAMELESS), 0.97, 0.03],
  ['names and autocomplete', (record) => withFields(record, { ...NAMELESS, autocomplete: null }), 0.96, 0.03],
  ['labels', (record) => withFields(record, { labelText: null, placeholder: null, ariaLabel: null }), 0.92, 0.05],
  ['heading and title', (record) => ({ ...record, heading: null, title: null }), 0.94, 0.03],
  ['all text around', (record) => ({ ...record, texts: [] }), 0.94, 0.03],
];
const NAMELESS = { id: null, name: null, className: null, dataAttrs: {} };

function withFields(record: FormRecord, change: object): FormRecord {
  return { ...record, fields: record.fields.map((field) => ({ ...field, ...change })) };
}

describe.each(LOSSES)('a page that loses %s', (_, lose, least, most) => {
  const records = [...readCorpus(), ...readOwnForms()];

  it('is mostly still filled where it wants a code', () => {
    const wanted = records.filter(({ class: name }) => ['totp', 'split', 'enrol-confirm'].includes(name));
    const found = wanted.filter((record) => findsTarget(lose(record)));
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(least);
  });

  it('is hardly ever filled where it wants something else', () => {
    const others = records.filter(({ class: name }) => name === 'negative');
    const hit = others.filter((record) => takesCode(judgeRecord(lose(record)).kind));
    expect(hit.length / others.length, idsOf(hit).join(' ')).toBeLessThanOrEqual(most);
  });
});
