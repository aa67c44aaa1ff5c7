import { equalBytes } from '../bytes/equal.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import type { AuthenticatorData } from './authenticator-data.ts';
import { type ClientData, parseBytes } from './client-data.ts';

/** The request of a WebAuthn ceremony, to compare the answer with. */
export interface Ceremony {
  /** Base64url. */
  readonly challenge: string;
  /** Origin of the page that asked, e.g. `chrome-extension://…`. */
  readonly origin: string;
  /** Accepted relying-party ids; by default those that browsers derive from the origin. */
  readonly rpIds?: readonly string[];
}

/** Compares challenge, origin and relying party; throws `webauthn-invalid` if one differs. */
export async function checkCeremony(want: Ceremony, clientData: ClientData, data: AuthenticatorData): Promise<void> {
  const challenge = parseBytes(want.challenge, 'challenge');
  if (challenge.length < 16 || !equalBytes(parseBytes(clientData.challenge, 'challenge'), challenge)) {
    throw new Fault('webauthn-invalid', 'got another challenge, want ours');
  }
  if (clientData.origin !== want.origin || clientData.crossOrigin) {
    throw new Fault('webauthn-invalid', 'got another origin, want ours');
  }
  for (const rpId of want.rpIds ?? rpIdsOf(want.origin)) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(rpId)));
    if (equalBytes(hash, data.rpIdHash)) return;
  }
  throw new Fault('webauthn-invalid', 'got another relying party, want ours');
}

/** A web page's id is its host; an extension's is its whole origin in Chromium and its host elsewhere. */
function rpIdsOf(origin: string): readonly string[] {
  const host = origin.replace(/^[a-z-]+:\/\//, '').replace(/:\d+$/, '');
  return /^https?:/.test(origin) ? [host] : [origin, host];
}
