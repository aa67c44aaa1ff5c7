import { beforeEach, describe, expect, it } from 'vitest';
import { createAppState } from '../../../options/common/app-state.ts';
import type { Platform } from '../../../options/common/platform.ts';
import { askPrf } from '../../../options/common/prf.ts';
import { createUnlockMethodsState, type UnlockMethodsState } from '../../../options/unlock/unlock-methods.ts';
import { PASSPHRASE, startWithVault } from '../../background/in-memory-background.ts';
import { passesSoon } from '../../passes-soon.ts';
import { createAuthenticator } from '../../security-key/authenticator.ts';
import { createBrowserMemory } from '../options-harness.ts';

const ORIGIN = 'chrome-extension://latchkey';
const VERIFIED = 0x05;
const PRESENT_ONLY = 0x01;
const output = (value: number, length = 32) => new Uint8Array(length).fill(value).buffer;
const whole = () => ({ first: output(1), second: output(2) });

/** A key in software whose PRF results and flags a test chooses, behind the page's platform. */
function plugInto(platform: Platform) {
  const key = createAuthenticator('ES256', { origin: ORIGIN, rpId: ORIGIN });
  const plugged = {
    key,
    results: whole() as unknown,
    enabled: true,
    flags: VERIFIED,
    cancels: false,
    waitsFor: undefined as 'make' | 'ask' | undefined,
    touch: (): void => undefined,
    touches: [] as ('make' | 'ask')[],
    asked: undefined as unknown,
  };
  const awaitTouch = (at: 'make' | 'ask') =>
    plugged.waitsFor === at ? new Promise<void>((resolve) => (plugged.touch = resolve)) : undefined;
  Object.assign(platform, {
    origin: ORIGIN,
    createCredential: async ({ challenge }: { challenge: string }) => {
      plugged.touches.push('make');
      await awaitTouch('make');
      return {
        ...key.register(challenge),
        clientExtensionResults: plugged.enabled ? { prf: { enabled: true } } : {},
      };
    },
    getCredential: async (options: { challenge: string }) => {
      plugged.touches.push('ask');
      await awaitTouch('ask');
      plugged.asked = options;
      if (plugged.cancels) throw new DOMException('no touch', 'NotAllowedError');
      const { clientDataJson, ...rest } = key.assert(options.challenge, { flags: plugged.flags });
      return {
        id: key.credentialId,
        response: { clientDataJSON: clientDataJson, ...rest },
        clientExtensionResults: plugged.results === undefined ? {} : { prf: { results: plugged.results } },
      };
    },
  });
  return plugged;
}

describe("a key's answer that is to open the vault", () => {
  let platform: Platform;
  let plugged: ReturnType<typeof plugInto>;
  const ask = () =>
    askPrf(platform, [{ credentialId: plugged.key.credentialId, transports: ['usb'], salt: 'A'.repeat(43) }]);

  beforeEach(() => {
    const unasked = async () => {
      throw new Error('got a question, want none of the background');
    };
    ({ platform } = createBrowserMemory(unasked));
    plugged = plugInto(platform);
  });

  it('is both results in order, asked for with the user verified, and no copy of it is left', async () => {
    const results = whole();
    plugged.results = results;
    expect(await ask()).toEqual({
      credentialId: plugged.key.credentialId,
      outputs: Buffer.concat([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]).toString('base64url'),
    });
    expect(plugged.asked).toMatchObject({ userVerification: 'required' });
    expect([results.first, results.second].map((one) => new Uint8Array(one).some(Boolean))).toEqual([false, false]);
  });

  it('is refused from a key that did not make sure who touches it, though it gave its secret', async () => {
    plugged.flags = PRESENT_ONLY;
    await expect(ask()).rejects.toMatchObject({ code: 'webauthn-invalid' });
  });

  it.each([
    ['nothing', undefined, 'webauthn-no-prf'],
    ['no results', {}, 'webauthn-no-prf'],
    ['one result', { first: output(1) }, 'webauthn-no-prf'],
    ['results of no length', { first: output(1, 0), second: output(2, 0) }, 'webauthn-invalid'],
    ['zeros', { first: output(0), second: output(0) }, 'webauthn-invalid'],
    ['results that went through JSON', { first: {}, second: {} }, 'webauthn-invalid'],
  ])('is refused where it is %s', async (_, results, code) => {
    plugged.results = results;
    await expect(ask()).rejects.toMatchObject({ code });
  });
});

