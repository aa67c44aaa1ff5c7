import { describe, expect, it } from 'vitest';
import { createContextReader } from '../../src/fill/context.ts';
import { readOwnText } from '../../src/fill/own-text.ts';
import { scoreCode } from '../../src/fill/score.ts';
import { createSiblingReader } from '../../src/fill/siblings.ts';
import { type PageSketch, sketchBoxes, sketchPage } from './page.ts';

/** Every reason that counts for the fields of a page, with its points. */
function explain(sketch: PageSketch, count = 1): Readonly<Record<string, number>> {
  const page = sketchPage(sketch);
  const [first, ...others] = page.fields.slice(0, count);
  if (first === undefined) throw new RangeError('got no field, want one');
  const fields = [first, ...others] as const;
  const context = createContextReader(page)(fields);
  const own = readOwnText(fields, context.adjacent);
  const score = scoreCode({ fields: [first, ...others], own, context, siblings: createSiblingReader(page)(fields) });
  expect(score.points).toBeCloseTo(score.parts.reduce((sum, { points }) => sum + points, 0));
  return Object.fromEntries(score.parts.map(({ why, points }) => [why, points]));
}

describe('the score of a field', () => {
  it('is the sum of the rules that apply, each named', () => {
    expect(explain({ fields: [{ autocomplete: 'one-time-code', label: 'Code', maxlength: 6 }] })).toEqual({
      'autocomplete one-time-code': 3,
      'its words name a code': 1.5,
      'maxlength 6': 0.7,
      'nothing else to type into': 0.5,
    });
  });

  it('counts only the strongest of alternative rules', () => {
    const parts = explain({ fields: [{ label: 'Two-factor verification code', name: 'totp' }] });
    expect(parts).toMatchObject({
      'its words name a one-time code': 3.5,
      'its name is that of a one-time code': 3,
    });
    expect(Object.keys(parts)).not.toContain('its words name a verification code');
  });

  it('counts a row of boxes by its shape', () => {
    expect(explain({ heading: 'Two-factor authentication', fields: sketchBoxes(6) }, 6)).toMatchObject({
      'a row of 6 boxes': 1.5,
      'the page speaks of two-factor sign-in': expect.any(Number),
    });
  });

  it('weighs a foreign name less where the words ask for a one-time code', () => {
    const foreign = { name: 'zip' };
    expect(explain({ fields: [{ ...foreign, label: 'Code' }] })).toMatchObject({
      'its name is that of something else': -3.5,
    });
    expect(explain({ fields: [{ ...foreign, label: 'Two-factor code' }] })).toMatchObject({
      'its name is that of something else': -1.5,
    });
  });
});
