import { encodeBase64 } from './base64.ts';

/** SHA-256 (FIPS 180-4) of a text as UTF-8, in Base64. */
export async function digestOf(text: string): Promise<string> {
  return encodeBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
