/** What this computer's own authenticator is called by the people who use it. */
export type PlatformMethod = 'touch-id' | 'windows-hello' | 'fingerprint';

/** The part of the browser that reports it. */
export interface AuthenticatorHost {
  readonly PublicKeyCredential?: {
    readonly isUserVerifyingPlatformAuthenticatorAvailable?: () => Promise<boolean>;
    readonly getClientCapabilities?: () => Promise<Readonly<Record<string, boolean>>>;
  };
  readonly navigator: { readonly platform: string; readonly userAgentData?: { readonly platform: string } };
}

/** What people call the authenticator of this operating system. */
export function platformMethodOf({ navigator }: Pick<AuthenticatorHost, 'navigator'>): PlatformMethod {
  const system = navigator.userAgentData?.platform ?? navigator.platform;
  if (/^mac/i.test(system)) return 'touch-id';
  return /^win/i.test(system) ? 'windows-hello' : 'fingerprint';
}

/**
 * This computer's own authenticator, where the browser has one that verifies its user and can evaluate PRF (WebAuthn Level 3, 5.1.7 and
 * 10.1.4); otherwise `undefined`. Whether the authenticator itself gives secrets only its first use tells.
 */
export async function findPlatformAuthenticator(host: AuthenticatorHost): Promise<PlatformMethod | undefined> {
  const api = host.PublicKeyCredential;
  try {
    const [capabilities, isThere] = await Promise.all([
      api?.getClientCapabilities?.(),
      api?.isUserVerifyingPlatformAuthenticatorAvailable?.(),
    ]);
    return isThere === true && capabilities?.['extension:prf'] === true ? platformMethodOf(host) : undefined;
  } catch {
    return undefined;
  }
}
