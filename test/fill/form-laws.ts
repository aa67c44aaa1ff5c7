import { describe, expect, it } from 'vitest';
import { findsTarget, judgeRecord, takesCode } from './corpus.ts';
import type { FormRecord } from './record-page.ts';

/** What a page may lack and still be understood: identifiers that a build tool made up, labels that are pictures. */
export type Loss =
  | 'autocomplete'
  | 'its fields’ names'
  | 'names and autocomplete'
  | 'labels'
  | 'heading and title'
  | 'all text around';

/** What a corpus has to reach, in parts of 1; each figure lies just below what it reaches today. */
export interface FormFloors {
  /** Pages that want a code and whose field is found. */
  readonly found: number;
  /** Pages that ask for a sent code and are taken for that. */
  readonly sent: number;
  /** The least that is found, and the most that is filled against the rules, when every page loses something. */
  readonly without: Readonly<Record<Loss, readonly [least: number, most: number]>>;
}

const NAMELESS = { id: null, name: null, className: null, dataAttrs: {} };
const LOSE: Readonly<Record<Loss, (record: FormRecord) => FormRecord>> = {
  autocomplete: (record) => withFields(record, { autocomplete: null }),
  'its fields’ names': (record) => withFields(record, NAMELESS),
  'names and autocomplete': (record) => withFields(record, { ...NAMELESS, autocomplete: null }),
  labels: (record) => withFields(record, { labelText: null, placeholder: null, ariaLabel: null }),
  'heading and title': (record) => ({ ...record, heading: null, title: null }),
  'all text around': (record) => ({ ...record, texts: [] }),
};

function withFields(record: FormRecord, change: object): FormRecord {
  return { ...record, fields: record.fields.map((field) => ({ ...field, ...change })) };
}

const idsOf = (records: readonly FormRecord[]) => records.map(({ id }) => id).join(' ');

/** Registers the tests that every corpus of login forms has to pass, with its own floors. */
export function describeForms(title: string, records: readonly FormRecord[], floors: FormFloors): void {
  const ofClass = (...names: readonly string[]) => records.filter((record) => names.includes(record.class));
  const wanted = ofClass('totp', 'split', 'enrol-confirm');

  describe(title, () => {
    it('give up the field of nearly every page that wants a code, boxes in their order', () => {
      const missed = wanted.filter((record) => !findsTarget(record));
      expect(1 - missed.length / wanted.length, idsOf(missed)).toBeGreaterThanOrEqual(floors.found);
    });

    it('give up no field where something else is asked for', () => {
      const others = ofClass('negative', 'device', 'recovery', 'email-code');
      expect(idsOf(others.filter((record) => takesCode(judgeRecord(record).kind)))).toBe('');
    });

    it('tell recovery codes and sent codes from codes of an app', () => {
      const recovery = ofClass('recovery');
      expect(idsOf(recovery.filter((record) => judgeRecord(record).kind !== 'recovery'))).toBe('');
      const sent = ofClass('email-code');
      const unnamed = sent.filter((record) => judgeRecord(record).kind !== 'sent-code');
      expect(1 - unnamed.length / sent.length, idsOf(unnamed)).toBeGreaterThanOrEqual(floors.sent);
    });

    it('are told from pages that sign in another device', () => {
      const device = ofClass('device');
      expect(idsOf(device.filter((record) => judgeRecord(record).kind !== 'device-code'))).toBe('');
    });

    describe.each(Object.keys(LOSE) as Loss[])('whose pages lose %s', (loss) => {
      const [least, most] = floors.without[loss];
      const lose = LOSE[loss];

      it('are mostly still filled where they want a code', () => {
        const missed = wanted.filter((record) => !findsTarget(lose(record)));
        expect(1 - missed.length / wanted.length, idsOf(missed)).toBeGreaterThanOrEqual(least);
      });

      it('are hardly ever filled where they want something else', () => {
        const others = ofClass('negative', 'device');
        const hit = others.filter((record) => takesCode(judgeRecord(lose(record)).kind));
        expect(hit.length / others.length, idsOf(hit)).toBeLessThanOrEqual(most);
      });
    });
  });
}
