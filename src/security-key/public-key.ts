import { encodeBase64url } from '../bytes/base64url.ts';
import { Fault } from '../fault.ts';
import { type Cbor, decodeCbor } from './cbor.ts';

/** A public key ready for WebCrypto. */
export interface Verifier {
  /** COSE algorithm number. */
  readonly algorithm: number;
  /** Whether the private key made this signature over the data. */
  verify(signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/** The COSE algorithm number of a COSE_Key; throws `webauthn-invalid` for an unsupported key. */
export function algorithmOf(coseKey: Uint8Array): number {
  return fieldsOf(coseKey).algorithm;
}

/** Imports a COSE_Key (RFC 9053: EC2 P-256, OKP Ed25519, RSA); throws `webauthn-invalid`. */
export async function importVerifier(coseKey: Uint8Array): Promise<Verifier> {
  const { algorithm, jwk, by } = fieldsOf(coseKey);
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, by, false, ['verify']);
    return {
      algorithm,
      verify: async (signature, data) => {
        const raw = algorithm === -7 ? fromDer(signature) : signature;
        return raw !== undefined && crypto.subtle.verify(by, key, raw, data);
      },
    };
  } catch (cause) {
    throw new Fault('webauthn-invalid', 'got a public key that cannot be used, want one on its curve', { cause });
  }
}

interface Fields {
  readonly algorithm: number;
  readonly jwk: JsonWebKey;
  readonly by: (EcdsaParams & EcKeyImportParams) | RsaHashedImportParams | Algorithm;
}

function fieldsOf(coseKey: Uint8Array): Fields {
  const { value: map, end } = decodeCbor(coseKey);
  if (!(map instanceof Map) || end !== coseKey.length)
    throw new Fault('webauthn-invalid', 'got other bytes, want a key');
  const bytes = (label: number, length?: number): string => {
    const value: Cbor = map.get(label);
    if (!(value instanceof Uint8Array) || (length !== undefined && value.length !== length)) {
      throw new Fault('webauthn-invalid', `got another member ${label}, want bytes of the key`);
    }
    return encodeBase64url(value);
  };
  const [type, algorithm, curve] = [map.get(1), map.get(3), map.get(-1)];
  if (type === 2 && algorithm === -7 && curve === 1) {
    const by = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    return { algorithm, by, jwk: { kty: 'EC', crv: 'P-256', x: bytes(-2, 32), y: bytes(-3, 32) } };
  }
  if (type === 1 && algorithm === -8 && curve === 6) {
    return { algorithm, by: { name: 'Ed25519' }, jwk: { kty: 'OKP', crv: 'Ed25519', x: bytes(-2, 32) } };
  }
  if (type === 3 && algorithm === -257) {
    const by = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    return { algorithm, by, jwk: { kty: 'RSA', n: bytes(-1), e: bytes(-2) } };
  }
  throw new Fault(
    'webauthn-invalid',
    `got key type ${String(type)} for ${String(algorithm)}, want ES256, EdDSA or RS256`,
  );
}

/** Converts an ECDSA signature from DER (RFC 3279 section 2.2.3) to WebCrypto's 64 bytes; `undefined` for other bytes. */
function fromDer(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    if (der[at] !== 0x02 || length < 1 || length > 33 || at + 2 + length > der.length) return undefined;
    const number = der.subarray(at + 2, at + 2 + length);
    const digits = number[0] === 0 ? number.subarray(1) : number;
    if (digits.length > 32) return undefined;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}
