import { decodeBase64url } from '../bytes/base64url.ts';
import { decodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';

/** The browser's account of a ceremony, WebAuthn Level 3 section 5.8.1. */
export interface ClientData {
  readonly type: string;
  readonly challenge: string;
  readonly origin: string;
  readonly crossOrigin: boolean;
}

/** Decodes base64url text; throws `webauthn-invalid`. */
export function parseBytes(text: unknown, what: string): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string' || text.length > 65_536) {
    throw new Fault('webauthn-invalid', `got no ${what}, want base64url text`);
  }
  try {
    return decodeBase64url(text);
  } catch (cause) {
    throw new Fault('webauthn-invalid', `got a broken ${what}, want base64url`, { cause });
  }
}

/** Reads the browser's client data; throws `webauthn-invalid`. */
export function parseClientData(bytes: Uint8Array): ClientData {
  let raw: unknown;
  try {
    raw = JSON.parse(decodeUtf8(bytes));
  } catch (cause) {
    throw new Fault('webauthn-invalid', 'got broken client data, want JSON', { cause });
  }
  const { type, challenge, origin, crossOrigin } = (raw ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') {
    throw new Fault('webauthn-invalid', 'got client data without type, challenge or origin, want all');
  }
  return { type, challenge, origin, crossOrigin: crossOrigin === true };
}
