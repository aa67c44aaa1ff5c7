import type { CDPSession, Page } from 'puppeteer-core';

/** A security key plugged into one page, played by the browser itself. */
export interface Authenticator {
  credentials(): Promise<readonly { credentialId: string; signCount: number }[]>;
  remove(): Promise<void>;
}

/** `usb`: a key on a ring; `internal`: the one built into this computer. */
export async function plugIn(
  page: Page,
  transport: 'usb' | 'internal',
  /** `prf: false`: an older key, which can sign but gives no secrets. */
  { prf = true, verifies = true }: { readonly prf?: boolean; readonly verifies?: boolean } = {},
): Promise<Authenticator> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: prf,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async credentials() {
      return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
    },
    async remove() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await session.detach();
    },
  };
}
