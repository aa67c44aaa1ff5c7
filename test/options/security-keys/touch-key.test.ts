import { describe, expect, it, vi } from 'vitest';
import { createAppState } from '../../../options/common/app-state.ts';
import { browserErrorOf, registerKey } from '../../../options/common/ceremony.ts';
import type { Platform } from '../../../options/common/platform.ts';
import { createKeys } from '../../../options/security-keys/security-keys.ts';
import { toFault } from '../../../src/fault.ts';
import { createAuthenticator } from '../../security-key/authenticator.ts';
import { openOptions } from '../options-harness.ts';

const ORIGIN = 'chrome-extension://latchkeylatchkey';
const entry = { label: 'Blue key', place: 'Home', attachment: 'cross-platform', colour: 'blue' } as const;
type Created = Awaited<ReturnType<Platform['createCredential']>>;
type Got = Awaited<ReturnType<Platform['getCredential']>>;

/** A key that signs, as the browser hands its answers on. */
function plugIn() {
  const key = createAuthenticator('ES256', { origin: ORIGIN, rpId: ORIGIN });
  let signCount = 1;
  return {
    id: key.credentialId,
    create: async (options: { challenge: string }, extensions: object = { prf: { enabled: true } }) =>
      ({ ...key.register(options.challenge), clientExtensionResults: extensions }) as Created,
    get: async (options: { challenge: string; userVerification?: string }, extensions: object = {}) => {
      signCount += 1;
      const { clientDataJson, ...answer } = key.assert(options.challenge, {
        signCount,
        flags: options.userVerification === 'preferred' ? 0x05 : 0x01,
      });
      const response = { ...answer, clientDataJSON: clientDataJson };
      return {
        ...{ id: key.credentialId, rawId: key.credentialId, type: 'public-key', response },
        clientExtensionResults: extensions,
      } as Got;
    },
  };
}

/** The screen's state over the real background, and a browser that does what the test says. */
async function openKeys(browser: Partial<Platform>) {
  const { background, platform, browser: memory } = await openOptions({ vault: {} });
  const app = createAppState({ ...platform, origin: ORIGIN, ...browser }, (code) => code);
  await app.open();
  const state = createKeys(app);
  await state.load();
  return { app, state, background, memory };
}

describe('adding a key by touch', () => {
  it('keeps what the key and the user say of it', async () => {
    const key = plugIn();
    const { state, background } = await openKeys({ createCredential: (options) => key.create(options) });
    expect(await state.register(entry)).toBe(true);
    expect((await background.contents()).securityKeys).toMatchObject([
      {
        ...{ label: 'Blue key', place: 'Home', colour: 'blue', transports: ['usb', 'nfc'] },
        ...{ backup: { eligible: false, state: false }, abilities: { prf: true, userVerification: true } },
        ...{ aaguid: 'cb69481e-8ff7-4039-93ec-0a2729a154a8', credential: { id: key.id } },
      },
    ]);
  });

  it('asks for the model only when the user wants it, as the browser then asks as well', async () => {
    const asked: unknown[] = [];
    const key = plugIn();
    const { app } = await openKeys({
      createCredential: (options) => {
        asked.push(options.attestation);
        return key.create(options);
      },
    });
    await registerKey(app.platform, entry, []);
    await registerKey(app.platform, { ...entry, readsModel: true }, []);
    expect(asked).toEqual(['none', 'direct']);
  });

  it('adds nothing for a touch that comes after the dialog was closed, and ends the browser’s prompt', async () => {
    const key = plugIn();
    let touch = () => {};
    const { state, background, memory } = await openKeys({
      createCredential: async (options) => {
        await new Promise<void>((resolve) => {
          touch = resolve;
        });
        return key.create(options);
      },
    });
    const adding = state.register(entry);
    await vi.waitFor(() => expect(state.waiting.value).toBe(true));
    state.cancel();
    expect(memory.cancelled).toBe(1);
    expect(state.waiting.value).toBe(false);
    touch();
    expect(await adding).toBe(false);
    expect((await background.contents()).securityKeys).toEqual([]);
  });

  it('says that a key is in the list, and keeps the browser’s own words', async () => {
    const { state } = await openKeys({
      createCredential: async () => {
        throw new Error('wrapped', { cause: new DOMException('The user attempted…', 'InvalidStateError') });
      },
    });
    expect(await state.register(entry)).toBe(false);
    const fault = toFault(state.formFault.value);
    expect(fault.code).toBe('webauthn-known');
    expect(browserErrorOf(fault)).toBe('InvalidStateError: The user attempted…');
  });
});

describe('touching a key', () => {
  it('tells which of the keys it is, by a touch alone', async () => {
    const [blue, red] = [plugIn(), plugIn()];
    const plugged = { key: blue };
    const asked: unknown[] = [];
    const { state } = await openKeys({
      createCredential: (options) => plugged.key.create(options),
      getCredential: (options) => {
        asked.push(options);
        return plugged.key.get(options);
      },
    });
    await state.register(entry);
    plugged.key = red;
    await state.register({ ...entry, label: 'Red key' });
    await state.load();
    await state.touch.start();
    expect(state.touch.outcome.value).toMatchObject({ kind: 'found', full: false, key: { label: 'Red key' } });
    expect(asked).toEqual([
      expect.objectContaining({
        userVerification: 'discouraged',
        allowCredentials: [expect.objectContaining({ id: blue.id }), expect.objectContaining({ id: red.id })],
      }),
    ]);
    expect(asked[0]).not.toHaveProperty('extensions');
  });

  it('tells of one that is checked what it can do', async () => {
    const key = plugIn();
    const { state } = await openKeys({
      createCredential: (options) => key.create(options, {}),
      getCredential: (options) => key.get(options, { prf: { results: { first: new ArrayBuffer(32) } } }),
    });
    await state.register(entry);
    await state.load();
    await state.touch.start(state.keys.value?.[0]);
    expect(state.touch.outcome.value).toMatchObject({
      ...{ kind: 'found', full: true },
      key: { abilities: { userVerification: true, prf: true }, checkedMs: expect.any(Number) },
    });
  });

  it.each([
    [119_000, 'webauthn-cancelled'],
    [120_000, 'webauthn-timed-out'],
  ])('after %i ms without an answer is %s', async (waitedMs, code) => {
    let nowMs = 1_800_000_000_000;
    const key = plugIn();
    const { state } = await openKeys({
      nowMs: () => nowMs,
      createCredential: (options) => key.create(options),
      getCredential: async () => {
        nowMs += waitedMs;
        throw new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError');
      },
    });
    await state.register(entry);
    await state.load();
    await state.touch.start();
    expect(state.touch.outcome.value).toMatchObject({ kind: 'failed', fault: { code } });
  });

  it('shows nothing of an answer that comes after the dialog was closed', async () => {
    const key = plugIn();
    let touch = () => {};
    const { state, background, memory } = await openKeys({
      createCredential: (options) => key.create(options),
      getCredential: async (options) => {
        await new Promise<void>((resolve) => {
          touch = resolve;
        });
        return key.get(options);
      },
    });
    await state.register(entry);
    await state.load();
    const [before] = (await background.contents()).securityKeys;
    const checking = state.touch.start();
    state.touch.cancel();
    touch();
    await checking;
    expect(memory.cancelled).toBe(1);
    expect(state.touch.outcome.value).toBeUndefined();
    expect((await background.contents()).securityKeys).toEqual([before]);
  });
});
