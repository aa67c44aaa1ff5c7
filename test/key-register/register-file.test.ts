import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/bytes/visible-text.ts';
import type { ReadSetting } from '../../src/key-register/found-register.ts';
import { readRegister } from '../../src/key-register/read-register.ts';
import { REGISTER_COLUMNS } from '../../src/key-register/register-columns.ts';
import { writeRegister } from '../../src/key-register/write-register.ts';
import type { KeyRegister, RegisterKey, RegisterSite } from '../../src/messages/key-register.ts';
import { accountId, recordId } from '../vault/records.ts';

const nowMs = Date.UTC(2026, 10, 30, 12);
const setting: ReadSetting = { nowMs, isDayFirst: false, serialNumber: (serial) => `Serial number: ${serial}` };
const NO_MODEL = '00000000-0000-0000-0000-000000000000';
const read = (text: string) => readRegister(text, setting);

const key = (id: string, more: Partial<RegisterKey> = {}): RegisterKey => ({
  ...{ id: recordId(id), label: id, attachment: 'cross-platform', transports: [], aaguid: NO_MODEL, place: '' },
  createdMs: Date.UTC(2026, 8, 4),
  ...more,
});
const site = (id: string, of: string, more: Partial<RegisterSite> = {}): RegisterSite => ({
  ...{ id: recordId(id), key: recordId(of), host: 'github.com', name: '', createdMs: Date.UTC(2026, 8, 5) },
  ...more,
});

/** What is read of a register that was written, in the form of a register. */
async function roundTrip(register: KeyRegister) {
  const { keys, sites } = await read(await writeRegister(register));
  const idAt = (at: number | undefined) => (at === undefined ? undefined : register.keys[at]?.id);
  return {
    keys: keys.map(({ facts, createdMs, replacedBy }) => ({ ...facts, createdMs, replacedBy: idAt(replacedBy) })),
    sites: sites.map(({ key: at, site: host, accountNames, ...rest }) => ({
      ...{ key: idAt(at), host, ...rest },
      account: accountNames,
    })),
  };
}

function wanted({ keys, sites }: KeyRegister) {
  return {
    keys: keys.map(({ id: _id, replacedBy, ...rest }) => ({ ...rest, replacedBy })),
    sites: keys.flatMap(({ id }) =>
      sites
        .filter((one) => one.key === id)
        .map(({ id: _id, account, ...rest }) => ({
          ...rest,
          account: account && { issuer: account.issuer, name: account.name },
        })),
    ),
  };
}

