import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttestedModel } from '../../src/security-key/attestation.ts';
import { type Cbor, decodeCbor } from '../../src/security-key/cbor.ts';
import { readRegistration } from '../../src/security-key/registration.ts';
import vectors from '../vectors/webauthn3.json' with { type: 'json' };
import { createAuthenticator } from './authenticator.ts';

const AAGUID = 'cb69481e-8ff7-4039-93ec-0a2729a154a8';
const AAGUID_BYTES = Buffer.from(AAGUID.replaceAll('-', ''), 'hex');

/** One value of DER. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const named = (type: string, text: string) => der(0x31, der(0x30, oid(type), der(0x0c, Buffer.from(text))));
const COMMON_NAME = '550403';
const ORGANISATION = '55040a';

/** A certificate with what is read of one, unsigned. */
function certificate(
  subject: readonly Uint8Array[],
  { aaguid = false, version = true }: { readonly aaguid?: boolean; readonly version?: boolean } = {},
) {
  const empty = der(0x30);
  const extension = der(
    0x30,
    oid('2b0601040182e51c010104'),
    der(0x01, Buffer.from([0xff])),
    der(0x04, der(0x04, AAGUID_BYTES)),
  );
  const other = der(0x30, oid('551d13'), der(0x04, empty));
  return der(
    0x30,
    der(
      0x30,
      ...(version ? [der(0xa0, der(0x02, Buffer.from([2])))] : []),
      der(0x02, Buffer.from([7])),
      empty,
      der(0x30, named(COMMON_NAME, 'Root of the maker')),
      empty,
      der(0x30, ...subject),
      empty,
      ...(aaguid ? [der(0xa3, der(0x30, other, extension))] : []),
    ),
  );
}

const attested = (x5c: Cbor): Cbor => new Map<string, Cbor>([['attStmt', new Map<string, Cbor>([['x5c', x5c]])]]);
const modelOf = (...args: Parameters<typeof certificate>) =>
  readAttestedModel(attested([new Uint8Array(certificate(...args))]));

describe('the model in an attestation', () => {
  it('has the AAGUID of the certificate', () => {
    const subject = [named(COMMON_NAME, 'Acme Key')];
    expect(modelOf(subject, { aaguid: true, version: true })).toEqual({ aaguid: AAGUID, name: 'Acme Key' });
    expect(modelOf(subject, { aaguid: true, version: false })).toEqual({ aaguid: AAGUID, name: 'Acme Key' });
    expect(modelOf(subject)).toEqual({ name: 'Acme Key' });
  });

  it.each([
    ['Yubico U2F EE Serial 23925734103241087', 'Yubico U2F'],
    ['Feitian FT FIDO 0470', 'Feitian FT FIDO 0470'],
    ['Acme FIDO2 Attestation 00A1B2C3D4E5', 'Acme FIDO2'],
    ['VASCO SecureClick Attestation Key S/N: AB-1234', 'VASCO SecureClick Key'],
  ])('is named without what belongs to one key alone: %s', (text, name) => {
    expect(modelOf([named(COMMON_NAME, text)])).toEqual({ name });
  });

  it('is its maker’s where the rest of the name is a serial number', () => {
    const subject = [named(ORGANISATION, 'Acme'), named(COMMON_NAME, 'Serial 123456789')];
    expect(modelOf(subject)).toEqual({ name: 'Acme' });
  });

  it('is short, and has no hidden characters', () => {
    expect(modelOf([named(COMMON_NAME, `A\u202eB${'x'.repeat(500)}`)]).name).toMatch(/^A Bx{61}$/);
  });

  it('is unknown where the attestation is refused or says nothing', () => {
    for (const value of [undefined, null, 'none', new Map(), attested([]), attested(['text']), attested(7)])
      expect(readAttestedModel(value)).toEqual({});
    expect(modelOf([])).toEqual({});
  });

  it('is read of the W3C’s packed attestation', () => {
    const packed = vectors.rows.find(({ section }) => section.startsWith('16.11'));
    const bytes = new Uint8Array(Buffer.from(packed?.registration.attestationObject ?? '', 'base64url'));
    expect(readAttestedModel(decodeCbor(bytes).value)).toMatchObject({ name: expect.stringMatching(/WebAuthn|W3C/) });
  });

  it('is read or unknown, whatever the bytes', () => {
    const whole = certificate([named(COMMON_NAME, 'Acme Key')], { aaguid: true, version: true });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, cut) => {
        const changed = new Uint8Array(whole.subarray(0, Math.max(cut, at + 1)));
        changed[at] = value;
        expect(readAttestedModel(attested([changed]))).toBeTypeOf('object');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a registration with an attestation', () => {
  const origin = 'chrome-extension://latchkey';
  const key = createAuthenticator('ES256', { origin, rpId: origin });

  it('names a model that its authenticator data doesn’t', async () => {
    const statement = new Map([
      ['x5c', [new Uint8Array(certificate([named(COMMON_NAME, 'Acme')], { aaguid: true, version: true }))]],
    ]);
    const response = key.register('AAAA', { aaguid: '00000000-0000-0000-0000-000000000000', statement });
    expect(await readRegistration(response)).toMatchObject({ aaguid: AAGUID, attestedName: 'Acme' });
  });

  it('and without one is read all the same, with its backup flags', async () => {
    const read = await readRegistration(key.register('AAAA', { flags: 0x45 | 0x08 | 0x10 }));
    expect(read).toMatchObject({ aaguid: AAGUID, backup: { eligible: true, state: true } });
    expect(read).not.toHaveProperty('attestedName');
  });
});
