import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import { type PageSketch, sketchBoxes, sketchPage } from './page.ts';

/** How a service says it in one language; see `test/corpora/login-forms/README.md`. */
interface Wording {
  readonly lang: string;
  readonly heading: string;
  readonly app: string;
  readonly code: string;
  readonly verification: string;
  readonly mailed: string;
  readonly texted: string;
  readonly again: string;
  readonly useRecovery: string;
  readonly recovery: string;
  readonly others: readonly string[];
}
const file = new URL('../corpora/login-forms/wordings.json', import.meta.url);
const WORDINGS = JSON.parse(readFileSync(file, 'utf8')) as readonly Wording[];

const kindOf = (sketch: PageSketch) =>
  judgePage(sketchPage(sketch)).find(({ kind }) => kind !== 'other')?.kind ?? 'other';
const UNNAMED = { id: 'input-7' };
const LOGIN = [
  { label: 'User', name: 'username', autocomplete: 'username' },
  { label: 'Pw', name: 'password', type: 'password' },
];
/** Words that two concepts share once accents are gone. */
const SHARED: readonly string[] = ['Mã mời'];

describe.each(WORDINGS)('a form in $lang', (say) => {
  it('wants the app’s code by its heading, its text or its label alone', () => {
    expect(kindOf({ heading: say.heading, fields: [UNNAMED] })).toBe('code');
    expect(kindOf({ above: [say.app], fields: [UNNAMED] })).toBe('code');
    expect(kindOf({ fields: [{ ...UNNAMED, label: say.code }] })).toBe('code');
    expect(kindOf({ fields: [{ ...UNNAMED, placeholder: say.code }] })).toBe('code');
    expect(kindOf({ fields: [...LOGIN, { ...UNNAMED, label: say.code }] })).toBe('code');
  });

  it('wants the app’s code in a row of boxes', () => {
    expect(kindOf({ heading: say.heading, fields: sketchBoxes(6) })).toBe('split');
    expect(kindOf({ heading: say.verification, fields: sketchBoxes(6) })).toBe('split');
  });

  it('wants the app’s code even if it offers another method', () => {
    const field = { label: say.verification, name: 'code' };
    expect(kindOf({ heading: say.heading, above: [say.app], fields: [field], links: [say.again] })).toBe('code');
    expect(kindOf({ heading: say.heading, above: [say.app], fields: [field], links: [say.recovery] })).toBe('code');
  });

  it.each(['mailed', 'texted'] as const)('wants a code that was %s', (way) => {
    const bare = { label: say.verification, name: 'code' };
    const promising = { label: say.code, name: 'otp', autocomplete: 'one-time-code' };
    expect(kindOf({ above: [say[way]], fields: [bare] })).toBe('sent-code');
    expect(kindOf({ heading: say.heading, above: [say[way]], fields: [promising] })).toBe('sent-code');
    expect(kindOf({ heading: say.verification, above: [say[way]], fields: sketchBoxes(6) })).toBe('sent-code');
  });

  it('wants a sent code when it offers to send one again', () => {
    const field = { label: say.verification, name: 'code' };
    expect(kindOf({ heading: say.verification, fields: [field], buttons: [say.again] })).toBe('sent-code');
  });

  it('wants a recovery code', () => {
    expect(kindOf({ heading: say.heading, above: [say.useRecovery], fields: [{ name: 'code' }] })).toBe('recovery');
    expect(kindOf({ fields: [{ label: say.recovery, name: 'code' }] })).toBe('recovery');
    const field = { placeholder: say.recovery, name: 'token', autocomplete: 'one-time-code' };
    expect(kindOf({ heading: say.heading, fields: [field] })).toBe('recovery');
  });

  it.each(say.others)('wants no code in a field called "%s"', (words) => {
    expect(kindOf({ fields: [{ label: words, id: 'x', inputmode: 'numeric', maxlength: 6 }] })).toBe('other');
    expect(kindOf({ fields: [{ placeholder: words, name: 'code' }] })).toBe('other');
  });

  it.each(say.others.filter((words) => !SHARED.includes(words)))(
    'wants no code in a field labelled "%s", not even under a heading about two-factor sign-in',
    (words) => {
      expect(kindOf({ heading: say.heading, fields: [{ label: words }] })).toBe('other');
    },
  );
});
