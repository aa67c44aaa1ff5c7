import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** CBOR for what an authenticator sends; maps keep their order. */
export function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  if (value instanceof Map) {
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)])]);
  }
  throw new TypeError('not for CBOR');
}

function head(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument]);
  if (argument < 256) return Buffer.from([(major << 5) | 24, argument]);
  return Buffer.from([(major << 5) | 25, argument >> 8, argument & 255]);
}

type Kind = 'ES256' | 'EdDSA' | 'RS256';

/** What an authenticator or browser may get wrong. */
export interface Lies {
  readonly flags?: number;
  readonly signCount?: number;
  readonly rpId?: string;
  readonly origin?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  /** Another model than a YubiKey's. */
  readonly aaguid?: string;
  /** What the attestation says, instead of nothing. */
  readonly statement?: ReadonlyMap<string, unknown>;
}

/** A security key in software over node:crypto, with a browser around it: real keys, real signatures. */
export function createAuthenticator(kind: Kind, { origin, rpId }: { readonly origin: string; readonly rpId: string }) {
  const { publicKey, privateKey } = makePair(kind);
  const id = randomBytes(32);
  const coseKey = cbor(coseOf(kind, publicKey));
  const aaguid = Buffer.from('cb69481e8ff7403993ec0a2729a154a8', 'hex');

  const clientData = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? origin,
        crossOrigin: lies.crossOrigin ?? false,
      }),
    );
  const authData = (flags: number, lies: Lies, rest: Uint8Array = new Uint8Array()) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lies.signCount ?? 1);
    return Buffer.concat([
      createHash('sha256')
        .update(lies.rpId ?? rpId)
        .digest(),
      Buffer.from([lies.flags ?? flags]),
      count,
      rest,
    ]);
  };

  return {
    credentialId: id.toString('base64url'),
    publicKey: coseKey.toString('base64url'),
    register(challenge: string, lies: Lies = {}) {
      const length = Buffer.from([id.length >> 8, id.length & 255]);
      const model = lies.aaguid === undefined ? aaguid : Buffer.from(lies.aaguid.replaceAll('-', ''), 'hex');
      const attested = Buffer.concat([model, length, id, coseKey]);
      const attestation = new Map<string, unknown>([
        ['fmt', lies.statement === undefined ? 'none' : 'packed'],
        ['attStmt', lies.statement ?? new Map()],
        ['authData', new Uint8Array(authData(0x45, lies, attested))],
      ]);
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        authenticatorAttachment: 'cross-platform',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, lies).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['usb', 'nfc'],
        },
      };
    },
    assert(challenge: string, lies: Lies = {}) {
      const data = authData(0x05, lies);
      const client = clientData('webauthn.get', challenge, lies);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const signature = sign(kind === 'EdDSA' ? null : 'sha256', signed, privateKey);
      return {
        clientDataJson: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      };
    },
  };
}

function makePair(kind: Kind) {
  if (kind === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (kind === 'EdDSA') return generateKeyPairSync('ed25519');
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function coseOf(kind: Kind, key: KeyObject): Map<number, unknown> {
  const { x, y, n, e } = key.export({ format: 'jwk' });
  const bytes = (text = '') => new Uint8Array(Buffer.from(text, 'base64url'));
  if (kind === 'ES256')
    return new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]);
  if (kind === 'EdDSA')
    return new Map<number, unknown>([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes(x)],
    ]);
  return new Map<number, unknown>([
    [1, 3],
    [3, -257],
    [-1, bytes(n)],
    [-2, bytes(e)],
  ]);
}
