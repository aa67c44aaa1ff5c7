import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { inWindow } from './firefox-window.ts';

/** A security key plugged into one page, played by the browser itself. */
export interface Authenticator {
  credentials(): Promise<readonly { credentialId: string; signCount: number }[]>;
  /** Whether it finds the right finger or PIN from now on. */
  verify(works: boolean): Promise<void>;
  /** Whether somebody touches it as soon as it is asked; only one that isn't touched can stay silent. */
  touch(works: boolean): Promise<void>;
  /** Pulls it out; the page's other keys stay. */
  unplug(): Promise<void>;
  /** Pulls it out and gives the page the computer's real keys back. */
  remove(): Promise<void>;
}

/** `usb`: a key on a ring; `internal`: the one built into this computer. */
export async function plugIn(
  page: Page,
  transport: 'usb' | 'internal',
  /**
   * `prf: false`: an older key, which can sign but gives no secrets. `hasPin: false`: one that only asks for a touch. `keeps: false`: one that
   * holds no passkeys. `u2f`: of the time before FIDO2, which can do none of these.
   */
  {
    u2f = false,
    prf = !u2f,
    verifies = true,
    hasPin = !u2f,
    keeps = !u2f,
  }: {
    readonly u2f?: boolean;
    readonly prf?: boolean;
    readonly verifies?: boolean;
    readonly hasPin?: boolean;
    readonly keeps?: boolean;
  } = {},
): Promise<Authenticator> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...(u2f ? { protocol: 'u2f' } : { protocol: 'ctap2', ctap2Version: 'ctap2_1' }),
      transport,
      hasResidentKey: keeps,
      hasUserVerification: hasPin,
      hasPrf: prf,
      isUserVerified: verifies && hasPin,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async credentials() {
      return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
    },
    async verify(works) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: works });
    },
    async touch(works) {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: works });
    },
    async unplug() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
    async remove() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await session.detach();
    },
  };
}

/** What a key gives for a salt, as `src/vault/FORMAT.md` has it: both PRF results in hexadecimal, asked for by the page itself. */
export async function askPrfHex(page: Page, credentialId: string, salt: string): Promise<string> {
  return page.evaluate(
    async (id, saltText) => {
      const bytes = (text: string) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
      const input = (at: number) => Uint8Array.from([...new TextEncoder().encode('vlt1/prf'), at, ...bytes(saltText)]);
      const publicKey = {
        challenge: new Uint8Array(32),
        userVerification: 'required' as const,
        allowCredentials: [{ type: 'public-key' as const, id: bytes(id) }],
        extensions: { prf: { eval: { first: input(1), second: input(2) } } },
      };
      const answer = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
      const { first, second } = answer.getClientExtensionResults().prf?.results ?? {};
      if (first === undefined || second === undefined) throw new Error('got no PRF results');
      const hex = (part: BufferSource) =>
        [...new Uint8Array(part as ArrayBuffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return hex(first) + hex(second);
    },
    credentialId,
    salt,
  );
}

/** A security key in Firefox, which has no driver's command for it: its own service plugs one in. */
export async function plugInFirefox(browser: Browser): Promise<void> {
  const service = 'Cc["@mozilla.org/webauthn/service;1"].getService(Ci.nsIWebAuthnService)';
  const plugged = `${service}.addVirtualAuthenticator('ctap2_1', 'usb', true, true, true, true)`;
  await inWindow(browser, `Promise.resolve(${plugged}).then(String)`);
}
