import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { type EnvelopeContents, encodeContents, parseContents } from '../../src/envelope/contents.ts';
import { openEnvelope } from '../../src/envelope/open.ts';
import { newCodes } from '../../src/envelope/parts.ts';
import { sealEnvelope } from '../../src/envelope/seal.ts';
import { codeOf } from '../vault/faults.ts';
import { counting, QUICK, random, SAMPLE } from './sample.ts';

const KIND = { id: SAMPLE.id, needed: 1, parts: 1 };
const { code } = await newCodes(KIND, counting);
const { code: otherCode } = await newCodes(KIND, random);

const line = fc.string({ unit: 'grapheme', maxLength: 40 });
const secret = fc.stringMatching(/^(?:[A-Z2-7]{8}){1,4}$/);
const algorithm = fc.constantFrom('SHA-1', 'SHA-256', 'SHA-512');
const thing = fc.record({ name: line, place: line });
const otp = fc.oneof(
  fc.record({
    kind: fc.constant('totp'),
    secret,
    algorithm,
    digits: fc.integer({ min: 6, max: 10 }),
    periodSeconds: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc.record({
    kind: fc.constant('hotp'),
    secret,
    algorithm,
    digits: fc.integer({ min: 6, max: 10 }),
    counter: fc.maxSafeNat(),
  }),
  fc.record({ kind: fc.constant('steam'), secret }),
);
const contents = fc.record({
  id: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/),
  madeMs: fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
  title: line,
  from: line,
  letter: fc.string({ unit: 'grapheme', maxLength: 400 }),
  accounts: fc.array(
    fc.record(
      { issuer: line, name: line, otp, recoveryCodes: fc.array(line), keys: fc.array(thing), note: line },
      { requiredKeys: ['issuer', 'name', 'recoveryCodes', 'keys', 'note'] },
    ),
    { maxLength: 5 },
  ),
  things: fc.array(thing, { maxLength: 5 }),
}) as fc.Arbitrary<EnvelopeContents>;

describe('an envelope', () => {
  it('gives back what was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (made) => {
        expect(await openEnvelope(await sealEnvelope(made, code, QUICK), code)).toEqual(made);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back a large one, of many chunks', async () => {
    const [first] = SAMPLE.accounts;
    if (first === undefined) throw new Error('got no account');
    const large = { ...SAMPLE, accounts: Array.from({ length: 1000 }, (_, at) => ({ ...first, name: `n${at}` })) };
    const sealed = await sealEnvelope(large, code, QUICK);
    expect(sealed.length).toBeGreaterThan(3 * 65_536);
    expect(await openEnvelope(sealed, code)).toEqual(large);
  });

  it('is sealed differently each time, at the cost that the format names', async () => {
    const one = await sealEnvelope(SAMPLE, code);
    expect(one).not.toBe(await sealEnvelope(SAMPLE, code));
    expect(atob(one.split('\n').slice(1, -2).join(''))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 16\n/);
  });

  it('refuses another code', async () => {
    const sealed = await sealEnvelope(SAMPLE, code, QUICK);
    expect(await codeOf(() => openEnvelope(sealed, otherCode))).toBe('envelope-code-wrong');
  });

  it('refuses every changed byte of the file and every shorter one', async () => {
    const sealed = await sealEnvelope({ ...SAMPLE, accounts: SAMPLE.accounts.slice(1, 2), things: [] }, code, QUICK);
    const [begin, ...body] = sealed.trimEnd().split('\n');
    const end = body.pop();
    const file = Uint8Array.from(atob(body.join('')), (one) => one.charCodeAt(0));
    const armoured = (bytes: Uint8Array) => {
      const text = btoa(String.fromCharCode(...bytes)).match(/.{1,64}/g) ?? [];
      return [begin, ...text, end, ''].join('\n');
    };
    expect(armoured(file)).toBe(sealed);
    // The digit of the work factor: a higher one is refused without being tried for minutes.
    const factorAt = String.fromCharCode(...file).indexOf(` ${QUICK}\n`) + 1;
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (at === factorAt ? 1 : 1 << (at % 8));
      const refused = await codeOf(() => openEnvelope(armoured(changed), code));
      expect(['envelope-damaged', 'envelope-code-wrong'], `byte ${at}`).toContain(refused);
    }
    for (let length = 0; length < file.length; length++) {
      const refused = await codeOf(() => openEnvelope(armoured(file.slice(0, length)), code));
      expect(['envelope-damaged', 'envelope-code-wrong'], `${length} bytes`).toContain(refused);
    }
    expect(await codeOf(() => openEnvelope(armoured(Uint8Array.of(...file, 0)), code))).toBe('envelope-damaged');
  });

  it('refuses a cost that would hold a computer up', async () => {
    const sealed = atob((await sealEnvelope(SAMPLE, code, QUICK)).split('\n').slice(1, -2).join(''));
    const costly = btoa(sealed.replace(/( \S{22}) \d+\n/, '$1 30\n')).match(/.{1,64}/g) ?? [];
    const file = ['-----BEGIN AGE ENCRYPTED FILE-----', ...costly, '-----END AGE ENCRYPTED FILE-----'].join('\n');
    expect(await codeOf(() => openEnvelope(file, code))).toBe('envelope-damaged');
  });

  it.each([
    ['nothing', ''],
    ['other text', 'hello'],
    ['broken Base64', '-----BEGIN AGE ENCRYPTED FILE-----\n!!!!\n-----END AGE ENCRYPTED FILE-----'],
    ['too much', 'A'.repeat(2_000_000)],
  ])('refuses %s in place of a file', async (_what, text) => {
    expect(await codeOf(() => openEnvelope(text, code))).toBe('envelope-damaged');
  });
});

