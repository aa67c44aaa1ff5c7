import { describe, expect, it } from 'vitest';
import { type AuthenticatorHost, findPlatformAuthenticator } from '../../../src/ui/unlock/platform-authenticator.ts';
import { unlockKeyName } from '../../../src/ui/unlock/unlock-key-name.ts';

/** A browser on a system, with these answers about its authenticators. */
function browserOn(
  system: string,
  isThere = true,
  capabilities: Record<string, boolean> | undefined = { 'extension:prf': true },
) {
  return {
    navigator: { platform: '', userAgentData: { platform: system } },
    PublicKeyCredential: {
      isUserVerifyingPlatformAuthenticatorAvailable: async () => isThere,
      ...(capabilities && { getClientCapabilities: async () => capabilities }),
    },
  } satisfies AuthenticatorHost;
}

describe('the authenticator of this computer', () => {
  it.each([
    ['macOS', 'touch-id'],
    ['Windows', 'windows-hello'],
    ['Linux', 'fingerprint'],
    ['Chrome OS', 'fingerprint'],
  ])('is called as people on %s know it', async (system, method) => {
    expect(await findPlatformAuthenticator(browserOn(system))).toBe(method);
  });

  it('is recognised by the older name of the system, too', async () => {
    const { PublicKeyCredential } = browserOn('');
    expect(await findPlatformAuthenticator({ navigator: { platform: 'MacIntel' }, PublicKeyCredential })).toBe(
      'touch-id',
    );
    expect(await findPlatformAuthenticator({ navigator: { platform: 'Win32' }, PublicKeyCredential })).toBe(
      'windows-hello',
    );
  });

  it('is none where there is no reader, the browser has no PRF or does not tell, and where it fails', async () => {
    expect(await findPlatformAuthenticator(browserOn('macOS', false))).toBeUndefined();
    expect(await findPlatformAuthenticator(browserOn('macOS', true, { 'extension:prf': false }))).toBeUndefined();
    expect(await findPlatformAuthenticator(browserOn('macOS', true, {}))).toBeUndefined();
    const { navigator, PublicKeyCredential } = browserOn('macOS');
    const { getClientCapabilities: _untold, ...older } = PublicKeyCredential;
    expect(await findPlatformAuthenticator({ navigator, PublicKeyCredential: older })).toBeUndefined();
    expect(await findPlatformAuthenticator({ navigator })).toBeUndefined();
    const broken = { ...PublicKeyCredential, getClientCapabilities: () => Promise.reject(new Error('no')) };
    expect(await findPlatformAuthenticator({ navigator, PublicKeyCredential: broken })).toBeUndefined();
  });
});

describe('the locked screen calls a key', () => {
  const name = (label: string, builtIn: boolean) => unlockKeyName({ label, builtIn }, browserOn('macOS'));

  it('what its user called it', () => {
    expect(name('Work laptop', true)).toBe('Work laptop');
    expect(name('Blue key', false)).toBe('Blue key');
  });

  it('what everybody calls it where nobody chose a name', () => {
    expect(name('Touch ID', true)).toBe('Touch ID');
    expect(name('Fingerprint or PIN', true)).toBe('fingerprint or PIN');
    expect(name('', true)).toBe('Touch ID');
    expect(name('', false)).toBe('security key');
  });
});
