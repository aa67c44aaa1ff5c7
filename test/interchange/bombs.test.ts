import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { type ImportProgress, readImport } from '../../src/interchange/read-import.ts';
import type { Stage } from '../../src/interchange/reading.ts';
import { parseOtp } from '../../src/vault/otp-schema.ts';
import { fate, lines, read, SECRET } from './reading.ts';
import * as seal from './sealers.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;

/** What became of the file, and the stages that its reading came to: a key that is worked out is one of them. */
async function watched(content: Uint8Array | object, passphrase: string) {
  const bytes = content instanceof Uint8Array ? content : encodeUtf8(JSON.stringify(content));
  const stages: Stage[] = [];
  const onProgress = ({ stage }: ImportProgress) => stages.push(stage);
  const [file] = (await readImport([{ name: '', bytes, passphrase }], { onProgress })).files;
  return { what: file?.state === 'refused' ? file.fault : file?.state, stages };
}

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** An archive whose central directory names the same packed bytes again and again. */
function overlapping(count: number, plain: Uint8Array): Uint8Array {
  const packed = deflateRawSync(plain);
  const name = (at: number) => encodeUtf8(`${String(at).padStart(4, '0')}.txt`);
  const sizes = [...u32(0), ...u32(packed.length), ...u32(plain.length)];
  const local = [
    ...u32(0x04034b50),
    ...u16(20),
    ...u16(0),
    ...u16(8),
    ...u32(0),
    ...sizes,
    ...u16(8),
    ...u16(0),
    ...name(0),
  ];
  const directory = Array.from({ length: count }, (_, at) => [
    ...[...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(0), ...u16(8), ...u32(0), ...sizes, ...u16(8), ...u16(0)],
    ...[...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(0), ...name(at)],
  ]).flat();
  const start = local.length + packed.length;
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(count),
    ...u16(count),
    ...u32(directory.length),
    ...u32(start),
    ...u16(0),
  ];
  return new Uint8Array([...local, ...packed, ...directory, ...end]);
}

