import { expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import { type FieldSketch, sketchPage } from './page.ts';

const HEADING = 'Add an authenticator';
const ordersOf = (fields: readonly FieldSketch[]) =>
  judgePage(sketchPage({ heading: HEADING, above: ['Type two codes in a row from your app.'], fields }))
    .filter(({ kind }) => kind === 'code')
    .sort((a, b) => a.field - b.field)
    .map(({ order }) => order);

it('puts two fields for two codes in a row in order, by their numbers or by their words', () => {
  const pairs: readonly (readonly [FieldSketch, FieldSketch])[] = [
    [{ label: 'MFA code 1' }, { label: 'MFA code 2' }],
    [
      { label: 'MFA code', name: 'otp' },
      { label: 'MFA code', name: 'otp2' },
    ],
    [{ label: 'First authenticator code' }, { label: 'Next authenticator code' }],
    [{ label: 'Erster Einmalcode' }, { label: 'Zweiter Einmalcode' }],
    [{ label: '1つ目の認証コード' }, { label: '2つ目の認証コード' }],
  ];
  for (const pair of pairs) expect(ordersOf(pair), pair[1].label).toEqual([1, 2]);
});

it('puts no order where two fields want the same code, or more than two want one', () => {
  expect(ordersOf([{ label: 'Authenticator code' }, { label: 'Two-factor code' }])).toEqual([undefined, undefined]);
  const three = [1, 2, 3].map((at) => ({ label: `MFA code ${at}` }));
  expect(ordersOf(three)).toEqual([undefined, undefined, undefined]);
});
