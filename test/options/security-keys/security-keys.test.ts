import { beforeEach, describe, expect, it } from 'vitest';
import { checkKey, registerKey, toCeremonyFault } from '../../../options/common/ceremony.ts';
import { createKeys } from '../../../options/security-keys/security-keys.ts';
import { Fault } from '../../../src/fault.ts';
import type { SecurityKeyView } from '../../../src/messages/views.ts';
import { recordId, registrationRecord, securityKeyRecord } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

const form = { label: 'Blue key', place: '', attachment: 'cross-platform' } as const;

describe('ceremonies with a key', () => {
  let harness: OptionsHarness;
  let keys: readonly SecurityKeyView[];

  beforeEach(async () => {
    harness = await openOptions({ vault: { securityKeys: [securityKeyRecord({ id: 'blue' })] } });
    keys = await harness.background.ask('securityKey.list');
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

  it('ask for no more than a touch, leave the relying party to the browser and exclude known keys', async () => {
    let asked: unknown;
    const platform = {
      ...harness.platform,
      createCredential: async (options: unknown) => {
        asked = options;
        throw new DOMException('no', 'NotAllowedError');
      },
    };
    await expect(registerKey(platform, form, keys)).rejects.toMatchObject({ code: 'webauthn-cancelled' });
    expect(asked).toMatchObject({
      rp: { name: 'Latchkey' },
      authenticatorSelection: { userVerification: 'discouraged', authenticatorAttachment: 'cross-platform' },
      excludeCredentials: [{ id: 'credential-blue', transports: ['usb', 'nfc'] }],
    });
    expect((asked as { rp: object }).rp).not.toHaveProperty('id');
  });

  it('hand the answer on with the challenge that was asked', async () => {
    let challenge: string | undefined;
    const platform: typeof harness.platform = {
      ...harness.platform,
      getCredential: async (options) => {
        challenge = options.challenge;
        expect(options.userVerification).toBe('discouraged');
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
    const answer = await checkKey(platform, keys);
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
    const platform = { ...harness.platform, canRegisterKeys: false };
    await expect(registerKey(platform, form, [])).rejects.toMatchObject({ code: 'webauthn-unavailable' });
    await expect(checkKey(platform, keys)).rejects.toBeInstanceOf(Fault);
  });
});

describe('the screen of security keys', () => {
  it('stores nothing when the touch was cancelled, and lets the key be kept by name', async () => {
    const { app, background } = await openOptions({ vault: {} });
    await app.open();
    const state = createKeys(app);
    await state.load();
    expect(await state.register(form)).toBe(false);
    expect(state.formFault.value?.code).toBe('webauthn-cancelled');
    expect(state.waiting.value).toBe(false);
    expect((await background.contents()).securityKeys).toEqual([]);
    expect(await state.addByName(form)).toBe(true);
    const { securityKeys } = await background.contents();
    expect(securityKeys).toMatchObject([{ label: 'Blue key', attachment: 'cross-platform' }]);
    expect(securityKeys[0]).not.toHaveProperty('credential');
  });

  it('marks a registration as removed and as used', async () => {
    const { app, background } = await openOptions({
      vault: {
        securityKeys: [securityKeyRecord({ id: 'blue' })],
        registrations: [registrationRecord({ id: 'r', key: 'blue' })],
      },
    });
    await app.open();
    const state = createKeys(app);
    await state.editRegistration(recordId('r'), { used: true });
    await state.editRegistration(recordId('r'), { removed: true });
    expect((await background.contents()).registrations).toMatchObject([
      { usedMs: expect.any(Number), removedMs: expect.any(Number) },
    ]);
  });
});
