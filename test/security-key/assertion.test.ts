import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault, type FaultCode } from '../../src/fault.ts';
import { verifyAssertion } from '../../src/security-key/assertion.ts';
import { parseAuthenticatorData } from '../../src/security-key/authenticator-data.ts';
import { decodeCbor } from '../../src/security-key/cbor.ts';
import { modelName } from '../../src/security-key/models.ts';
import { importVerifier } from '../../src/security-key/public-key.ts';
import { readRegistration } from '../../src/security-key/registration.ts';
import vectors from '../vectors/webauthn3.json' with { type: 'json' };
import { cbor, createAuthenticator, type Lies } from './authenticator.ts';

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const refuses = (code: FaultCode) => expect.objectContaining({ code });
const newChallenge = () => randomBytes(32).toString('base64url');

async function stage(kind: 'ES256' | 'EdDSA' | 'RS256', rpId = origin) {
  const key = createAuthenticator(kind, { origin, rpId });
  const challenge = newChallenge();
  const made = await readRegistration(key.register(challenge), { challenge, origin });
  return { key, made };
}

describe.each(['ES256', 'EdDSA', 'RS256'] as const)('a security key with %s', (kind) => {
  it('is registered and answers a check', async () => {
    const { key, made } = await stage(kind);
    expect(made).toEqual({
      credentialId: key.credentialId,
      publicKey: key.publicKey,
      algorithm: { ES256: -7, EdDSA: -8, RS256: -257 }[kind],
      aaguid: 'cb69481e-8ff7-4039-93ec-0a2729a154a8',
      transports: ['usb', 'nfc'],
      signCount: 1,
      attachment: 'cross-platform',
      userVerified: true,
      backup: { eligible: false, state: false },
    });
    const challenge = newChallenge();
    const answer = key.assert(challenge, { signCount: 2 });
    expect(await verifyAssertion(made, answer, { challenge, origin })).toMatchObject({ signCount: 2 });
  });

  it('is told from another key', async () => {
    const [{ made }, { key: other }] = [await stage(kind), await stage(kind)];
    const challenge = newChallenge();
    const answer = other.assert(challenge, { signCount: 2 });
    await expect(verifyAssertion(made, answer, { challenge, origin })).rejects.toThrowError(
      refuses('webauthn-mismatch'),
    );
  });

  it('is not believed once a bit of its answer is changed', async () => {
    const { key, made } = await stage(kind);
    const challenge = newChallenge();
    const answer = key.assert(challenge, { signCount: 2 });
    for (const member of ['clientDataJson', 'authenticatorData', 'signature'] as const) {
      const bytes = Buffer.from(answer[member], 'base64url');
      for (let i = 0; i < bytes.length; i += 7) {
        const changed = Buffer.from(bytes);
        changed[i] = (changed[i] ?? 0) ^ 0x10;
        const forged = { ...answer, [member]: changed.toString('base64url') };
        await expect(verifyAssertion(made, forged, { challenge, origin })).rejects.toBeInstanceOf(Fault);
      }
    }
  });
});

describe('an answer', () => {
  it.each<[string, Lies]>([
    ['to another challenge', { challenge: newChallenge() }],
    ['to another origin', { origin: 'https://example.com' }],
    ['from a frame of another origin', { crossOrigin: true }],
    ['to another relying party', { rpId: 'example.com' }],
    ['of another ceremony', { type: 'webauthn.create' }],
    ['without a touch', { flags: 0x04 }],
    ['with a count that went back', { signCount: 4 }],
    ['with a count that stands still', { signCount: 5 }],
    ['with a count that is no longer kept', { signCount: 0 }],
    ['that is backed up without being able to', { flags: 0x15 }],
    ['that announces extensions and has none', { flags: 0x85 }],
    ['that announces a credential and has none', { flags: 0x45 }],
  ])('%s is refused', async (_, lies) => {
    const { key, made } = await stage('ES256');
    const challenge = newChallenge();
    const answer = key.assert(challenge, { signCount: 6, ...lies });
    const check = verifyAssertion({ ...made, signCount: 5 }, answer, { challenge, origin });
    await expect(check).rejects.toThrowError(refuses('webauthn-invalid'));
  });

  it('may come from a key that never counts', async () => {
    const { key, made } = await stage('ES256');
    const challenge = newChallenge();
    const answer = key.assert(challenge, { signCount: 0 });
    expect(await verifyAssertion({ ...made, signCount: 0 }, answer, { challenge, origin })).toMatchObject({
      signCount: 0,
    });
  });

  it('may name the extension by its host instead of its origin', async () => {
    const { key, made } = await stage('ES256', 'abcdefghijklmnopabcdefghijklmnop');
    const challenge = newChallenge();
    const answer = key.assert(challenge, { signCount: 2 });
    expect(await verifyAssertion(made, answer, { challenge, origin })).toMatchObject({ signCount: 2 });
  });

  it('to an empty or short challenge is refused', async () => {
    const { key, made } = await stage('ES256');
    for (const challenge of ['', 'AAAA']) {
      const check = verifyAssertion(made, key.assert(challenge, { signCount: 2 }), { challenge, origin });
      await expect(check).rejects.toThrowError(refuses('webauthn-invalid'));
    }
  });

  it('is refused for a credential whose algorithm was changed', async () => {
    const { key, made } = await stage('ES256');
    const challenge = newChallenge();
    const check = verifyAssertion({ ...made, algorithm: -257 }, key.assert(challenge), { challenge, origin });
    await expect(check).rejects.toThrowError(refuses('webauthn-invalid'));
  });
});

