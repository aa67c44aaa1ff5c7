import { describe, expect, it } from 'vitest';
import { findWantedNumber } from '../../src/fill/wanted-number.ts';
import { sketchPage } from './page.ts';

function wantedBy(label: string, above: readonly string[] = []): number | undefined {
  const page = sketchPage({ above, fields: [{ label, name: 'recovery_code' }] });
  const [field] = page.fields;
  return field === undefined ? undefined : findWantedNumber(page, field);
}

describe('the number of the recovery code that a page asks for', () => {
  it.each([
    ['Recovery code 7', 7],
    ['Backup code #3', 3],
    ['Enter recovery code number 12', 12],
    ['Enter your 7th recovery code', 7],
    ['Backup code 3 of 10', 3],
    ['Wiederherstellungscode Nr. 4', 4],
    ['Gib den 4. Wiederherstellungscode ein', 4],
    ['Wiederherstellungscode 4 aus deiner Liste', 4],
    ['Code de récupération n° 5', 5],
    ['Saisissez le 5e code de récupération', 5],
    ['Código de recuperación número 9', 9],
    ['Код восстановления 6', 6],
  ])('is read from “%s”', (text, number) => {
    expect(wantedBy(text)).toBe(number);
    expect(wantedBy('Recovery code', [text])).toBe(number);
  });

  it.each([
    'Enter one of your 10 recovery codes',
    'You have 5 recovery codes left',
    'Recovery codes left: 5',
    '8-digit recovery code',
    'Recovery code (16 characters)',
    'A recovery code has 8 digits',
    'Recovery code 8 digits',
    'Step 2: Enter a recovery code',
    'Recovery code',
    'Code 7',
  ])('is not read from “%s”', (text) => {
    expect(wantedBy(text)).toBeUndefined();
    expect(wantedBy('Recovery code', [text])).toBeUndefined();
  });

  it('is unknown where the page names two', () => {
    expect(wantedBy('Recovery code 7', ['You used recovery code 6 last'])).toBeUndefined();
  });
});