describe('the register as a table', () => {
  const full: KeyRegister = {
    keys: [
      key('Blue key', {
        ...{ transports: ['usb', 'nfc'], aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', place: 'Safe, left' },
        ...{ form: 'nano', colour: 'blue', model: 'YubiKey 5 NFC', note: 'Two\nlines, "quoted"', spare: true },
        ...{ acquiredMs: Date.UTC(2024, 2, 3), checkedMs: Date.UTC(2026, 10, 1, 8, 30, 5, 123) },
        ...{ backup: { eligible: true, state: false }, abilities: { userVerification: true, prf: false } },
        ...{ lostMs: Date.UTC(2026, 9, 1), retiredMs: Date.UTC(2026, 9, 2), replacedBy: recordId('Same') },
      }),
      key('Same', { attachment: 'platform' }),
      key('Same-2', { label: 'Same' }),
    ],
    sites: [
      site('1', 'Blue key', {
        ...{ name: 'yk', sinceMs: Date.UTC(2024, 0, 1), usedMs: Date.UTC(2026, 0, 2), removedMs: Date.UTC(2026, 0, 3) },
        account: { id: accountId('a'), issuer: 'GitHub', name: '=ada' },
      }),
      site('2', 'Blue key', { host: 'login.example:8443' }),
      site('3', 'Same-2'),
    ],
  };

  it('is read as it was written, whole, with two keys of one name', async () => {
    expect(await roundTrip(full)).toEqual(wanted(full));
  });

  it('says of each site who says so, and is never read as seen', async () => {
    const seen: KeyRegister = {
      keys: [
        key('Blue key', { backup: { eligible: true, state: true } }),
        key('Red', { backup: { eligible: false, state: false } }),
      ],
      sites: [site('1', 'Blue key', { isSeen: true }), site('2', 'Red')],
    };
    const text = await writeRegister(seen);
    expect(text).toContain('"synced","","","seen"');
    expect(text).toContain('"device-bound","","","said"');
    const { keys, sites } = await read(text);
    expect(JSON.stringify(sites)).not.toMatch(/seen/i);
    expect(keys.map(({ facts }) => facts.backup)).toEqual(seen.keys.map(({ backup }) => backup));
  });

  it('is read as an earlier version wrote it, without the columns that came later', async () => {
    const rows = (await writeRegister({ ...full, keys: [key('=Blue', { model: '-x' })], sites: [] })).split('\r\n');
    const earlier = rows.map((row) => row.split(',').slice(0, 25).join(',')).join('\r\n');
    expect((await read(earlier)).keys[0]?.facts).toMatchObject({ label: '=Blue', model: '-x' });
  });

  it('says which keys have a text that is too long', async () => {
    const { keys, shortened } = await read(
      `key,place,note\n${'x'.repeat(5_000)},Safe,\nBlue,Safe,${'y'.repeat(5_000)}\nRed,Safe,z`,
    );
    expect(keys[0]?.facts.label).toBe('x'.repeat(256));
    expect(shortened).toEqual(['x'.repeat(256), 'Blue']);
    expect(await read('key,place\nBlue,Safe')).not.toHaveProperty('shortened');
  });

  it('is in the form of RFC 4180, with every cell in quotes', async () => {
    const text = await writeRegister(full);
    expect(text.split('\r\n')[0]).toBe(REGISTER_COLUMNS.map((name) => `"${name}"`).join(','));
    expect(text.endsWith('"\r\n')).toBe(true);
    expect(text).toContain('"Two\nlines, ""quoted"""');
  });

  it('has no credential and no id', async () => {
    const secret = { ...key('Blue key'), credential: { id: 'CREDENTIAL', publicKey: 'PUBLIC' } };
    const text = await writeRegister({ keys: [secret], sites: [site('secret-site', 'Blue key')] });
    expect(text).not.toMatch(/CREDENTIAL|PUBLIC|secret-site|Blue key-/);
  });

  it('runs nothing in a spreadsheet, and is read without the guard', async () => {
    for (const label of ['=1+1', '+1', '-1', '@x', "'=1", '＝1']) {
      const text = await writeRegister({ keys: [key('k', { label, model: label })], sites: [] });
      expect(text).not.toMatch(/"[=+\-@＝]/);
      expect((await read(text)).keys[0]?.facts).toMatchObject({ label, model: label });
    }
  });

  it('has each blank of a note again, and leaves out only what hides or reorders text', async () => {
    const noteOf = async (note: string) =>
      (await read(await writeRegister({ keys: [key('k', { note })], sites: [] }))).keys[0]?.facts.note;
    for (const note of ['\n\nBelow', 'Trailing  \n', 'tab\there', '\t=1', '  two  blanks  ', '=1\n\n-2\n+3'])
      expect(await noteOf(note)).toBe(note);
    expect(await noteOf('\u202Eolr\u200B')).toBe('olr');
  });

  it('comes back from every register', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => /^[\p{L}\p{N}][^\p{C}]*[\p{L}\p{N}]$/u.test(text) && text === cleanLine(text));
    const ms = fc.integer({ min: Date.UTC(2015, 0), max: nowMs });
    const keyArbitrary = fc.record(
      {
        label: line,
        place: line,
        model: line,
        note: line,
        acquiredMs: ms,
        lostMs: ms,
        colour: fc.constantFrom('red', 'pink'),
      },
      { requiredKeys: ['label', 'place'] },
    );
    const siteArbitrary = fc.record({ name: line, sinceMs: ms, usedMs: ms, removedMs: ms }, { requiredKeys: ['name'] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(keyArbitrary, fc.array(siteArbitrary, { maxLength: 3 })), { minLength: 1, maxLength: 5 }),
        async (all) => {
          const register: KeyRegister = {
            keys: all.map(([more], at) => key(`k${at}`, more as Partial<RegisterKey>)),
            sites: all.flatMap(([, own], at) =>
              own.map((more, n) => site(`s${at}-${n}`, `k${at}`, more as Partial<RegisterSite>)),
            ),
          };
          expect(await roundTrip(register)).toEqual(wanted(register));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('Keeyo’s lists', () => {
  const backup = {
    app: 'keeyo',
    version: 1,
    exportedAt: '2026-11-01T10:00:00.000Z',
    keys: [
      {
        ...{ id: 7, name: 'YubiKey 5C — daily', vendor: 'Yubico', model: 'YubiKey 5C NFC', serial: '12345678' },
        ...{ color: '#3b82f6', formFactor: 'nano-c', status: 'active', purchasedAt: '2024-03-03', notes: 'Key ring' },
        ...{ image: '', credentialId: 'abc', verifiedAt: '2026-10-01T08:00:00.000Z', prfEnabled: 1, hasSecret: 1 },
        ...{ createdAt: '2025-01-02 03:04:05', secret: 'PIN 1234', publicKeyPem: '-----BEGIN PUBLIC KEY-----' },
      },
      { id: 9, name: 'Spare', vendor: '', model: '', status: 'backup', color: 'x', formFactor: 'other' },
      { id: 10, name: 'Old', status: 'lost' },
      { id: 11, name: 'Older', status: 'retired' },
      { id: 12, name: ' ' },
      'nothing',
    ],
    services: [
      { id: 1, name: 'GitHub', url: 'https://github.com/settings' },
      { id: 2, name: 'Home server', url: '' },
    ],
    registrations: [
      { id: 1, keyId: 7, serviceId: 1, kind: 'passkey', account: 'ada', revoked: 0, createdAt: '2025-02-03 04:05:06' },
      { id: 2, keyId: 9, serviceId: 1, kind: 'second-factor', account: '', revoked: 1 },
      { id: 3, keyId: 7, serviceId: 2, kind: 'totp', account: 'root', totpApp: 'Aegis' },
      { id: 4, keyId: 9, serviceId: 2, kind: 'passkey', account: 'root' },
      { id: 5, keyId: 99, serviceId: 1, kind: 'passkey' },
    ],
    catalog: [],
  };

  it('give keys with what is known of each, and no secret', async () => {
    const { keys, leftOut } = await read(JSON.stringify(backup));
    expect(keys.map(({ facts }) => facts)).toMatchObject([
      {
        ...{ label: 'YubiKey 5C — daily', model: 'Yubico YubiKey 5C NFC', form: 'nano', colour: 'blue' },
        ...{ note: 'Serial number: 12345678\nKey ring', acquiredMs: Date.UTC(2024, 2, 3) },
        checkedMs: Date.UTC(2026, 9, 1, 8),
      },
      { label: 'Spare', spare: true },
      { label: 'Old', lostMs: nowMs },
      { label: 'Older', retiredMs: nowMs },
    ]);
    expect(keys[0]?.createdMs).toBe(Date.UTC(2025, 0, 2, 3, 4, 5));
    expect(leftOut).toEqual({ codes: 1, secrets: 1 });
    expect(JSON.stringify(keys)).not.toMatch(/1234"|PIN|BEGIN|abc/);
  });

  it('give registrations by address, else by the name of the service', async () => {
    const { sites } = await read(JSON.stringify(backup));
    expect(sites).toEqual([
      {
        ...{ key: 0, site: 'https://github.com/settings', name: 'ada', createdMs: Date.UTC(2025, 1, 3, 4, 5, 6) },
        accountNames: { issuer: 'GitHub', name: 'ada' },
      },
      { key: 1, site: 'https://github.com/settings', name: '', removedMs: nowMs },
      { key: 1, site: 'Home server', name: 'root', accountNames: { issuer: 'Home server', name: 'root' } },
    ]);
  });

  it('are read from its table as well', async () => {
    const table = [
      '"tag","key","vendor","model","serial","status","service","kind","account","totp_app","revoked"',
      '"K-007","Daily","Yubico","YubiKey 5C NFC","12345678","active","GitHub","passkey","ada","","no"',
      '"K-007","Daily","Yubico","YubiKey 5C NFC","12345678","active","Router","totp","root","Aegis","no"',
      '"K-009","Spare","","","","backup","","","","",""',
    ].join('\r\n');
    const { keys, sites, leftOut } = await read(table);
    expect(keys.map(({ facts }) => [facts.label, facts.model, facts.spare])).toEqual([
      ['Daily', 'Yubico YubiKey 5C NFC', undefined],
      ['Spare', undefined, true],
    ]);
    expect(sites).toMatchObject([{ key: 0, site: 'GitHub', name: 'ada' }]);
    expect(leftOut.codes).toBe(1);
  });
});

describe('lists of others', () => {
  it('are read by the names of their columns', async () => {
    const table =
      'Name;Model;Serial number;Location;Notes;Website\nBlue;YubiKey 5;77;Safe;Mine;github.com\nBlue;YubiKey 5;77;Safe;Mine;gitlab.com\n';
    const { keys, sites } = await read(table);
    expect(keys.map(({ facts }) => facts)).toMatchObject([
      { label: 'Blue', model: 'YubiKey 5', place: 'Safe', note: 'Serial number: 77\nMine' },
    ]);
    expect(sites.map((one) => one.site)).toEqual(['github.com', 'gitlab.com']);
  });

  it.each([
    ['a browser’s passwords', 'name,url,username,password\nGitHub,https://github.com,ada,pw'],
    [
      'Bitwarden’s logins',
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,GitHub,,,0,github.com,ada,pw,',
    ],
    ['KeePassXC’s', '"Group","Title","Username","Password","URL","Notes","TOTP"\n"a","b","c","d","e","f",""'],
    ['1Password’s', 'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\na,b,c,d,,,,,'],
    ['codes', 'label,issuer,secret,site\nada,GitHub,JBSWY3DPEHPK3PXP,github.com'],
    ['logins in German', 'Name;Website;Passwort\nGitHub;github.com;pw'],
  ])('of logins or codes are refused as that: %s', async (_what, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'key-register-logins' });
  });

  it.each([
    ['contacts', 'Name,First name,Last name,Phone,Website\nAda,Ada,L,1,example.com'],
    ['goods', 'Name,Model,Price,Quantity\nMouse,M1,3,4'],
    ['computers', 'Name,Model,Serial number,IP address,Location\npc,x,1,10.0.0.1,office'],
    ['apps', 'Name,Application\nx,y'],
    ['nothing', ''],
    ['a letter', 'Dear Ada,\nthe keys are in the safe.'],
    ['another table', 'date,amount\n2024-01-01,3'],
    ['a head alone', REGISTER_COLUMNS.join(',')],
    ['another program’s JSON', '{"app":"other","keys":[]}'],
    ['a list', '[1,2]'],
    ['a web page', '<!doctype html><p>key,model</p>'],
  ])('that are none, %s, are refused', async (_what, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'key-register-unknown' });
  });

  it.each([
    ['broken JSON', '{"app":"keeyo","keys":[', 'key-register-damaged'],
    ['a Keeyo backup without keys', '{"app":"keeyo","services":[]}', 'key-register-damaged'],
    ['a Keeyo backup whose keys are no list', '{"app":"keeyo","keys":{"1":{"name":"Blue"}}}', 'key-register-damaged'],
    [
      'a Keeyo backup whose registrations are no list',
      '{"app":"keeyo","keys":[],"registrations":"3"}',
      'key-register-damaged',
    ],
    ['a quote without an end', 'key,model\n"Blue,YubiKey', 'key-register-damaged'],
    [
      'too many keys',
      `key,model\n${Array.from({ length: 1_001 }, (_, at) => `k${at},m\n`).join('')}`,
      'key-register-large',
    ],
    ['too many sites', `key,site\n${'k,github.com\n'.repeat(20_001)}`, 'key-register-large'],
    ['deep JSON', '['.repeat(100_000), 'key-register-damaged'],
  ])('with %s are refused', async (_what, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('have room for every site that a vault can hold', async () => {
    const { sites } = await read(`key,site\n${'k,github.com\n'.repeat(20_000)}`);
    expect(sites).toHaveLength(20_000);
  });

  it('of Keeyo may lack services and registrations', async () => {
    const { keys, sites } = await read('{"app":"keeyo","keys":[{"id":1,"name":"Blue"}]}');
    expect(keys.map(({ facts }) => facts.label)).toEqual(['Blue']);
    expect(sites).toEqual([]);
  });

  it('do not reach into the prototype', async () => {
    const text =
      '{"app":"keeyo","__proto__":{"keys":[{"name":"x"}]},"keys":[{"id":1,"name":"Blue","__proto__":{"model":"y"}}],"services":[],"registrations":[]}';
    const { keys } = await read(text);
    expect(keys.map(({ facts }) => facts.label)).toEqual(['Blue']);
    expect(keys[0]?.facts).not.toHaveProperty('model');
  });
});