describe('setting up a key that unlocks', () => {
  let background: Awaited<ReturnType<typeof startWithVault>>;
  let state: UnlockMethodsState;
  let plugged: ReturnType<typeof plugInto>;
  const form = { passphrase: PASSPHRASE, label: 'Blue key', attachment: 'cross-platform' } as const;
  const asked: string[] = [];
  /** What was written, and what came of it: keys that unlock, and keys of the list. */
  const outcome = async () => {
    const { keys } = await background.ask('vault.unlockMethods');
    const listed = (await background.ask('securityKey.list')).map(({ label }) => label);
    return [asked.filter((verb) => /\.add/.test(verb)), keys.map(({ label }) => label), listed];
  };
  const NOTHING = [[], [], []];
  const DONE = [['vault.addSecurityKey'], ['Blue key'], ['Blue key']];

  beforeEach(async () => {
    asked.length = 0;
    background = await startWithVault();
    const send = background.ask as (verb: string, what: unknown) => Promise<unknown>;
    const ask = ((verb: string, what: unknown) => {
      asked.push(verb);
      return send(verb, what);
    }) as typeof background.ask;
    const { platform } = createBrowserMemory(ask);
    plugged = plugInto(platform);
    const app = createAppState(platform, (code) => code);
    await app.open();
    state = createUnlockMethodsState(app);
  });

  it('takes two touches and one save', async () => {
    expect(await state.setUp(form)).toBe(true);
    expect(plugged.touches).toEqual(['make', 'ask']);
    expect(await outcome()).toEqual(DONE);
    expect([state.touch.value, state.isRegistered.value]).toEqual([undefined, false]);
  });

  it('asks for no touch where the passphrase is wrong', async () => {
    expect(await state.setUp({ ...form, passphrase: 'wrong' })).toBe(false);
    expect([plugged.touches, state.fault.value?.code]).toEqual([[], 'passphrase-wrong']);
    expect(await outcome()).toEqual(NOTHING);
  });

  it('saves nothing when the second touch does not come, and then wants that one alone', async () => {
    plugged.cancels = true;
    expect(await state.setUp(form)).toBe(false);
    expect([state.isRegistered.value, state.fault.value?.code]).toEqual([true, 'webauthn-cancelled']);
    expect(await outcome()).toEqual(NOTHING);
    plugged.cancels = false;
    expect(await state.setUp(form)).toBe(true);
    expect(plugged.touches).toEqual(['make', 'ask', 'ask']);
    expect(await outcome()).toEqual(DONE);
  });

  it('saves nothing and forgets the first touch when it is given up between the two', async () => {
    plugged.cancels = true;
    await state.setUp(form);
    state.cancel();
    plugged.cancels = false;
    expect(state.isRegistered.value).toBe(false);
    expect(await outcome()).toEqual(NOTHING);
    expect(await state.setUp(form)).toBe(true);
    expect(plugged.touches).toEqual(['make', 'ask', 'make', 'ask']);
  });

  it.each(['make', 'ask'] as const)(
    'saves nothing when it is given up while the touch (%s) is waited for, though that comes',
    async (at) => {
      plugged.waitsFor = at;
      const setting = state.setUp(form);
      await passesSoon(() => expect(plugged.touches.at(-1)).toBe(at));
      state.cancel();
      plugged.touch();
      expect(await setting).toBe(false);
      expect([state.touch.value, state.isRegistered.value, state.fault.value]).toEqual([undefined, false, undefined]);
      expect(await outcome()).toEqual(NOTHING);
    },
  );

  it.each([
    ['at the first touch', () => ({ enabled: false }), ['make']],
    ['at the second', () => ({ results: {} }), ['make', 'ask']],
  ])('keeps a key that says %s that it has no secrets on the list alone', async (_, lacks, touches) => {
    Object.assign(plugged, lacks());
    expect(await state.setUp(form)).toBe(false);
    expect([plugged.touches, state.fault.value?.code]).toEqual([touches, 'webauthn-no-prf']);
    expect(await outcome()).toEqual([['securityKey.add'], [], ['Blue key']]);
    expect(state.isRegistered.value).toBe(false);
  });

  it('saves nothing of a key that answers without making sure who touches it', async () => {
    plugged.flags = PRESENT_ONLY;
    expect(await state.setUp(form)).toBe(false);
    expect(state.fault.value?.code).toBe('webauthn-invalid');
    expect(await outcome()).toEqual(NOTHING);
  });

  it('saves nothing when the vault is locked between the two touches', async () => {
    plugged.cancels = true;
    await state.setUp(form);
    plugged.cancels = false;
    await background.ask('vault.lock');
    expect(await state.setUp(form)).toBe(false);
    await background.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await outcome()).toEqual(NOTHING);
  });
});
