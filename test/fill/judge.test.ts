import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/fill/judge.ts';
import type { PageSnapshot } from '../../src/fill/snapshot.ts';
import { type FieldSketch, type PageSketch, sketchBoxes, sketchPage } from './page.ts';

const best = (sketch: PageSketch) => judgePage(sketchPage(sketch))[0];
const kindOf = (sketch: PageSketch) => best(sketch)?.kind;
const byField = (page: PageSnapshot) => new Map(judgePage(page).map((verdict) => [verdict.field, verdict.kind]));
const APP = 'Enter the code from your authenticator app';
const field = (more: FieldSketch = {}): FieldSketch => ({ label: 'Code', name: 'code', ...more });

describe('a field that wants a code', () => {
  it('is found by its autocomplete alone', () => {
    expect(kindOf({ fields: [{ autocomplete: 'one-time-code' }] })).toBe('code');
    expect(kindOf({ fields: [{ autocomplete: 'section-login one-time-code' }] })).toBe('code');
  });

  it('is found among user name and password', () => {
    const page = sketchPage({
      fields: [
        { label: 'User name', name: 'user', autocomplete: 'username' },
        { label: 'Password', type: 'password' },
        { label: 'Two-factor code', name: 'tf' },
      ],
      submit: 'Log in',
    });
    expect(byField(page)).toEqual(
      new Map([
        [0, 'other'],
        [1, 'other'],
        [2, 'code'],
      ]),
    );
  });

  it('is found in two halves beside each other, and not where they are of something else', () => {
    const halves = [0, 1].map((at) => ({
      maxlength: 3,
      type: 'tel',
      box: { x: 20 + 90 * at, y: 100, width: 72, height: 40 },
    }));
    const kindsOf = (above: string) =>
      judgePage(sketchPage({ above: [above], fields: halves })).map(({ kind, group }) => [kind, group]);
    expect(kindsOf('Enter the 6-digit code from your authenticator app.')).toEqual([['split', [0, 1]]]);
    expect(kindsOf('Enter the code we texted to you.')).toEqual([['sent-code', [0, 1]]]);
    for (const other of ['Postcode', 'Your phone number', 'Number plate'])
      expect(kindsOf(other)).toEqual([['other', [0, 1]]]);
  });

  it('is found in a row of boxes that a heading speaks for', () => {
    const verdict = best({ heading: 'Two-factor authentication', fields: sketchBoxes(6) });
    expect(verdict?.kind).toBe('split');
    expect(verdict?.group).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is found where the page hides it as it is typed, if it calls itself a code', () => {
    const heading = 'Two-factor authentication';
    expect(kindOf({ heading, fields: [field({ type: 'password' })] })).toBe('code');
    expect(kindOf({ heading, fields: [{ type: 'password', label: 'Password', name: 'password' }] })).toBe('other');
    expect(kindOf({ fields: [field({ type: 'password' })] })).toBe('other');
    expect(kindOf({ fields: [{ type: 'password', label: 'Verification code', name: 'totp_code' }] })).toBe('code');
    expect(kindOf({ fields: [{ type: 'password', name: 'password', placeholder: 'Token: TOTP0037AB12' }] })).toBe(
      'code',
    );
  });

  it('is found as the second secret beside a password, which gateways call a passcode', () => {
    const login = (second: string) =>
      byField(
        sketchPage({
          fields: [
            { label: 'User name', name: 'login' },
            { label: 'Password', type: 'password', name: 'passwd' },
            { label: second, type: 'password', name: 'passwd1' },
          ],
        }),
      ).get(2);
    expect(login('Passcode')).toBe('code');
    for (const other of ['Confirm passcode', 'Repeat password', 'PIN']) expect(login(other)).toBe('other');
  });

  it('is found in the only field of a page that verifies a code and speaks of nothing else', () => {
    const lone = (more: PageSketch) => kindOf({ submit: 'Confirm', ...more });
    expect(lone({ fields: [{ label: 'Code', id: 'c' }] })).toBe('code');
    expect(lone({ fields: [{ label: 'Code', id: 'c' }], submit: 'Apply' })).toBe('other');
    expect(lone({ heading: 'Your coupon', fields: [{ label: 'Code', id: 'c' }] })).toBe('other');
    expect(lone({ fields: [{ label: 'Code', id: 'c' }, { label: 'Name' }] })).toBe('other');
  });

  it('is not the field that takes a password and the code in one', () => {
    for (const label of ['Password + OTP', 'Password followed by one-time code', 'Passwort und Einmalcode'])
      expect(kindOf({ fields: [{ label, type: 'password', name: 'password' }] }), label).toBe('other');
  });

  it('is promised by a joined twin that nobody sees', () => {
    const twin = {
      autocomplete: 'one-time-code',
      name: 'joined',
      visible: false,
      box: { x: 0, y: 0, width: 1, height: 1 },
    };
    expect(kindOf({ fields: [...sketchBoxes(6)] })).toBe('other');
    expect(kindOf({ fields: [twin, ...sketchBoxes(6)] })).toBe('split');
  });

  it('is found in boxes whose labels only count them, even as digits of a PIN', () => {
    const boxes = sketchBoxes(6).map((box, at) => ({ ...box, ariaLabel: `PIN input ${at + 1} of 6` }));
    expect(kindOf({ above: [APP], fields: boxes })).toBe('split');
    expect(kindOf({ above: ['Enter your PIN'], fields: boxes })).toBe('other');
  });

  it('comes with reasons and a confidence', () => {
    const verdict = best({ above: [APP], fields: [field({ autocomplete: 'one-time-code' })] });
    expect(verdict?.reasons.join()).toContain('one-time-code');
    expect(verdict?.confidence).toBeGreaterThan(0.6);
  });

  it('is marked when it takes a recovery code as well', () => {
    const either = { label: 'Authenticator or recovery code', name: 'otp' };
    expect(best({ fields: [either] })).toMatchObject({ kind: 'code', either: true });
    expect(best({ above: [APP], fields: [field()] })).toMatchObject({ kind: 'code', either: false });
  });

  it('is told from a recovery code when it names both', () => {
    expect(best({ fields: [{ label: 'OTP or recovery code', name: 'otp' }] })).toMatchObject({
      kind: 'code',
      either: true,
    });
    expect(best({ fields: [{ label: 'Code or backup code', name: 'code' }] })).toMatchObject({
      kind: 'code',
      either: true,
    });
    expect(kindOf({ fields: [{ label: 'Recovery authentication code', name: 'code' }] })).toBe('recovery');
    expect(kindOf({ above: ['Enter a code from your list of backup codes.'], fields: [field()] })).toBe('recovery');
  });

  it('is found without a word of its own on a page about two-factor sign-in, but not with other words', () => {
    const heading = 'Two-factor authentication';
    expect(kindOf({ heading, fields: [{ id: 'input-7' }] })).toBe('code');
    expect(kindOf({ heading, fields: [{ id: 'input-7', label: 'Name of this computer' }] })).toBe('other');
    expect(kindOf({ heading, fields: [{ name: 'tag', placeholder: 'Add a tag' }] })).toBe('other');
  });

  it('is not any field that says no more than "Code"', () => {
    expect(kindOf({ fields: [{ label: 'Code', name: 'code' }] })).toBe('other');
    expect(kindOf({ heading: 'Wi-Fi', fields: [{ label: 'Access code', name: 'code' }] })).toBe('other');
  });

  it('is marked as unseen when a person cannot see it', () => {
    expect(best({ above: [APP], fields: [field({ visible: false })] })).toMatchObject({ kind: 'code', unseen: true });
  });
});