describe('the contents', () => {
  const raw = JSON.parse(new TextDecoder().decode(encodeContents(SAMPLE))) as Record<string, unknown>;
  const [account] = raw.accounts as Record<string, unknown>[];
  const parse = (value: unknown) => codeOf(async () => parseContents(encodeUtf8(JSON.stringify(value))));
  const withAccount = (part: object) => ({ ...raw, accounts: [{ ...account, ...part }] });
  const totp = { kind: 'totp', secret: 'GEZDGNBV', algorithm: 'SHA-1', digits: 6, periodSeconds: 30 };

  it.each([
    ['no object', []],
    ['null', null],
    ['another format', { ...raw, format: 'latchkey' }],
    ['version 0', { ...raw, version: 0 }],
    ['a version that is no number', { ...raw, version: '1' }],
    ['a further member', { ...raw, more: 1 }],
    ['a missing member', { ...raw, things: undefined }],
    ['a foreign id', { ...raw, id: '7K2I' }],
    ['an id of another length', { ...raw, id: '7K2M0' }],
    ['a day beyond the calendar', { ...raw, madeMs: 8_640_000_000_000_001 }],
    ['a title that is too long', { ...raw, title: 'x'.repeat(257) }],
    ['too many accounts', { ...raw, accounts: Array.from({ length: 1001 }, () => account) }],
    ['accounts that are no list', { ...raw, accounts: { 0: account } }],
    ['a further member of an account', withAccount({ password: 'x' })],
    ['an account without a name', withAccount({ name: undefined })],
    ['a name that is too long', withAccount({ name: 'x'.repeat(4097) })],
    ['a recovery code that is no text', withAccount({ recoveryCodes: [1] })],
    ['a key without a place', withAccount({ keys: [{ name: 'x' }] })],
    ['another kind of code', withAccount({ otp: { ...totp, kind: 'motp' } })],
    ['no setup key', withAccount({ otp: { ...totp, secret: '' } })],
    ['a setup key that is no base32', withAccount({ otp: { ...totp, secret: 'gezdgnbv' } })],
    ['a setup key of an impossible length', withAccount({ otp: { ...totp, secret: 'GEZ' } })],
    ['another hash', withAccount({ otp: { ...totp, algorithm: 'MD5' } })],
    ['too many digits', withAccount({ otp: { ...totp, digits: 11 } })],
    ['no period', withAccount({ otp: { ...totp, periodSeconds: 0 } })],
    ['half a period', withAccount({ otp: { ...totp, periodSeconds: 0.5 } })],
    ['a counter with a period', withAccount({ otp: { ...totp, kind: 'hotp', counter: 1 } })],
  ])('refuse %s', async (_what, value) => {
    expect(await parse(value)).toBe('envelope-contents');
  });

  it('take nothing from a prototype', async () => {
    const text = JSON.stringify(raw).replace('"from":', '"__proto__":');
    expect(await codeOf(async () => parseContents(encodeUtf8(text)))).toBe('envelope-contents');
  });

  it('say that a later version made them', async () => {
    expect(await parse({ ...raw, version: 2, letters: [] })).toBe('envelope-version');
  });

  it.each([
    ['no text', Uint8Array.of(0xff, 0xfe)],
    ['no JSON', encodeUtf8('{"format":')],
    ['a deep list', encodeUtf8('['.repeat(100_000))],
    ['more than they may have', new Uint8Array(1_048_577)],
  ])('refuse %s, and repeat none of it', (_what, bytes) => {
    expect(() => parseContents(bytes)).toThrow(/^envelope-contents: got [\w ,]+$/);
  });

  it('are not sealed beyond the limits', async () => {
    const large = { ...SAMPLE, things: Array.from({ length: 300 }, () => ({ name: 'x'.repeat(4000), place: '' })) };
    const many = { ...SAMPLE, things: Array.from({ length: 1001 }, () => ({ name: '', place: '' })) };
    expect(await codeOf(() => sealEnvelope(large, code, QUICK))).toBe('envelope-limit');
    expect(await codeOf(() => sealEnvelope(many, code, QUICK))).toBe('envelope-limit');
  });
});
