import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto';

/**
 * Opens an envelope by FORMAT.md, the age specification (https://c2sp.org/age) and node:crypto: no line of this is the product's, and no
 * library of it.
 */
export function openIndependently(html: string, texts: readonly string[]): unknown {
  return JSON.parse(openAge(ageFileIn(html), codeOf(texts)).toString('utf8'));
}

/** The bytes of the only age file in a page. */
function ageFileIn(html: string): Buffer {
  const lines = html.split('\n');
  const begin = lines.indexOf('-----BEGIN AGE ENCRYPTED FILE-----');
  const end = lines.indexOf('-----END AGE ENCRYPTED FILE-----');
  if (begin < 0 || end < begin || lines.lastIndexOf('-----BEGIN AGE ENCRYPTED FILE-----') !== begin)
    throw new Error('not one age file');
  return Buffer.from(lines.slice(begin + 1, end).join(''), 'base64');
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PRIME = 1_048_573n;

const numberOf = (characters: string) =>
  [...characters].reduce((sum, one) => {
    const value = ALPHABET.indexOf(one);
    if (value < 0) throw new Error('not a character of a code');
    return sum * 32n + BigInt(value);
  }, 0n);

interface Text {
  readonly id: string;
  readonly counts: number;
  readonly number: number;
  readonly secret: readonly number[];
  readonly x: number;
}

function readText(text: string): Text {
  const bare = text.replaceAll('-', '');
  if (bare.length !== 40 || numberOf(bare.slice(0, 36)) % PRIME !== numberOf(bare.slice(36)))
    throw new Error('mistyped');
  const bytes = Buffer.from(numberOf(bare.slice(4, 36)).toString(16).padStart(40, '0'), 'hex');
  const [counts = 0, place = 0] = bytes;
  return { id: bare.slice(0, 4), counts, number: place % 16, secret: [...bytes.subarray(2, 19)], x: bytes[19] ?? 0 };
}

/** The code that one text is, or that several are joined to. */
function codeOf(texts: readonly string[]): string {
  const [first, ...more] = texts.map(readText);
  if (first === undefined) throw new Error('no text');
  if (first.counts === 0x11) return texts[0] ?? '';
  const parts = [first, ...more];
  if (more.some(({ id, counts }) => id !== first.id || counts !== first.counts)) throw new Error('other parts');
  const secret = first.secret.map((_, at) => atZero(parts.map(({ secret, x }) => [x, secret[at] ?? 0])));
  const body = BigInt(`0x${Buffer.from([0x11, 0x01, ...secret, 0]).toString('hex')}`);
  const characters = `${first.id}${spell(body, 32)}`;
  const whole = `${characters}${spell(numberOf(characters) % PRIME, 4)}`;
  return (whole.match(/.{4}/g) ?? []).join('-');
}

function spell(value: bigint, length: number): string {
  return Array.from({ length }, (_, at) => ALPHABET[Number((value >> BigInt(5 * (length - 1 - at))) & 31n)]).join('');
}

/** Multiplies in GF(2^8) bit by bit, without the tables of the library. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, shifted = a; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= shifted;
    shifted = (shifted << 1) ^ (shifted & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** a^254 is 1/a, since a^255 is 1. */
const inverse = (a: number) => Array.from({ length: 254 }).reduce<number>((power) => times(power, a), 1);

/** Lagrange's interpolation at 0, where adding and subtracting are both XOR. */
function atZero(points: readonly (readonly [x: number, y: number])[]): number {
  return points.reduce((sum, [x, y], own) => {
    const weight = points.reduce(
      (product, [other], at) => (at === own ? product : times(product, times(other, inverse(other ^ x)))),
      1,
    );
    return sum ^ times(y, weight);
  }, 0);
}

/** Opens an age file of version 1 with one scrypt stanza. */
export function openAge(file: Buffer, passphrase: string): Buffer {
  const head = /^age-encryption\.org\/v1\n-> scrypt (\S{22}) (\d+)\n(\S{43})\n---( \S{43})\n/.exec(
    file.subarray(0, 400).toString('latin1'),
  );
  if (head === null) throw new Error('not a file with a passphrase');
  const [whole, salt = '', factor = '', body = '', mac = ''] = head;
  const label = Buffer.from('age-encryption.org/v1/scrypt');
  const options = { N: 2 ** Number(factor), r: 8, p: 1, maxmem: 2 ** 31 - 1 };
  const wrapKey = scryptSync(passphrase, Buffer.concat([label, Buffer.from(salt, 'base64')]), 32, options);
  const fileKey = unseal(wrapKey, Buffer.alloc(12), Buffer.from(body, 'base64'));
  const macKey = derive(fileKey, Buffer.alloc(0), 'header');
  const covered = whole.slice(0, -mac.length - 1);
  if (!createHmac('sha256', macKey).update(covered).digest().equals(Buffer.from(mac, 'base64')))
    throw new Error('header');
  const payload = file.subarray(whole.length);
  const streamKey = derive(fileKey, payload.subarray(0, 16), 'payload');
  const chunks: Buffer[] = [];
  const sealed = payload.subarray(16);
  for (let at = 0, count = 0; at < sealed.length; at += 65_552, count++) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(count, 7);
    nonce[11] = at + 65_552 >= sealed.length ? 1 : 0;
    chunks.push(unseal(streamKey, nonce, sealed.subarray(at, at + 65_552)));
  }
  return Buffer.concat(chunks);
}

function derive(key: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32));
}

function unseal(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