describe('a field that wants something else', () => {
  const others: readonly [string, PageSketch][] = [
    ['a search', { fields: [{ type: 'search', name: 'q', placeholder: 'Search' }] }],
    ['a card check', { heading: 'Payment', fields: [{ label: 'Security code (CVV)', name: 'cvv', maxlength: 4 }] }],
    ['a telephone number', { heading: 'Two-factor authentication', fields: [{ type: 'tel', label: 'Phone number' }] }],
    ['a licence', { fields: [{ label: 'License code', name: 'license' }] }],
    [
      'a PIN',
      { heading: 'Set a PIN', fields: [{ type: 'password', label: 'PIN', inputmode: 'numeric', maxlength: 6 }] },
    ],
    [
      'a device pairing',
      { heading: 'Headset', above: ['Enter the pairing number'], fields: [{ label: 'Number', name: 'n' }] },
    ],
    [
      'a row for part of a card',
      { heading: 'Verify it’s you', above: ['Enter the last 6 digits of your card'], fields: sketchBoxes(6) },
    ],
    [
      'a row for a number that the user chose',
      { heading: 'Enter passcode', above: ['Use the passcode you chose.'], fields: sketchBoxes(6) },
    ],
    [
      'a code from a person',
      { above: ['Enter the security code from your helper'], fields: [field({ placeholder: '6-digit code' })] },
    ],
    [
      'a banner’s neighbour',
      { above: ['Turn on two-factor authentication.'], fields: [field({ maxlength: 8 })], submit: 'Apply' },
    ],
    [
      'the name of an authenticator',
      { heading: 'Two-factor authentication', fields: [{ label: 'Authenticator name' }] },
    ],
    [
      'the key of a token',
      { heading: 'Add an OTP token', above: ['Enter the token’s seed.'], fields: [{ label: 'Token', name: 'token' }] },
    ],
    ['a game', { heading: 'Game PIN', fields: [{ inputmode: 'numeric', maxlength: 6 }] }],
    ['a puzzle', { heading: 'Sudoku', fields: sketchBoxes(6, { inputmode: 'numeric' }) }],
    ['a row of boxes nobody explains', { fields: sketchBoxes(6, { inputmode: 'numeric' }) }],
    [
      'a hardware key',
      { heading: 'Two-factor authentication', fields: [{ name: 'token', placeholder: 'Touch YubiKey' }] },
    ],
    ['an API token', { heading: 'Settings', fields: [{ label: 'API token', name: 'token' }] }],
    ['a read-only field', { above: [APP], fields: [field({ editable: false })] }],
    ['a field of a hidden tab', { above: [APP], fields: [field({ rendered: false, visible: false })] }],
    ['an e-mail address', { above: [APP], fields: [{ type: 'email', label: 'E-mail' }] }],
    ['a new password', { above: [APP], fields: [{ type: 'text', autocomplete: 'new-password', label: 'Code' }] }],
    [
      'a captcha',
      {
        heading: 'Log in',
        fields: [
          { label: 'User', name: 'user' },
          { type: 'password', label: 'Password' },
          { label: 'Verification code' },
        ],
        pictures: [{ width: 120, height: 40 }],
      },
    ],
  ];
  it.each(others)('is not found in %s', (_, sketch) => {
    expect(judgePage(sketchPage(sketch)).map(({ kind }) => kind)).not.toContain('code');
    expect(judgePage(sketchPage(sketch)).map(({ kind }) => kind)).not.toContain('split');
  });
});

