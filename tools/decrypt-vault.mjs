// Opens a Latchkey vault file with nothing but Node: the proof that src/vault/FORMAT.md is enough, and a way out for anyone who needs
// one. It shares no code with src/ on purpose; keep it that way.
//
//   node tools/decrypt-vault.mjs FILE                          the passphrase: $LATCHKEY_PASSPHRASE, else a prompt or the first line of stdin
//   node tools/decrypt-vault.mjs FILE --recovery-code [CODE]   the vault's recovery code; without CODE it is asked for
//   node tools/decrypt-vault.mjs FILE --prf-hex [HEX]          a security key's two PRF results, 128 hexadecimal digits
//
// Prints the contents as JSON. Ends with 0, with 1 when the file cannot be opened, with 2 when it was called wrongly.

import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { argon2id } from '@noble/hashes/argon2.js';

const USAGE = 'usage: decrypt-vault.mjs FILE [--recovery-code [CODE] | --prf-hex [HEX]]';
const MAGIC = Buffer.from('89564c540d0a1a', 'hex');
const SUITE = 'A256GCM.HKDF256.ARGON2ID';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

class Refused extends Error {}

/** @param {number} value */
function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** @param {Buffer | string} value */
function lengthPrefixed(value) {
  const bytes = Buffer.from(/** @type {string} */ (value));
  return Buffer.concat([u32(bytes.length), bytes]);
}

/** RFC 5869 with SHA-256. @param {Buffer} secret @param {Buffer} salt @param {Buffer} info @param {number} length */
function hkdf(secret, salt, info, length) {
  const pseudorandom = createHmac('sha256', salt).update(secret).digest();
  let block = Buffer.alloc(0);
  let output = Buffer.alloc(0);
  for (let i = 1; output.length < length; i++) {
    block = createHmac('sha256', pseudorandom).update(block).update(info).update(Buffer.of(i)).digest();
    output = Buffer.concat([output, block]);
  }
  return output.subarray(0, length);
}

/** @param {Buffer} key @param {Buffer} nonce @param {Buffer} aad @param {Buffer} sealed */
function openGcm(key, nonce, aad, sealed) {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(aad).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/**
 * JSON as FORMAT.md wants a header: no name twice, no `__proto__`, lone surrogate, minus zero or infinite number, at most 16 levels.
 * `JSON.parse` has checked the grammar before; this reads what it does not tell.
 * @param {string} text
 */
function readStrictJson(text) {
  const value = JSON.parse(text);
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{},:]/g) ?? [];
  /** @type {(Set<string> | undefined)[]} */
  const open = [];
  tokens.forEach((token, at) => {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"')) {
      const name = JSON.parse(token);
      if (!name.isWellFormed()) throw new Refused('the header holds half a character');
      if (tokens[at + 1] !== ':') return;
      const names = open.at(-1);
      if (name === '__proto__' || names?.has(name))
        throw new Refused('the header has a name twice, or one it must not');
      names?.add(name);
    } else if (/\d$/.test(token) && (!Number.isFinite(Number(token)) || Object.is(Number(token), -0)))
      throw new Refused('the header has a number that is none');
    if (open.length > 16) throw new Refused('the header is too deep');
  });
  return value;
}

/** The members of an object, which must be exactly these. @param {any} value @param {string[]} names */
function requireMembers(value, names) {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || Object.keys(value).length !== names.length || !names.every((name) => Object.hasOwn(value, name)))
    throw new Refused('the header has other members than it must have');
}

/** Bytes in base64url without padding and spare bits. @param {any} text @param {number} [length] */
function requireBytes(text, length) {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'base64url') : Buffer.alloc(0);
  if (bytes.toString('base64url') !== text || (length !== undefined && bytes.length !== length))
    throw new Refused('the header has bytes that are not in base64url');
  return bytes;
}

/** @param {any} value @param {number} most */
function requireCount(value, most) {
  if (!Number.isSafeInteger(value) || value < 1 || value > most) throw new Refused('the header has a wrong generation');
}

/** @param {Buffer} file */
function readContainer(file) {
  if (file.length < 8 || !file.subarray(0, 7).equals(MAGIC) || file[7] === 0) throw new Refused('not a vault file');
  if (file[7] !== 1) throw new Refused(`container version ${file[7]}: this tool reads version 1`);
  if (file.length > 67_108_864) throw new Refused('the file is too large');
  const headerLength = file.length < 12 ? 0 : file.readUInt32BE(8);
  const bodyStart = 12 + headerLength;
  const padded = file.length - bodyStart - 16;
  if (headerLength > 65_536 || padded < 4096 || padded % 4096 !== 0)
    throw new Refused('the file is cut short or damaged');
  const bytes = file.subarray(12, bodyStart);
  let header;
  try {
    header = readStrictJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('the header is damaged');
  }
  checkHeader(header);
  return { prefix: file.subarray(0, bodyStart), header, body: file.subarray(bodyStart) };
}

