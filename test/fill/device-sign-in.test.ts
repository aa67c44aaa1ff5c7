import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import { type PageSketch, sketchBoxes, sketchPage } from './page.ts';

const kindOf = (sketch: PageSketch) => judgePage(sketchPage(sketch))[0]?.kind;
const promised = { label: 'Code', name: 'otc', autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 6 };

describe('a page that signs in another device', () => {
  it.each([
    ['a device that asks to be let in', { heading: 'Authorize a device', above: ['Enter the code shown in the app.'] }],
    ['a television', { above: ['Enter the code shown on your TV.'] }],
    [
      'a terminal',
      { heading: 'Enter the code', above: ['Your terminal shows a code.', 'It is shown in your terminal.'] },
    ],
    [
      'an app or device, without a word on two-factor sign-in',
      { above: ['Enter the code shown on your app or device.'] },
    ],
  ])('is recognised by %s, whatever the field promises', (_, sketch) => {
    expect(kindOf({ ...sketch, fields: [promised] })).toBe('device-code');
    expect(kindOf({ ...sketch, fields: sketchBoxes(6) })).toBe('device-code');
  });

  it('is recognised by the name that the specification gives its field', () => {
    expect(kindOf({ fields: [{ name: 'user_code', label: 'Code' }] })).toBe('device-code');
    expect(kindOf({ fields: [{ name: 'user_code', label: 'Repeat the letters' }] })).toBe('other');
  });

  it('stays one under a banner for two-factor sign-in', () => {
    const above = ['Protect your account: turn on two-factor authentication.', 'Enter the code shown on your TV.'];
    expect(kindOf({ above, fields: [promised] })).toBe('device-code');
  });
});

describe('a page that asks for the authenticator’s code', () => {
  it.each([
    ['on a phone', { above: ['Enter the code from your authenticator app on your phone.'] }],
    ['or a device', { above: ['Enter the code from your authenticator app or device.'] }],
    [
      'a device, under a two-factor heading',
      { heading: 'Two-factor authentication', above: ['Enter the code on your device.'] },
    ],
    [
      'to let this device in',
      { heading: 'Authorize your device', above: ['Enter the code from your authenticator app.'] },
    ],
  ])('is not taken for one: %s', (_, sketch) => {
    expect(kindOf({ ...sketch, fields: [promised] })).toBe('code');
  });

  it('is not taken for one where the code was sent to a device', () => {
    expect(
      kindOf({ above: ['We sent a code to your other device. Enter the code on your device.'], fields: [promised] }),
    ).toBe('sent-code');
  });
});