describe('Files made to break a reader', () => {
  it('Archives with overlapping members, thousands of folders or a bomb in a bomb are refused.', async () => {
    const big = new Uint8Array(8 * 1024 * 1024);
    expect(['import-too-large', 'import-damaged']).toContain(await fate(overlapping(50, big)));
    expect(['import-too-large', 'import-damaged']).toContain(await fate(overlapping(5_000, encodeUtf8('x'))));
    const folders = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`${at}/`, new Uint8Array()]));
    expect(await fate(zipSync({ ...folders, 'a.txt': encodeUtf8(URI) }))).toBe('import-too-large');
    // Packed twice, 33 MiB of zeros become a few hundred bytes.
    const inner = zipSync({ 'a.txt': new Uint8Array(33 * 1024 * 1024) }, { level: 1 });
    expect(await fate(zipSync({ 'b.zip': inner }, { level: 9 }))).toBe('import-too-large');
    const several = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`${at}.txt`, new Uint8Array(6 * 1024 * 1024)]),
    );
    expect(await fate(zipSync(several, { level: 1 }))).toBe('import-too-large');
  }, 60_000);

  it('The path of a member is never used as a path.', async () => {
    for (const path of ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x', 'a\0b']) {
      // The library refuses some by itself; whatever it takes is a name to compare.
      const [found] = await lines(zipSync({ [path]: encodeUtf8(URI) }));
      expect([LINE, 'refused import-damaged'], path).toContain(found);
    }
  });

  it('Derivations beyond any sense are refused before they begin, with a passphrase or without one.', async () => {
    const salt = 'AAAAAAAAAAAAAAAAAAAAAA==';
    const slot = { type: 1, salt: '00', key: '00', key_params: { nonce: '00', tag: '00' } };
    const aegis = (...slots: object[]) => ({
      ...{
        version: 1,
        db: 'AAAA',
        header: { slots: slots.map((one) => ({ ...slot, ...one })), params: { nonce: '00', tag: '00' } },
      },
    });
    const bitwarden = (extra: object) => ({
      encrypted: true,
      passwordProtected: true,
      salt: 'x',
      data: '2.a|b|c',
      ...extra,
    });
    const ente = (memLimit: unknown, opsLimit: unknown) => ({
      ...{ version: 1, kdfParams: { memLimit, opsLimit, salt }, encryptedData: 'AAAA', encryptionNonce: 'AAAA' },
    });
    const authy = (rounds: unknown) => ({
      authenticator_tokens: [{ name: 'x', encrypted_seed: salt, salt: 'x', key_derivation_iterations: rounds }],
    });
    const half = { n: 2 ** 19, r: 8, p: 1 };
    const files: readonly object[] = [
      aegis({ n: 2 ** 20, r: 9, p: 1 }),
      aegis({ n: 2 ** 20, r: 8, p: 5 }),
      aegis({ n: 3, r: 8, p: 1 }),
      aegis({ n: 2 ** 53, r: 8, p: 1 }),
      aegis(...Array.from({ length: 9 }, () => half)),
      bitwarden({ kdfType: 0, kdfIterations: 10_000_001 }),
      bitwarden({ kdfType: 0, kdfIterations: 1e300 }),
      bitwarden({ kdfType: 0, kdfIterations: '1e9' }),
      bitwarden({ kdfType: 1, kdfIterations: 3, kdfMemory: 1025, kdfParallelism: 4 }),
      bitwarden({ kdfType: 1, kdfIterations: 5, kdfMemory: 1024, kdfParallelism: 4 }),
      bitwarden({ kdfType: 1, kdfIterations: 3, kdfMemory: 64, kdfParallelism: 65 }),
      ente(2 ** 30 + 1024, 1),
      ente(2 ** 30, 5),
      ente(-1, 1),
      ente(2 ** 20, 1.5),
      authy(10_000_001),
      authy(0),
      authy(-5),
    ];
    for (const file of files) {
      expect([await fate(file), JSON.stringify(file)]).toEqual(['import-kdf', JSON.stringify(file)]);
      expect(await watched(file, 'words')).toEqual({ what: 'import-kdf', stages: ['reading'] });
    }
    // andOTP's count is its own signature: beyond the limit it is no count.
    const andOtp = new Uint8Array(200).fill(9);
    new DataView(andOtp.buffer).setUint32(0, 10_000_001);
    expect(await fate(andOtp)).toBe('import-unknown');
    const freeOtp = seal.sealFreeOtp('words');
    const at = Buffer.from(freeOtp).indexOf('"mIterations":');
    expect(at).toBeGreaterThan(0);
    const bomb = freeOtp.slice();
    bomb.set(encodeUtf8('9'), at + '"mIterations":'.length);
    expect(['import-passphrase', 'import-kdf', 'import-damaged']).toContain(await fate(bomb, 'words'));
  });

  it('A table with a cell of 30 MiB is read, and one with too many rows or bytes is refused.', {
    timeout: 300_000,
  }, async () => {
    const head = 'url,username,password,totp,extra,name,grouping,fav\n';
    const wide = `${head}"${'x'.repeat(30 * 1024 * 1024)}",,,,,,,\n,bob,,${SECRET},,Acme,,\n`;
    expect(await fate(wide)).toBe('read');
    expect(await fate(`${head}${','.repeat(4 * 1024 * 1024)}\n`)).toBe('import-nothing');
    expect(await fate(`${head}${'a,b,c\n'.repeat(6 * 1024 * 1024)}`)).toBe('import-too-large');
    expect(await fate(`${head}${',,,,,,,\n'.repeat(20_002)}`)).toBe('import-too-large');
    expect(await fate('"'.repeat(1024 * 1024))).toBe('import-unknown');
  });

  it('Periods, digits and counters that are no whole numbers of their range refuse the entry.', async () => {
    const wrong = [0, -1, 1.5, 1e21, 86_401, '30.0', '0x1e', '3e1', 'NaN', '٣٠', [], {}, true];
    const entry = (info: object) => ({
      ...{ version: 1, header: { slots: null, params: null } },
      db: { version: 3, entries: [{ type: 'totp', issuer: 'A', name: 'b', info: { secret: SECRET, ...info } }] },
    });
    for (const period of wrong) {
      const [found] = await lines(entry({ period }));
      expect([String(period), found]).toEqual([String(period), 'A|b|otp-period']);
    }
    for (const digits of [...wrong.filter((one) => one !== 86_401), 5, 11, 6.5]) {
      expect([String(digits), ...(await lines(entry({ digits })))]).toEqual([String(digits), 'A|b|otp-digits']);
    }
    const hotp = (counter: unknown) => `otpauth://hotp/A:b?secret=${SECRET}&issuer=A&counter=${String(counter)}`;
    for (const counter of [-1, 1.5, 2 ** 53, '9'.repeat(40), 'NaN', '1e3']) {
      expect(await lines(hotp(counter))).toEqual(['A|b|otp-counter']);
    }
    expect(await lines(hotp('9007199254740991'))).toEqual([`A|b|hotp ${SECRET} SHA-1 6 #9007199254740991`]);
  });

  it('Transfer messages with absurd lengths, groups and endless numbers are refused.', async () => {
    const uri = (...bytes: number[]) =>
      `otpauth-migration://offline?data=${encodeURIComponent(Buffer.from(bytes).toString('base64'))}`;
    for (const bytes of [
      [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f],
      [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
      [0x0a, 0x02, 0x0a, 0x7f],
      [0x0b, ...Array.from({ length: 3_000 }, () => 0x0b)],
      Array.from({ length: 100 }, () => 0xff),
      [0x0d, 1, 2],
      [0x07],
      [0x00, 0x00],
    ]) {
      expect(await fate(uri(...bytes))).toBe('import-damaged');
    }
    // Unknown fields of every kind are passed over.
    const key = [...Buffer.from('Hello!'), 0xde, 0xad, 0xbe, 0xef];
    const name = Buffer.from('Acme:bob');
    const own = [0x0a, key.length, ...key, 0x12, name.length, ...name, 0x48, 1, 0x52, 1, 9, 0x5d, 1, 2, 3, 4];
    expect(await lines(uri(0x0a, own.length, ...own, 0x79, 1, 2, 3, 4, 5, 6, 7, 8))).toEqual([LINE]);
  });

  it('Names lose what would turn, hide or break text, and no report quotes a secret.', async () => {
    const nasty = '\u202e\u2066gnp.\u2069\u200b\u0000\u001b[31m<img src=x onerror=alert(1)>\ud800\u{e0041}=cmd|x';
    const file = {
      ...{ version: 1, header: { slots: null, params: null } },
      db: {
        version: 3,
        entries: [
          { type: 'totp', issuer: nasty, name: nasty, note: nasty, group: nasty, info: { secret: SECRET } },
          { type: 'totp', issuer: nasty, name: nasty, info: { secret: `${SECRET}1` } },
        ],
      },
    };
    const result = await read(file);
    expect(result.entries).toHaveLength(2);
    for (const { issuer, name, note, tags } of result.entries) {
      for (const text of [issuer, name, note, ...tags]) expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
    expect(JSON.stringify(result.files)).not.toContain(SECRET);
  });

  it('Keys that would change an object change none, wherever they stand.', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const text = `{"${key}":{"secret":"${SECRET}","type":"totp","hash":"x","account":"bob","issuer":"Acme","index":0}}`;
      const [found] = await lines(text);
      expect([LINE, 'refused import-unknown']).toContain(found);
      const vaults = `{"userId":"u","vaults":{"${key}":{"name":"x","items":[{"state":1,"data":{"metadata":{"name":"Acme"},"content":{"itemUsername":"bob","totpUri":"${SECRET}"}}}]}}}`;
      expect(await lines(vaults)).toEqual([LINE]);
      const csv = `name,${key},login_totp,login_username\nAcme,x,${SECRET},bob\n`;
      expect(await lines(csv)).toEqual([LINE]);
      expect(await lines(`${URI}&${key}=x`)).toEqual([LINE]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('Entities of a document are never declared, fetched or multiplied.', async () => {
    const declarations = [
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE a SYSTEM "https://example.com/a.dtd">',
      '<!DOCTYPE a PUBLIC "-//x" "https://example.com/a.dtd">',
      '<!doctype KeePassFile []>',
      `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]>`,
    ];
    for (const declaration of declarations) {
      for (const body of ['<KeePassFile><Root>&x;</Root></KeePassFile>', '<map><string name="a">&x;</string></map>']) {
        expect(await fate(`<?xml version="1.0"?>${declaration}${body}`)).toBe('import-damaged');
      }
    }
    const wide = `<KeePassFile><Root>${'<Group/>'.repeat(200_000)}</Root></KeePassFile>`;
    expect(await fate(wide)).toBe('import-nothing');
  });

  it('A KeePass database whose header claims more than there is is refused before any derivation.', async () => {
    const signature = [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5];
    for (const [major, field] of [
      [4, [2, 0xff, 0xff, 0xff, 0x7f]],
      [4, [11, 0xff, 0xff, 0xff, 0xff]],
      [4, [0, 0, 0, 0, 0]],
      [3, [2, 0xff, 0xff]],
      [3, [0, 4, 0, 13, 10, 13, 10]],
      [5, [0, 0]],
    ] as const) {
      const { what, stages } = await watched(new Uint8Array([...signature, 1, 0, major, 0, ...field]), 'x');
      expect(['import-damaged', 'import-version', 'import-encryption', 'import-kdf']).toContain(what);
      expect(stages).toEqual(['reading']);
    }
  });

  it('A picture of a few bytes that unpacks to gigabytes is not decoded.', async () => {
    const start = (...bytes: number[]) => {
      const file = new Uint8Array(64);
      file.set(bytes);
      return file;
    };
    const big = [0, 0, 0x75, 0x30];
    const bombs = [
      start(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, ...big, ...big),
      start(...Buffer.from('GIF89a'), 0xff, 0xff, 0xff, 0xff),
      start(...Buffer.from('BM'), ...Array.from({ length: 16 }, () => 0), 0x30, 0x75, 0, 0, 0xd0, 0x8a, 0xff, 0xff),
      start(...Buffer.from('RIFF....WEBPVP8X........'), 0xff, 0xff, 0, 0xff, 0xff, 0),
      start(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0xff, 0xff, 0xff, 0xff),
    ];
    let decoded = 0;
    const readPicture = async () => {
      decoded++;
      return [URI];
    };
    for (const bytes of bombs) {
      const [file] = (await readImport([{ name: '', bytes }], { readPicture })).files;
      expect(file).toMatchObject({ state: 'refused', fault: 'import-too-large' });
    }
    expect(decoded).toBe(0);
    const small = [0, 0, 1, 0];
    const fine = start(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, ...small, ...small);
    expect((await readImport([{ name: '', bytes: fine }], { readPicture })).entries).toHaveLength(1);
  });

  it('Every entry that is read fits the vault.', async () => {
    const lengths = [1, 2, 3, 7, 8, 16, 204, 205, 206, 1_000, 4_096, 10_000];
    for (const length of lengths) {
      for (const entry of (await read(`otpauth://totp/A:b?secret=${'A'.repeat(length)}`)).entries) {
        if ('otp' in entry) expect(() => parseOtp(entry.otp)).not.toThrow();
      }
    }
  });
});