/** @param {any} header */
function checkHeader(header) {
  const isNewer = header?.v > 1 || (header?.v === 1 && (header.suite !== SUITE || header.crit?.length > 0));
  if (isNewer) throw new Refused('made by a newer version');
  requireMembers(header, ['v', 'suite', 'vid', 'epoch', 'gen', 'prev', 'bs', 'crit', 'ext', 'slots']);
  requireMembers(header.ext, Object.keys(header.ext ?? {}));
  if (header.v !== 1 || !Array.isArray(header.crit) || !Array.isArray(header.slots))
    throw new Refused('the header is damaged');
  requireBytes(header.vid, 16);
  requireBytes(header.prev, 32);
  requireBytes(header.bs, 32);
  requireCount(header.epoch, 2 ** 32 - 1);
  requireCount(header.gen, Number.MAX_SAFE_INTEGER);
  for (const slot of header.slots) checkSlot(slot);
  const ids = new Set(header.slots.map((/** @type {any} */ { id }) => id));
  const passphrases = header.slots.filter((/** @type {any} */ { t }) => t === 'pw');
  if (header.slots.length > 16 || ids.size !== header.slots.length || passphrases.length === 0)
    throw new Refused('the header has too many slots, one twice, or none for a passphrase');
  const work = passphrases.reduce((/** @type {number} */ sum, /** @type {any} */ { p }) => sum + p.m * p.t, 0);
  if (work > 4 * 1_048_576) throw new Refused('a KDF outside what version 1 allows');
}

/** @param {any} slot */
function checkSlot(slot) {
  requireMembers(slot, ['id', 't', 'salt', 'p', 'c', 'n', 'w']);
  const { id, t, salt, p, c, n, w } = slot;
  if (t !== 'pw' && t !== 'prf' && t !== 'rec') throw new Refused('a slot of another kind');
  requireBytes(id, 8);
  requireBytes(salt, t === 'pw' ? 16 : 32);
  requireBytes(c, 32);
  requireBytes(n, 12);
  requireBytes(w, 48);
  if (t === 'rec') requireMembers(p, []);
  else if (t === 'pw') checkCost(p);
  else {
    requireMembers(p, ['rp', 'cid', 'uv', 'transports']);
    const { length } = requireBytes(p.cid);
    const isNamed = (/** @type {any} */ name) => typeof name === 'string' && /^[a-z0-9-]{1,32}$/.test(name);
    const isList = Array.isArray(p.transports) && p.transports.length <= 8 && p.transports.every(isNamed);
    const isRp = typeof p.rp === 'string' && /^[a-z0-9.-]{0,253}$/.test(p.rp);
    if (!isList || !isRp || p.uv !== true || length < 1 || length > 1023)
      throw new Refused('a security key that is described wrongly');
  }
}

/** @param {any} p */
function checkCost(p) {
  requireMembers(p, ['kdf', 'v', 'm', 't', 'p', 'norm']);
  const { kdf, v, m, t, p: lanes, norm } = p;
  const known = kdf === 'argon2id' && v === 19 && lanes === 1 && norm === 'NFKC';
  const sane = Number.isInteger(m) && Number.isInteger(t) && t >= 1 && t <= 16 && m <= 262_144 && m * t <= 1_048_576;
  if (!known || !sane || !(m >= 47_104 || (m >= 19_456 && t >= 2)))
    throw new Refused('a KDF outside what version 1 allows');
}

/** @param {any} slot */
function parameterBytes({ t, p }) {
  if (t === 'pw') {
    return Buffer.concat([lengthPrefixed(p.kdf), u32(p.v), u32(p.m), u32(p.t), u32(p.p), lengthPrefixed(p.norm)]);
  }
  if (t === 'prf') {
    const cid = lengthPrefixed(Buffer.from(p.cid, 'base64url'));
    const names = p.transports.map((/** @type {string} */ name) => lengthPrefixed(name));
    return Buffer.concat([lengthPrefixed(p.rp), cid, Buffer.of(1), u32(names.length), ...names]);
  }
  return Buffer.alloc(0);
}

/** The vault key, or undefined when the secret is not this slot's. @param {any} header @param {any} slot @param {Buffer} secret */
function openSlot(header, slot, secret) {
  const aad = Buffer.concat([
    Buffer.from('vlt1/slot'),
    lengthPrefixed(Buffer.from(header.vid, 'base64url')),
    u32(header.epoch),
    lengthPrefixed(Buffer.from(slot.id, 'base64url')),
    lengthPrefixed(slot.t),
    lengthPrefixed(parameterBytes(slot)),
  ]);
  const okm = hkdf(secret, Buffer.from(slot.salt, 'base64url'), aad, 64);
  const commitment = Buffer.from(slot.c, 'base64url');
  if (!timingSafeEqual(commitment, okm.subarray(32))) return undefined;
  if (aad.length > 1024) throw new Refused('a slot that is bound to too much');
  return openGcm(okm.subarray(0, 32), Buffer.from(slot.n, 'base64url'), aad, Buffer.from(slot.w, 'base64url'));
}

