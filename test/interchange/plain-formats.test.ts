import { describe, expect, it } from 'vitest';
import { fate, lines, read, SECRET } from './reading.ts';
import { JSON_SAMPLES, TABLE_SAMPLES } from './samples.ts';

const PLAIN = `Acme|bob|totp ${SECRET} SHA-1 6 30`;
const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;

describe('Plain JSON exports', () => {
  it.each(JSON_SAMPLES)('$format is read by its content', async ({ format, json, lines: wanted }) => {
    const result = await read(json as object);
    expect(result.files[0]).toMatchObject({ state: 'read', format });
    expect(await lines(json as object)).toEqual(wanted);
  });

  it('Groups, notes, favourites, hosts and recovery codes are kept where a format has them.', async () => {
    const bitwarden = {
      folders: [{ id: 'f', name: 'Work' }],
      items: [
        {
          type: 1,
          name: 'Acme',
          folderId: 'f',
          favorite: true,
          notes: 'first\r\nsecond',
          fields: [{ name: 'Recovery codes', value: 'aaaa-1111\nbbbb-2222', type: 1 }],
          login: {
            username: 'bob',
            totp: SECRET,
            uris: [{ uri: 'https://acme.example/x', match: 0 }, { uri: 'http://b.acme.example:8080' }],
          },
        },
      ],
    };
    const [entry] = (await read(bitwarden)).entries;
    expect(entry).toMatchObject({
      tags: ['Work'],
      favourite: true,
      note: 'first\nsecond',
      recoveryCodes: ['aaaa-1111', 'bbbb-2222'],
      hosts: [
        { host: 'acme.example', scope: 'site' },
        { host: 'b.acme.example:8080', scope: 'host' },
      ],
    });
  });

  it('Recovery codes are taken out of a note that names them.', async () => {
    const note = 'Backup codes:\n7f3k-q2m9\nh8x2-w5t4\nz6p1-c3v7\nm4n8-r2s6\n';
    const json = { folders: [], items: [{ type: 1, name: 'Acme', notes: note, login: { totp: SECRET } }] };
    const [entry] = (await read(json)).entries;
    expect(entry?.recoveryCodes).toEqual(['7f3k-q2m9', 'h8x2-w5t4', 'z6p1-c3v7', 'm4n8-r2s6']);
  });

  it('Later versions are refused instead of guessed at.', async () => {
    const aegis = { version: 2, header: {}, db: { version: 3, entries: [] } };
    expect(await fate(aegis)).toBe('import-version');
    expect(await fate({ schemaVersion: 5, services: [] })).toBe('import-version');
    expect(await fate({ version: 2, entries: [{ content: { uri: URI } }] })).toBe('import-version');
    expect(await fate({ app: '2fauth_v9', schema: 2, data: [] })).toBe('import-version');
  });

  it('A Bitwarden export that is bound to an account is refused without asking for a passphrase.', async () => {
    const bound = { encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.a|b|c', folders: [], items: [] };
    expect(await fate(bound)).toBe('import-account-bound');
  });
});

describe('Lists of addresses', () => {
  it('One address a line is read in any encoding, every other line is reported by its number, and remarks are none.', async () => {
    const text = `${URI}\r\n\r\n# comment\rsteam://${SECRET}\n; other\n// more\nwords\n`;
    const result = await read(`\uFEFF${text}`);
    expect(await lines(text)).toEqual([PLAIN, `Steam||steam ${SECRET}`, '||import-line']);
    expect(result.entries.map(({ place }) => place?.line)).toEqual([1, 4, 7]);
    expect(await lines(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual(await lines(text));
  });

  it('What Ente shows beside a code is kept, and its bin is left out.', async () => {
    const display = (json: object) => encodeURIComponent(JSON.stringify(json));
    const kept = `${URI}&codeDisplay=${display({ pinned: true, tags: ['a', 'b'], note: 'n', trashed: false })}`;
    const binned = `${URI}2&codeDisplay=${display({ trashed: true })}`;
    const result = await read(`${kept},${binned}`);
    expect(result.files[0]).toMatchObject({ format: 'ente-plain' });
    expect(result.entries[0]).toMatchObject({ favourite: true, tags: ['a', 'b'], note: 'n' });
    expect(result.entries[1]).toMatchObject({ fault: 'import-trashed' });
  });

  it.each([
    ['digits=0', 'otp-digits'],
    ['digits=six', 'otp-digits'],
    ['period=0', 'otp-period'],
    ['period=-30', 'otp-period'],
    ['algorithm=MD5', 'otp-algorithm'],
    ['digits=6&digits=8', 'otp-uri-duplicate'],
    ['digits=%ZZ', 'otp-digits'],
  ])('The parameter %s is never repaired into a default', async (parameter, fault) => {
    const [line] = await lines(`${URI}\notpauth://totp/Acme:eve?secret=${SECRET}&${parameter}`).then((all) =>
      all.slice(1),
    );
    expect(line).toMatch(new RegExp(`\\|${fault}$`));
  });

  it('The text null, blanks and hexadecimal are taken for what they mean.', async () => {
    expect(await lines(`${URI}&digits=null&period=null&algorithm=null`)).toEqual([PLAIN]);
    expect(await lines('otpauth://totp/Acme:bob?secret=jbsw y3dp-ehpk 3pxp&issuer=Acme')).toEqual([PLAIN]);
    expect(await lines('otpauth://totp/Acme:bob?secret=48656c6c6f21deadbeef&issuer=Acme')).toEqual([PLAIN]);
  });
});

describe('Tables', () => {
  it.each(TABLE_SAMPLES)('%s is read by its columns', async (format, text) => {
    expect((await read(text)).files[0]).toMatchObject({ format });
    expect(await lines(text)).toEqual([PLAIN]);
  });

  it('A table of passwords is refused because it holds no codes.', async () => {
    expect(await fate('name,url,username,password\nAcme,https://acme.example,bob,x\n')).toBe('import-nothing');
  });

  it('Rows lost to an unclosed quote are reported.', async () => {
    const header = 'folder,favorite,type,name,notes,fields,login_uri,login_username,login_password,login_totp\n';
    const text = `${header},,login,Acme,,,,bob,,${SECRET}\n,,login,"open,,,,eve,,${SECRET}\n,,login,x,,,,y,,${SECRET}\n`;
    expect(await lines(text)).toEqual([PLAIN, '||import-entry-damaged']);
    expect((await read(text)).entries[1]?.place).toEqual({ line: 3, toEnd: true });
  });
});

describe('Pages and documents', () => {
  it('Addresses are found in an HTML page by searching its text.', async () => {
    const html = `<!doctype html><table><tr><td><code>otpauth://totp/Acme%3Abob?secret=${SECRET}&issuer=Acme</code></td></tr></table>`;
    expect(await lines(html)).toEqual([PLAIN]);
  });

  it('Every way of keeping a code in a KeePass entry is read, and the same secret only once.', async () => {
    const entry = (strings: Record<string, string>) =>
      `<Entry>${Object.entries({ Title: 'Acme', UserName: 'bob', ...strings })
        .map(([key, value]) => `<String><Key>${key}</Key><Value>${value.replaceAll('&', '&amp;')}</Value></String>`)
        .join('')}</Entry>`;
    const xml = (...entries: string[]) =>
      `<?xml version="1.0"?><KeePassFile><Meta><RecycleBinEnabled>True</RecycleBinEnabled><RecycleBinUUID>Yg==</RecycleBinUUID></Meta><Root><Group><UUID>YQ==</UUID><Name>Root</Name>${entries.join('')}</Group></Root></KeePassFile>`;
    expect(await lines(xml(entry({ otp: URI, 'TimeOtp-Secret-Base32': SECRET })))).toEqual([PLAIN]);
    expect(await lines(xml(entry({ otp: `key=${SECRET}&size=6&step=30` })))).toEqual([PLAIN]);
    expect(await lines(xml(entry({ 'TOTP Seed': SECRET, 'TOTP Settings': '30;6' })))).toEqual([PLAIN]);
    expect(await lines(xml(entry({ 'TOTP Seed': SECRET, 'TOTP Settings': '30;S' })))).toEqual([
      `Acme|bob|steam ${SECRET}`,
    ]);
    expect(await lines(xml(entry({ 'TimeOtp-Secret-Hex': '48656c6c6f21deadbeef' })))).toEqual([PLAIN]);
    expect(await lines(xml(entry({ 'HmacOtp-Secret-Base64': 'SGVsbG8h3q2+7w==', 'HmacOtp-Counter': '7' })))).toEqual([
      `Acme|bob|hotp ${SECRET} SHA-1 6 #7`,
    ]);
    const bin = `<Group><UUID>Yg==</UUID><Name>Bin</Name>${entry({ otp: URI })}</Group>`;
    expect(await lines(xml(bin))).toEqual(['Acme|bob|import-trashed']);
  });

  it('A KeePassXC address that says "none" gets the user name of its row, or no name.', async () => {
    const row = (user: string) =>
      `"Group","Title","Username","Password","URL","Notes","TOTP"\n"R","Acme","${user}","","","","otpauth://totp/Acme:none?secret=${SECRET}&issuer=Acme"\n`;
    expect(await lines(row('bob'))).toEqual([PLAIN]);
    expect(await lines(row(''))).toEqual([`Acme||totp ${SECRET} SHA-1 6 30`]);
  });

  it('Preferences from rooted phones are read.', async () => {
    const map = (name: string, text: string) =>
      `<?xml version='1.0' encoding='utf-8' standalone='yes' ?><map><string name="${name}">${text.replaceAll('"', '&quot;')}</string></map>`;
    const free = JSON.stringify({
      secret: [72, 101, 108, 108, 111, 33, -34, -83, -66, -17],
      type: 'TOTP',
      issuerExt: 'Acme',
      label: 'bob',
    });
    expect(await lines(map('Acme:bob', free))).toEqual([PLAIN]);
    const authy = JSON.stringify([{ decryptedSecret: SECRET, digits: 6, originalIssuer: 'Acme', name: 'Acme: bob' }]);
    expect(await lines(map('com.authy.storage.tokens.authenticator.key', authy))).toEqual([PLAIN]);
    const other = JSON.stringify([{ name: 'bob', issuer: 'Acme', key: SECRET, base: 32, digits: '6', period: '30' }]);
    expect(await lines(map('STATIC_TOTP_CODES_LIST', other))).toEqual([PLAIN]);
  });
});
