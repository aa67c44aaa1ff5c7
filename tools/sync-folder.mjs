// Lists the sync files in a folder and opens them with a passphrase or emergency code, with nothing but Node: the proof that
// src/sync/PROTOCOL.md is enough. It shares no code with src/ on purpose; keep it that way.
//
//   node tools/sync-folder.mjs FOLDER                          the passphrase: $LATCHKEY_PASSPHRASE, else the first line of stdin
//   node tools/sync-folder.mjs FOLDER --recovery-code CODE     the vault's emergency code
//   node tools/sync-folder.mjs FOLDER … --contents             also prints the contents of each device's newest whole file
//
// Prints JSON: a line's worth for each file, by vault and device. Ends with 0, with 1 when nothing opens, with 2 when it was called wrongly.

import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { argon2id } from '@noble/hashes/argon2.js';

const MAGIC = Buffer.from('89564c540d0a1a', 'hex');
const NAME = /^([A-Za-z0-9_-]{21}[AQgw])\.([1-9]\d{0,15})\.lk$/;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param {number} value */
function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** @param {Buffer | string} value */
function lp(value) {
  const bytes = Buffer.from(/** @type {string} */ (value));
  return Buffer.concat([u32(bytes.length), bytes]);
}

/** @param {string} text */
const un64 = (text) => Buffer.from(text, 'base64url');
/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

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

/** @param {any} slot @param {{ passphrase?: string | undefined, code?: string | undefined }} given */
function slotSecret({ t, salt, p }, { passphrase, code }) {
  if (t === 'pw' && passphrase !== undefined) {
    if (p.m > 262_144 || p.m * p.t > 1_048_576) return undefined;
    const options = { m: p.m, t: p.t, p: 1, dkLen: 32, version: 0x13, maxmem: 2 ** 31 };
    return Buffer.from(argon2id(passphrase.normalize('NFKC'), un64(salt), options));
  }
  if (t !== 'rec' || code === undefined) return undefined;
  const digits = Array.from(code.toUpperCase().replace(/[\s-]/g, ''), (character) => CROCKFORD.indexOf(character));
  const number = digits.slice(0, 32).reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  return Buffer.from(number.toString(16).padStart(40, '0'), 'hex');
}

/** @param {any} header @param {{ passphrase?: string | undefined, code?: string | undefined }} given */
function findKey(header, given) {
  for (const slot of header.slots) {
    const secret = slotSecret(slot, given);
    if (secret === undefined) continue;
    const { kdf, v, m, t, p, norm } = slot.p;
    const bound =
      slot.t === 'pw' ? Buffer.concat([lp(kdf), u32(v), u32(m), u32(t), u32(p), lp(norm)]) : Buffer.alloc(0);
    const place = [Buffer.from('vlt1/slot'), lp(un64(header.vid)), u32(header.epoch)];
    const aad = Buffer.concat([...place, lp(un64(slot.id)), lp(slot.t), lp(bound)]);
    const okm = hkdf(secret, un64(slot.salt), aad, 64);
    if (timingSafeEqual(un64(slot.c), okm.subarray(32)))
      return openGcm(okm.subarray(0, 32), un64(slot.n), aad, un64(slot.w));
  }
  return undefined;
}

/** @param {Buffer} file */
function parseFile(file) {
  if (file.length < 12 || !file.subarray(0, 7).equals(MAGIC)) return { is: 'damaged' };
  if (file[7] !== 1) return { is: 'newer' };
  const bodyStart = 12 + file.readUInt32BE(8);
  const padded = file.length - bodyStart - 16;
  if (bodyStart > 12 + 65_536 || padded < 4096 || padded % 4096 !== 0) return { is: 'damaged' };
  const header = JSON.parse(file.subarray(12, bodyStart).toString('utf8'));
  if (header.v > 1 || header.crit.length > 0) return { is: 'newer' };
  return { is: 'ours', prefix: file.subarray(0, bodyStart), header, body: file.subarray(bodyStart) };
}

/** What PROTOCOL.md 5 checks, in its order. @param {string} name @param {Buffer} file @param {(header: any) => Buffer | undefined} keyOf @returns {{ is: string, contents?: unknown, [member: string]: unknown }} */
function readFile(name, file, keyOf) {
  const [, device, digits] = /** @type {string[]} */ (NAME.exec(name));
  const counter = Number(digits);
  const { is, prefix, header, body } = parseFile(file);
  if (is !== 'ours' || body === undefined || prefix === undefined) return { is };
  const { sync } = header.ext;
  const tag = sha256(Buffer.concat([Buffer.from('vlt1/sync/tag'), un64(header.vid)])).subarray(0, 6);
  const isNamed = sync?.device === device && sync?.counter === counter && device?.startsWith(tag.toString('base64url'));
  if (!isNamed) return { is: 'foreign' };
  const about = { vid: header.vid, epoch: header.epoch };
  const key = keyOf(header);
  if (key === undefined) return { is: 'locked', ...about };
  const info = Buffer.from('vlt1/sync/key');
  const keyId = createHmac('sha256', hkdf(key, un64(header.vid), info, 32))
    .update('')
    .digest()
    .subarray(0, 16);
  if (keyId.toString('base64url') !== sync.key) return { is: 'foreign' };
  const padded = openGcm(hkdf(key, un64(header.bs), Buffer.from('vlt1/body'), 32), Buffer.alloc(12), prefix, body);
  const { sync: said, ...contents } = JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8'));
  if (said.device !== device || said.counter !== counter || said.vid !== header.vid) return { is: 'foreign' };
  return { is: 'open', ...about, metadata: said, contents };
}

function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { 'recovery-code': { type: 'string' }, contents: { type: 'boolean' } },
  });
  const [folder] = positionals;
  const code = values['recovery-code'];
  if (folder === undefined || positionals.length > 1 || (code !== undefined && typeof code !== 'string')) {
    console.error('usage: sync-folder.mjs FOLDER [--recovery-code CODE] [--contents]');
    return 2;
  }
  const passphrase = process.env.LATCHKEY_PASSPHRASE ?? readFileSync(0, 'utf8').split(/\r?\n/, 1)[0];
  const given = code === undefined ? { passphrase } : { code };
  /** Slots with one wrapped key are opened once. @type {Map<string, Buffer | undefined>} */
  const keys = new Map();
  const keyOf = (/** @type {any} */ header) => {
    const name = JSON.stringify(header.slots);
    if (!keys.has(name)) keys.set(name, findKey(header, given));
    return keys.get(name);
  };
  const order = (/** @type {string} */ name) => Number(name.split('.')[1]);
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  const files = names
    .sort((a, b) => (a.slice(0, 22) < b.slice(0, 22) ? -1 : a.slice(0, 22) > b.slice(0, 22) ? 1 : order(a) - order(b)))
    .map((name) => {
      const file = readFileSync(join(folder, name));
      const about = { name, hash: sha256(file).subarray(0, 16).toString('base64url') };
      try {
        return { ...about, ...readFile(name, file, keyOf) };
      } catch {
        return { ...about, is: 'damaged' };
      }
    });
  const newest = new Map(files.filter(({ is }) => is === 'open').map((file) => [file.name.slice(0, 22), file.name]));
  const shown = files.map(({ contents, ...file }) =>
    values.contents === true && newest.get(file.name.slice(0, 22)) === file.name ? { ...file, contents } : file,
  );
  console.log(JSON.stringify(shown, undefined, 2));
  return newest.size > 0 ? 0 : 1;
}

process.exitCode = main();
