import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import { LANGUAGES } from './languages.ts';
import { type FieldSketch, sketchPage } from './page.ts';

/** The same form each time: only the words differ. */
function kindOf(above: readonly string[], field: FieldSketch): string | undefined {
  return judgePage(sketchPage({ above, fields: [field], submit: 'OK' }))[0]?.kind;
}

describe.each(LANGUAGES)('a form in $lang', ({ code, app, sent, recovery, postal, promo }) => {
  it('wants a code when it speaks of the app', () => {
    expect(kindOf([app], { label: code, name: 'code' })).toBe('code');
    expect(kindOf([app], {})).toBe('code');
  });

  it('wants a sent code when the text says so, whatever the attributes promise', () => {
    expect(kindOf([sent], { label: code, name: 'code' })).toBe('sent-code');
    expect(kindOf([sent], { label: code, autocomplete: 'one-time-code', inputmode: 'numeric' })).toBe('sent-code');
  });

  it('wants a recovery code when it asks for one', () => {
    expect(kindOf([recovery], { label: code, name: 'code' })).toBe('recovery');
    expect(kindOf([recovery], { autocomplete: 'one-time-code' })).toBe('recovery');
  });

  it('wants no code where it asks for a post code or a promotion', () => {
    expect(kindOf([], { label: postal, inputmode: 'numeric', maxlength: 6 })).toBe('other');
    expect(kindOf([], { label: promo })).toBe('other');
  });
});