describe('a registration', () => {
  it.each<[string, Lies]>([
    ['for another challenge', { challenge: newChallenge() }],
    ['for another origin', { origin: 'https://example.com' }],
    ['for another relying party', { rpId: 'example.com' }],
    ['of another ceremony', { type: 'webauthn.get' }],
    ['without a touch', { flags: 0x44 }],
    ['without a credential', { flags: 0x05 }],
  ])('%s is refused', async (_, lies) => {
    const key = createAuthenticator('ES256', { origin, rpId: origin });
    const challenge = newChallenge();
    const read = readRegistration(key.register(challenge, lies), { challenge, origin });
    await expect(read).rejects.toThrowError(refuses('webauthn-invalid'));
  });

  it('says whether the user was verified', async () => {
    const key = createAuthenticator('ES256', { origin, rpId: origin });
    expect((await readRegistration(key.register(newChallenge(), { flags: 0x41 }))).userVerified).toBe(false);
  });

  it('whose ids differ is refused', async () => {
    const key = createAuthenticator('ES256', { origin, rpId: origin });
    const response = { ...key.register(newChallenge()), id: newChallenge() };
    await expect(readRegistration(response)).rejects.toThrowError(refuses('webauthn-invalid'));
  });

  it('is read or refused with a fault, whatever the bytes', async () => {
    const key = createAuthenticator('ES256', { origin, rpId: origin });
    const response = key.register(newChallenge());
    const bytes = Buffer.from(response.response.attestationObject, 'base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), async (at, value, cut) => {
        const changed = Buffer.from(bytes.subarray(0, Math.max(cut, at + 1)));
        changed[at] = value;
        const attestationObject = changed.toString('base64url');
        try {
          await readRegistration({ ...response, response: { ...response.response, attestationObject } });
        } catch (thrown) {
          expect(thrown).toEqual(refuses('webauthn-invalid'));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe.each(vectors.rows)('WebAuthn Level 3, section $section', (row) => {
  const want = { origin: vectors.origin, rpIds: [vectors.rpId] };

  it('is registered', async () => {
    const { challenge, ...response } = row.registration;
    const read = await readRegistration({ id: row.credentialId, type: 'public-key', response }, { challenge, ...want });
    expect(read).toMatchObject({
      credentialId: row.credentialId,
      aaguid: row.aaguid,
      algorithm: row.algorithm,
      signCount: 0,
      userVerified: false,
      transports: [],
    });
  });

  it('has a signature that verifies, by a touch alone', async () => {
    const { challenge, clientDataJSON, authenticatorData, signature } = row.authentication;
    const { publicKey, algorithm } = await readRegistration({
      id: row.credentialId,
      type: 'public-key',
      response: row.registration,
    });
    const data = decodeBase64url(authenticatorData);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', decodeBase64url(clientDataJSON)));
    const signed = new Uint8Array([...data, ...hash]);
    const verifier = await importVerifier(decodeBase64url(publicKey));
    expect(await verifier.verify(decodeBase64url(signature), signed)).toBe(true);
    signed[40] = (signed[40] ?? 0) ^ 1;
    expect(await verifier.verify(decodeBase64url(signature), signed)).toBe(false);
    const answer = { clientDataJson: clientDataJSON, authenticatorData, signature };
    const check = verifyAssertion({ publicKey, algorithm, signCount: 0 }, answer, { challenge, ...want });
    await expect(check).resolves.toBeDefined();
  });
});

describe('CBOR', () => {
  it('reads what it should', () => {
    const map = new Map<string | number, unknown>([
      ['a', [1, -300, true]],
      [-2, new Uint8Array([1, 2])],
      [3, 'é'],
    ]);
    const bytes = new Uint8Array(cbor(map));
    expect(decodeCbor(bytes)).toEqual({ value: map, end: bytes.length });
    const within = new Uint8Array([0, 1, ...bytes, 2, 3]).subarray(1);
    expect(decodeCbor(within, 1)).toEqual({ value: map, end: bytes.length + 1 });
  });

  it.each([
    ['nothing', ''],
    ['a length past the end', '5820aa'],
    ['a length past the end inside a map', 'a1015820aa'],
    ['a text past the end', '62c3'],
    ['a byte string of 2^63 bytes', '5b8000000000000000'],
    ['a huge array', '9affffffff'],
    ['a huge map', 'bbffffffffffffffff'],
    ['an indefinite length', '5f41aaff'],
    ['a tag', 'c001'],
    ['a tag inside a list', '81c001'],
    ['a float', 'f93c00'],
    ['a fraction', 'fa3f000000'],
    ['not a number', 'f97e00'],
    ['a number past 2^53', '1b0020000000000000'],
    ['a key twice', 'a201010102'],
    ['a map as key', 'a1a00001'],
    ['broken text', '61ff'],
    ['a deep nest', `${'81'.repeat(100)}00`],
    ['a nest deeper than the stack', '81'.repeat(60_000)],
    ['a nest of nine levels', `${'81'.repeat(9)}00`],
  ])('refuses %s', (_, hex) => {
    expect(() => decodeCbor(new Uint8Array(Buffer.from(hex, 'hex')))).toThrowError(refuses('webauthn-invalid'));
  });

  it('and authenticator data are read or refused with a fault, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const read of [() => decodeCbor(bytes), () => parseAuthenticatorData(bytes)]) {
          try {
            read();
          } catch (thrown) {
            expect(thrown).toEqual(refuses('webauthn-invalid'));
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('a model', () => {
  it('is named by its AAGUID', () => {
    expect(modelName('cb69481e-8ff7-4039-93ec-0a2729a154a8')).toBe('YubiKey 5 Series');
    expect(modelName('08987058-CADC-4B81-B6E1-30DE50DCBE96')).toBe('Windows Hello');
  });

  it('is not guessed', () => {
    expect(modelName('00000000-0000-0000-0000-000000000000')).toBeUndefined();
    expect(modelName('constructor')).toBeUndefined();
  });
});