describe('judging by words alone', () => {
  const same = field({ autocomplete: 'one-time-code', inputmode: 'numeric' });

  it('tells a sent code from one of the app', () => {
    expect(kindOf({ above: ['Enter the code we sent to your e-mail.'], fields: [same] })).toBe('sent-code');
    expect(kindOf({ above: ['Enter the code sent to j***@example.com'], fields: [same] })).toBe('sent-code');
    expect(kindOf({ above: [APP], fields: [same] })).toBe('code');
  });

  it('takes an offer to send the code again as a sign of a sent code, unless the page speaks of an app', () => {
    expect(kindOf({ heading: 'Second step', fields: [same], buttons: ['Resend code'] })).toBe('sent-code');
    expect(kindOf({ above: [APP], fields: [same], links: ['Did not receive a code?'] })).toBe('code');
  });

  it('does not count another method that the page only offers', () => {
    expect(kindOf({ above: [APP], fields: [same], links: ['Send me a text message', 'Use a recovery code'] })).toBe(
      'code',
    );
    const lost = `${APP}. If you lost your device, you may enter one of your recovery codes.`;
    expect(best({ above: [lost], fields: [same] })).toMatchObject({ kind: 'code', either: true });
    expect(best({ above: [APP], fields: [same], links: ['Use a recovery code instead'] })).toMatchObject({
      either: false,
    });
    const links = ['Use an authentication code'];
    expect(kindOf({ above: ['Enter one of your recovery codes.'], fields: [same], links })).toBe('recovery');
  });

  it('takes no one-time code on a page that resets two-factor sign-in for a recovery code', () => {
    const reset = { heading: 'Reset two-factor authentication', fields: [same] };
    const above = ['If you lost your authenticator app, enter a recovery code to reset it.'];
    expect(best({ ...reset, above })).toMatchObject({ kind: 'recovery' });
    expect(best({ ...reset, above: [APP] })).toMatchObject({ kind: 'code' });
  });

  it('ignores an identifier left over from another method when the page speaks of an app', () => {
    const left = { label: 'Code', name: 'sms_code' };
    expect(kindOf({ above: [APP], fields: [left] })).toBe('code');
    expect(kindOf({ heading: 'Second step', fields: [left] })).toBe('sent-code');
  });

  it('takes a telephone number or address before the code as where it is sent, unless the form asks for a password too', () => {
    const phone = { label: 'Phone number', name: 'phone', type: 'tel' };
    const code = { label: 'Verification code', name: 'code', placeholder: '123456' };
    const kindOfCode = (fields: readonly FieldSketch[]) => byField(sketchPage({ fields })).get(fields.length - 1);
    expect(kindOfCode([phone, code])).toBe('sent-code');
    expect(kindOfCode([{ label: 'E-mail', type: 'email' }, code])).toBe('sent-code');
    const login = [
      { label: 'E-mail', type: 'email' },
      { label: 'Password', type: 'password' },
    ];
    expect(kindOfCode([...login, { label: 'Two-factor code', name: 'code' }])).toBe('code');
  });

  it('gives a sentence about one method more weight than the bare name of another', () => {
    expect(kindOf({ above: ['SMS', APP], fields: [same] })).toBe('code');
    expect(kindOf({ above: ['Authenticator app', 'We sent a code to your phone.'], fields: [same] })).toBe('sent-code');
  });

  it('ignores the words of another form on the page', () => {
    const page = sketchPage({ above: [APP], fields: [same] });
    const scopes = [...page.scopes, { parent: 0, kind: 'form' as const, names: 'newsletter' }];
    const texts = [
      ...page.texts,
      { order: 9, scope: 2, kind: 'text' as const, text: 'We sent you an e-mail. Enter a backup code.' },
    ];
    expect(judgePage({ ...page, scopes, texts })[0]?.kind).toBe('code');
  });
});

it('finds the one code field among 300 inputs and 500 paragraphs', () => {
  const fields = Array.from({ length: 300 }, (_, at) => ({ label: `Field ${at}`, name: `f${at}` }));
  const above = Array.from(
    { length: 500 },
    (_, at) => `Paragraph ${at} about nothing in particular, and at some length.`,
  );
  const page = sketchPage({ above, fields: [...fields, { label: 'Two-factor code', name: 'totp' }] });
  expect(judgePage(page)[0]).toMatchObject({ field: 300, kind: 'code' });
});
