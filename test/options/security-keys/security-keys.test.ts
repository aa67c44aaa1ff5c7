import { beforeEach, describe, expect, it } from 'vitest';
import { createAppState } from '../../../options/common/app-state.ts';
import { checkKey, registerKey, toCeremonyFault } from '../../../options/common/ceremony.ts';
import { createKeys, findSingleKeys } from '../../../options/security-keys/security-keys.ts';
import { Fault } from '../../../src/fault.ts';
import { createFake, type Fake } from '../fake.ts';
import { registration, securityKey } from '../records.ts';

const form = { label: 'Blue key', place: '', attachment: 'cross-platform' } as const;

describe('accounts that one key alone protects', () => {
  const at = (id: string, key: string, more = {}) =>
    registration({ id, key, account: 'a', accountName: 'Northwind', ...more });

  it('are found by account, across the hosts of a site', () => {
    const blue = securityKey({
      id: 'blue',
      registrations: [at('1', 'blue'), at('2', 'blue', { host: 'other.example' })],
    });
    expect(findSingleKeys([blue]).map(({ title }) => title)).toEqual(['Northwind']);
  });

  it('are none when a second key is registered there', () => {
    const keys = ['blue', 'red'].map((id) => securityKey({ id, registrations: [at(id, id)] }));
    expect(findSingleKeys(keys)).toEqual([]);
  });

  it('do not count a lost key or a removed registration', () => {
    const blue = securityKey({ id: 'blue', registrations: [at('1', 'blue')] });
    const lost = securityKey({ id: 'lost', lostMs: 1, registrations: [at('2', 'lost')] });
    const removed = securityKey({ id: 'old', registrations: [at('3', 'old', { removedMs: 1 })] });
    expect(findSingleKeys([blue, lost, removed]).map(({ key }) => key.id)).toEqual(['blue']);
    expect(findSingleKeys([lost, removed])).toEqual([]);
  });
});

describe('ceremonies with a key', () => {
  let fake: Fake;

  beforeEach(() => {
    fake = createFake({ keys: [securityKey({ id: 'blue' })] });
  });

  it.each([
    ['InvalidStateError', 'webauthn-known'],
    ['NotAllowedError', 'webauthn-cancelled'],
    ['AbortError', 'webauthn-cancelled'],
    ['NotSupportedError', 'webauthn-unavailable'],
    ['SecurityError', 'webauthn-unavailable'],
    ['DataError', 'webauthn-invalid'],
  ])('say %s as %s, also when a library wrapped it', (name, code) => {
    const thrown = new DOMException('no', name);
    expect(toCeremonyFault(thrown).code).toBe(code);
    expect(toCeremonyFault(new Error('wrapped', { cause: thrown })).code).toBe(code);
  });

  it('ask for user verification, leave the relying party to the browser and exclude known keys', async () => {
    let asked: unknown;
    const platform = {
      ...fake.platform,
      createCredential: async (options: unknown) => {
        asked = options;
        throw new DOMException('no', 'NotAllowedError');
      },
    };
    await expect(registerKey(platform, form, fake.keys)).rejects.toMatchObject({ code: 'webauthn-cancelled' });
    expect(asked).toMatchObject({
      rp: { name: 'Latchkey' },
      authenticatorSelection: { userVerification: 'required', authenticatorAttachment: 'cross-platform' },
      excludeCredentials: [{ id: 'credential-blue', transports: ['usb', 'nfc'] }],
    });
    expect((asked as { rp: object }).rp).not.toHaveProperty('id');
  });

  it('hand the answer on with the challenge that was asked', async () => {
    let challenge: string | undefined;
    const platform: typeof fake.platform = {
      ...fake.platform,
      getCredential: async (options) => {
        challenge = options.challenge;
        expect(options.userVerification).toBe('required');
        const response = { clientDataJSON: 'client', authenticatorData: 'data', signature: 'signature' };
        return {
          id: 'credential-blue',
          rawId: 'credential-blue',
          type: 'public-key',
          clientExtensionResults: {},
          response,
        };
      },
    };
    const answer = await checkKey(platform, fake.keys);
    expect(answer).toEqual({
      credentialId: 'credential-blue',
      challenge,
      clientDataJson: 'client',
      authenticatorData: 'data',
      signature: 'signature',
    });
    expect(challenge).toMatch(/^[\w-]{43}$/);
  });

  it('do not start where the browser cannot', async () => {
    const platform = { ...fake.platform, canRegisterKeys: false };
    await expect(registerKey(platform, form, [])).rejects.toMatchObject({ code: 'webauthn-unavailable' });
    await expect(checkKey(platform, fake.keys)).rejects.toBeInstanceOf(Fault);
  });
});

describe('the screen of security keys', () => {
  it('stores nothing when the touch was cancelled, and lets the key be kept by name', async () => {
    const fake = createFake();
    const app = createAppState(fake.platform, (code) => code);
    await app.open();
    const state = createKeys(app);
    await state.load();
    expect(await state.register(form)).toBe(false);
    expect(state.formFault.value?.code).toBe('webauthn-cancelled');
    expect(state.waiting.value).toBe(false);
    expect(fake.keys).toHaveLength(0);
    expect(await state.addByName(form)).toBe(true);
    expect(fake.keys[0]?.credentialId).toBeUndefined();
  });

  it('marks a registration as removed and as used', async () => {
    const at = registration({ id: 'r', key: 'blue' });
    const fake = createFake({ keys: [securityKey({ id: 'blue', registrations: [at] })] });
    const app = createAppState(fake.platform, (code) => code);
    await app.open();
    const state = createKeys(app);
    await state.editRegistration(at.id, { used: true });
    await state.editRegistration(at.id, { removed: true });
    expect(fake.keys[0]?.registrations[0]).toMatchObject({ usedMs: expect.any(Number), removedMs: expect.any(Number) });
  });
});
