import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { FileRead } from '../../src/interchange/read-file.ts';
import { type ImportFile, readImport } from '../../src/interchange/read-import.ts';
import { fate, lines, read, SECRET } from './reading.ts';
import { JSON_SAMPLES } from './samples.ts';
import * as seal from './sealers.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;
const OTHER = 'GEZDGNBVGY3TQOJQ';
const SIGNED = [72, 101, 108, 108, 111, 33, -34, -83, -66, -17];

describe('Variants of single formats', () => {
  it('An export without entries is refused as empty of codes, format by format.', async () => {
    const empty: readonly unknown[] = [
      { version: 1, header: { slots: null, params: null }, db: { version: 3, entries: [], groups: [] } },
      { schemaVersion: 4, services: [], groups: [] },
      { encrypted: false, folders: [], items: [] },
      { encrypted: false, items: [{ type: 1, name: 'x', login: { totp: null } }] },
      { version: 1, entries: [] },
      { userId: 'u', vaults: {} },
      { Authenticators: [], Categories: [] },
      { tokens: [], tokenOrder: [] },
      { accounts: [], folders: [], deviceId: 'd', version: 3 },
      { app: '2fauth_v5.0', schema: 1, data: [] },
      { authenticator_tokens: [] },
      { key: { enc: 'U2FsdGVkX1', hash: 'x' } },
      {},
      [],
    ];
    for (const json of empty) expect(await fate(json as object), JSON.stringify(json)).toBe('import-nothing');
    expect(await fate('<?xml version="1.0"?><KeePassFile><Root/></KeePassFile>')).toBe('import-nothing');
    expect(await fate('name,url,username,password\n')).toBe('import-nothing');
    expect(await fate('url,username,password,totp,extra,name,grouping,fav\n')).toBe('import-nothing');
  });

  it('One broken entry does not keep the others out.', async () => {
    const token = { type: 'TOTP', issuerExt: 'Acme', label: 'bob' };
    expect(
      await lines({
        tokenOrder: [],
        tokens: [
          { ...token, secret: [1, 999] },
          { ...token, secret: SIGNED },
        ],
      }),
    ).toEqual(['Acme|bob|import-entry-damaged', LINE]);
    const preferences = `<map><string name="a">{"secret":[1,}</string><string name="b">${JSON.stringify({ ...token, secret: SIGNED }).replaceAll('"', '&quot;')}</string></map>`;
    expect(await lines(preferences)).toEqual(['||import-entry-damaged', LINE]);
    expect(await lines([null, { secret: SECRET, label: 'bob', issuer: 'Acme' }])).toEqual([
      '||import-entry-damaged',
      LINE,
    ]);
    expect(
      await lines([7, { issuer: 'Acme', account: 'bob', secret: SECRET, kind: 'TOTP', timer: '30', digits: '6' }]),
    ).toEqual(['||import-entry-damaged', LINE]);
  });

  it('A passphrase that opens one entry is right, so entries that stay closed are damaged.', async () => {
    const sealed = seal.sealExtension('words', 1) as Record<string, Record<string, unknown>>;
    const [[id, entry] = ['', {}]] = Object.entries(sealed);
    const other = { ...entry, hash: 'z', account: 'eve', secret: String(entry.secret).replace(/.{4}$/, 'AAAA') };
    expect(await lines({ [id]: entry, z: other }, 'words')).toEqual([LINE, 'Acme|eve|import-entry-damaged']);
    expect(await fate({ z: other }, 'words')).toBe('import-passphrase');
    const authy = seal.sealAuthy('words') as { authenticator_tokens: Record<string, unknown>[] };
    const [good] = authy.authenticator_tokens;
    const bad = { ...good, encrypted_seed: 'AAAAAAAAAAAAAAAAAAAAAA==', name: 'Acme: eve' };
    expect(await lines({ authenticator_tokens: [good, bad] }, 'words')).toEqual([
      LINE,
      'Acme|eve|import-entry-damaged',
    ]);
  });

  it('An order that a file states is kept.', async () => {
    const place = async (file: object | string) =>
      Object.fromEntries((await read(file)).entries.map(({ name, order }) => [name, order]));
    const ente = (name: string, position: number) =>
      `otpauth://totp/${name}?secret=${SECRET}&codeDisplay=${encodeURIComponent(JSON.stringify({ position }))}`;
    expect(await place(`${ente('a', 7)}\n${ente('b', 2)}`)).toEqual({ a: 7, b: 2 });
    const stratum = (Username: string, Ranking: number) => ({
      Type: 2,
      Issuer: 'A',
      Username,
      Secret: SECRET,
      Ranking,
    });
    expect(await place({ Authenticators: [stratum('a', 3), stratum('b', 1)] })).toEqual({ a: 3, b: 1 });
    const token = (label: string) => ({ secret: SIGNED, type: 'TOTP', issuerExt: 'A', label });
    expect(await place({ tokenOrder: ['A:b', 'A:a'], tokens: [token('a'), token('b'), token('c')] })).toEqual({
      ...{ a: 1, b: 0, c: 2 },
    });
  });

  it('Bitwarden is read from columns beyond the header, and without a validation text.', async () => {
    const android = `folder,favorite,type,name,login_uri,login_totp\n,,1,Acme,,${SECRET},Acme,60,8\n`;
    expect(await lines(android)).toEqual([`Acme||totp ${SECRET} SHA-1 8 60`]);
    const sealed = seal.sealBitwarden('words', 0) as Record<string, unknown>;
    const { encKeyValidation_DO_NOT_EDIT: _gone, ...rest } = sealed;
    expect(await fate(rest, 'other')).toBe('import-passphrase');
    expect(await lines(rest, 'words')).toEqual([LINE]);
    expect(await fate({ encrypted: true, passwordProtected: false, data: '2.a|b|c' })).toBe('import-account-bound');
    expect(await fate({ encrypted: true, passwordProtected: true, salt: 'x' })).toBe('import-damaged');
  });

  it('A Dashlane address counts before the bare key beside it, which is read too where it is another; any other text is passed over.', async () => {
    const row = (url: string) => `username,title,password,otpSecret,otpUrl\nbob,Acme,p,${OTHER},${url}\n`;
    expect(await lines(row(URI))).toEqual([`Acme|bob|totp ${OTHER} SHA-1 6 30`, LINE]);
    expect(await lines(row(URI).replace(OTHER, SECRET))).toEqual([LINE]);
    expect(await lines(row('https://acme.example'))).toEqual([`Acme|bob|totp ${OTHER} SHA-1 6 30`]);
  });

  it('An Apple title without its user is the issuer where the address names none.', async () => {
    const csv = `Title,URL,Username,Password,Notes,OTPAuth\nacme.example (bob),https://acme.example/,bob,p,,otpauth://totp/?secret=${SECRET}\n`;
    expect(await lines(csv)).toEqual([`acme.example|bob|totp ${SECRET} SHA-1 6 30`]);
  });

  it('Proton Pass codes are found in the sections of custom items.', async () => {
    const field = { type: 'totp', fieldName: 'Code', data: { totpUri: URI } };
    const item = {
      state: 1,
      data: { type: 'custom', metadata: { name: 'X' }, content: { sections: [{ sectionFields: [field] }] } },
    };
    expect(await lines({ userId: 'u', vaults: { v: { name: 'P', items: [item] } } })).toEqual([LINE]);
  });

  it('A Steam manifest of encrypted files is refused as unreadable, a plain one as holding nothing.', async () => {
    const manifest = { entries: [{ encryption_iv: 'x', encryption_salt: 'y', filename: '1.maFile', steamid: 1 }] };
    expect(await fate({ encrypted: true, first_run: false, ...manifest })).toBe('import-encryption');
    expect(await fate({ encrypted: false, ...manifest })).toBe('import-nothing');
  });

  it('A KeePass key kept as Base32 and as bytes is one account.', async () => {
    const string = (key: string, value: string) => `<String><Key>${key}</Key><Value>${value}</Value></String>`;
    const entry = (strings: string) =>
      `<KeePassFile><Root><Group><Entry>${string('Title', 'Acme') + string('UserName', 'bob') + strings}</Entry></Group></Root></KeePassFile>`;
    const uri = string('otp', URI.replaceAll('&', '&amp;'));
    expect(await lines(entry(uri + string('TimeOtp-Secret-Hex', '48656c6c6f21deadbeef')))).toEqual([LINE]);
    expect(
      await lines(entry(string('TimeOtp-Secret-Base64', 'SGVsbG8h3q2+7w==') + string('HmacOtp-Secret', 'Hello!'))),
    ).toEqual([LINE, 'Acme|bob|hotp JBSWY3DPEE SHA-1 6 #0']);
  });

  it('An encrypted 2FAS backup is read without the empty list beside it.', async () => {
    const { services: _gone, ...rest } = seal.sealTwoFas('words') as Record<string, unknown>;
    expect(await lines(rest, 'words')).toEqual([LINE]);
  });

  it('A short hexadecimal key of the Authenticator extension is read as hexadecimal.', async () => {
    const entry = { type: 'totp', secret: '48656c6c6f21dead', issuer: 'Acme', account: 'bob', hash: 'a', index: 0 };
    expect(await lines({ a: entry })).toEqual([`Acme|bob|totp JBSWY3DPEHPK2 SHA-1 6 30`]);
  });

  it('Addresses in a foreign page are found with any way of writing an ampersand.', async () => {
    const uri = (and: string) => URI.replaceAll('&', and);
    for (const and of ['&amp;', '&#38;', '&#x26;', '&']) {
      expect(await lines(`<html><body><a href="${uri(and)}">x</a></body></html>`)).toEqual([LINE]);
    }
    expect(await fate('<!doctype html><html><body>nothing</body></html>')).toBe('import-page');
  });

  it('Each of several files opens with its own passphrase only.', async () => {
    const file = (content: object, passphrase: string) => ({
      ...{ name: 'x', bytes: encodeUtf8(JSON.stringify(content)), passphrase },
    });
    const result = await readImport([
      file(seal.sealAegis('one'), 'one'),
      file(seal.sealTwoFas('two'), 'one'),
      file(seal.sealExtension('three', 2), 'three'),
    ]);
    expect(result.files.map((one) => (one.state === 'refused' ? one.fault : one.state))).toEqual([
      ...['read', 'import-passphrase', 'read'],
    ]);
  });

  it('A file that was read is not derived again when another one gets its passphrase.', async () => {
    const file = (content: object, passphrase: string) => ({
      ...{ name: 'x', bytes: encodeUtf8(JSON.stringify(content)), passphrase },
    });
    const memory = new Map<string, FileRead>();
    const [aegis, twoFas] = [file(seal.sealAegis('one'), 'one'), file(seal.sealTwoFas('two'), 'wrong')];
    const stagesOf = async (files: readonly ImportFile[]) => {
      const stages: string[] = [];
      const result = await readImport(files, {
        memory,
        onProgress: ({ file: at, stage }) => stages.push(`${at} ${stage}`),
      });
      return { result, stages };
    };
    const first = await stagesOf([twoFas, aegis]);
    expect(first.stages).toContain('1 deriving');
    const again = await stagesOf([aegis, { ...twoFas, passphrase: 'two' }]);
    expect(again.stages).not.toContain('0 deriving');
    expect(again.stages).toContain('1 deriving');
    expect(again.result.entries.map((entry) => entry.file)).toEqual([0, 1]);
    // Another passphrase is another try, also for a file that opened before.
    expect((await stagesOf([{ ...aegis, passphrase: 'x' }])).result.files[0]).toMatchObject({
      fault: 'import-passphrase',
    });
  });

  it('The same account in two files keeps what each says of it, and the higher counter.', async () => {
    const hotp = (counter: number) => `otpauth://hotp/Acme:bob?secret=${SECRET}&issuer=Acme&counter=${counter}`;
    const rich = {
      ...{ version: 1, header: { slots: null, params: null } },
      db: {
        version: 2,
        entries: [
          {
            ...{ type: 'totp', issuer: 'Acme', name: 'bob', note: 'a note', group: 'Work', favorite: true },
            info: { secret: SECRET },
          },
        ],
      },
    };
    const result = await readImport(
      [`${URI}\n${hotp(3)}\n${hotp(9)}\n${hotp(5)}`, JSON.stringify(rich)].map((text) => ({
        name: '',
        bytes: encodeUtf8(text),
      })),
    );
    expect(result.entries[0]).toMatchObject({ note: 'a note', tags: ['Work'], favourite: true, file: 0 });
    expect(result.entries[1]).toMatchObject({ otp: { counter: 9 } });
    expect(result.entries.map((entry) => ('fault' in entry ? entry.fault : 'kept'))).toEqual([
      ...['kept', 'kept', 'import-duplicate', 'import-duplicate', 'import-duplicate'],
    ]);
  });

  it('Addresses that lost their line breaks in a text field are read one by one.', async () => {
    const second = URI.replaceAll('Acme', 'Bolt');
    expect(await lines(`${URI} ${second}`)).toEqual([LINE, LINE.replace('Acme', 'Bolt')]);
    expect(await lines(`${URI}, ${second}`)).toEqual([LINE, LINE.replace('Acme', 'Bolt')]);
  });

  it('An OpenPGP message is reported as what it holds.', async () => {
    const openpgp = await import('openpgp');
    const seal = async (binary: Uint8Array) =>
      (await openpgp.encrypt({
        ...{ message: await openpgp.createMessage({ binary }), passwords: ['words'], format: 'armored' },
      })) as string;
    const proton = JSON_SAMPLES.find(({ format }) => format === 'proton-pass-zip');
    const packed = zipSync({ 'Proton Pass/data.json': encodeUtf8(JSON.stringify(proton?.json)) });
    expect((await read(await seal(packed), 'words')).files[0]).toMatchObject({ format: 'proton-pass-pgp' });
    expect((await read(await seal(encodeUtf8(URI)), 'words')).files[0]).toMatchObject({ format: 'otpauth-uri-list' });
  });
});