/** @param {any} slot @param {string} passphrase */
function passphraseSecret({ salt, p }, passphrase) {
  const { m, t } = p;
  const options = { m, t, p: 1, dkLen: 32, version: 0x13, maxmem: 2 ** 31 };
  return Buffer.from(argon2id(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64url'), options));
}

/** @param {string} text */
function recoverySecret(text) {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const digits = Array.from(plain, (character) => CROCKFORD.indexOf(character));
  if (digits.length !== 36 || digits.includes(-1))
    throw new Refused('a recovery code has 36 letters and digits, without U');
  const number = digits.slice(0, 32).reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  const check = digits.slice(32).reduce((sum, digit) => sum * 32 + digit, 0);
  if (Number(number % 1_048_573n) !== check) throw new Refused('the recovery code has a typing mistake in it');
  return Buffer.from(number.toString(16).padStart(40, '0'), 'hex');
}

/** @param {any} header @param {{ kind: string, value: string }} given */
function findVaultKey(header, { kind, value }) {
  for (const slot of header.slots.filter((/** @type {any} */ { t }) => t === kind)) {
    const secret =
      kind === 'pw'
        ? passphraseSecret(slot, value)
        : kind === 'rec'
          ? recoverySecret(value)
          : Buffer.from(value, 'hex');
    const key = openSlot(header, slot, secret);
    if (key !== undefined) return key;
  }
  throw new Refused('nothing in this file opens with that');
}

/** @param {Buffer} key @param {{ prefix: Buffer, header: any, body: Buffer }} container */
function openBody(key, { prefix, header, body }) {
  const bodyKey = hkdf(key, Buffer.from(header.bs, 'base64url'), Buffer.from('vlt1/body'), 32);
  const padded = openGcm(bodyKey, Buffer.alloc(12), prefix, body);
  const length = padded.readUInt32BE(0);
  if (
    padded.length !== Math.ceil((4 + length) / 4096) * 4096 ||
    padded.subarray(4 + length).some((byte) => byte !== 0)
  ) {
    throw new Refused('the padding is damaged');
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(4, 4 + length));
}

/** @param {string} text */
function readContents(text) {
  const contents = JSON.parse(text);
  if (contents?.schema > 2) throw new Refused('made by a newer version');
  if (contents?.schema !== 1 && contents?.schema !== 2) throw new Refused('no contents of a vault');
  return contents;
}

/** JSON in which whatever a terminal obeys, hides or turns round is written as an escape. @param {unknown} value */
function printable(value) {
  const codes = (/** @type {string} */ units) =>
    Array.from({ length: units.length }, (_, at) => `\\u${units.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    );
  return JSON.stringify(value, undefined, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, codes);
}

/** @param {string} what */
async function ask(what) {
  if (!process.stdin.isTTY) {
    return new TextDecoder().decode(readFileSync(0)).split(/\r?\n/, 1)[0] ?? '';
  }
  process.stderr.write(`${what}: `);
  process.stdin.setRawMode(true);
  let typed = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    for (const character of chunk) {
      if (character === '\u0003') process.exit(1);
      if (character === '\r' || character === '\n' || character === '\u0004') {
        process.stdin.setRawMode(false);
        process.stderr.write('\n');
        return typed;
      }
      typed = character === '\u007f' ? Array.from(typed).slice(0, -1).join('') : typed + character;
    }
  }
  return typed;
}

/** The file's name and the secret to open it with. @param {string[]} args */
async function readArguments(args) {
  const { positionals, tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: { 'recovery-code': { type: 'string' }, 'prf-hex': { type: 'string' } },
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const [option] = options;
  const [file] = positionals;
  const names = ['recovery-code', 'prf-hex'];
  if (!file || positionals.length > 1 || options.length > 1 || (option && !names.includes(option.name)))
    return undefined;
  if (option?.name === 'recovery-code')
    return { file, kind: 'rec', value: option.value ?? (await ask('Recovery code')) };
  if (option?.name === 'prf-hex') {
    const value = option.value ?? (await ask('PRF results, hexadecimal'));
    return /^[0-9a-f]{128}$/i.test(value) ? { file, kind: 'prf', value } : undefined;
  }
  return { file, kind: 'pw', value: process.env.LATCHKEY_PASSPHRASE ?? (await ask('Passphrase')) };
}

async function main() {
  const given = await readArguments(process.argv.slice(2));
  if (given === undefined) {
    console.error(USAGE);
    return 2;
  }
  try {
    const file = readFileSync(given.file);
    const container = readContainer(file);
    const text = openBody(findVaultKey(container.header, given), container);
    process.stdout.write(`${printable(readContents(text))}\n`);
    console.error(`generation ${container.header.gen}, SHA-256 ${createHash('sha256').update(file).digest('hex')}`);
    return 0;
  } catch (error) {
    const damaged = 'the file is damaged or was changed';
    const known = error instanceof Refused || (error instanceof Error && 'syscall' in error);
    console.error(`cannot open ${given.file}: ${known ? error.message : damaged}`);
    return 1;
  }
}

process.exitCode = await main();
