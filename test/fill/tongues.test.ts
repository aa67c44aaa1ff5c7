import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import { type FieldSketch, sketchPage } from './page.ts';
import { TONGUES } from './tongues.ts';

/** The same form each time: only the words differ. */
function kindOf(above: readonly string[], field: FieldSketch): string | undefined {
  return judgePage(sketchPage({ above, fields: [field], submit: 'OK' }))[0]?.kind;
}

describe.each(TONGUES)('a form in $lang', ({ code, app, sent, recovery, postal, promo }) => {
  it('wants a code when it speaks of the app', () => {
    expect(kindOf([app], { label: code, name: 'code' })).toBe('code');
    expect(kindOf([app], {})).toBe('code');
  });

  it('wants a code that was sent when it says so, whatever its attributes promise', () => {
    expect(kindOf([sent], { label: code, name: 'code' })).toBe('sent-code');
    expect(kindOf([sent], { label: code, autocomplete: 'one-time-code', inputmode: 'numeric' })).toBe('sent-code');
  });

  it('wants a recovery code when it asks for one', () => {
    expect(kindOf([recovery], { label: code, name: 'code' })).toBe('recovery');
    expect(kindOf([recovery], { autocomplete: 'one-time-code' })).toBe('recovery');
  });

  it('wants none of ours for post codes and promotions', () => {
    expect(kindOf([], { label: postal, inputmode: 'numeric', maxlength: 6 })).toBe('other');
    expect(kindOf([], { label: promo })).toBe('other');
  });
});
