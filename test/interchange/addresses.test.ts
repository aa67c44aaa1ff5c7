import { describe, expect, it } from 'vitest';
import { holdsAddress, piecesOf } from '../../src/otp/pieces.ts';
import { lines, read, SECRET } from './reading.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;

function addressesIn(text: string): readonly string[] {
  return [...piecesOf(text)].filter(({ kind }) => kind !== 'other').map((piece) => piece.text);
}

describe('Addresses in texts', () => {
  it.each([
    ['a label', `VPN - ${URI}`],
    ['a prefix without a blank', `QR-Code:${URI}`],
    ['quotes', `key = "${URI}";`],
    ['angle brackets', `<${URI}>, phone`],
    ['a link', `[Acme](${URI})`],
    ['a table in Markdown', `| Acme |${URI}|`],
  ])('are found whole beside %s', (_what, text) => {
    expect(addressesIn(text)).toEqual([URI]);
  });

  it('are joined where mail wrapped them, and not with a line that is something else', () => {
    const long = `otpauth://totp/Work%20VPN:ada%40example.com?secret=${SECRET}&issuer=Work%20VPN&algorithm=SHA256&digits=8&period=60`;
    for (const width of [40, 60, 72, 76]) {
      const wrapped = long.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n') ?? '';
      expect(addressesIn(`${wrapped}\r\n${URI}`), String(width)).toEqual([long, URI]);
    }
    for (const next of ['GitHub', 'two words', 'https://acme.example/?a=b', '- item', 'ada@example.com']) {
      expect(addressesIn(`${URI}\n${next}`), next).toEqual([URI]);
    }
  });

  it('are no game, no web address and no path', () => {
    for (const text of ['steam://rungameid/440', 'https://example.com/otpauth://totp/x', 'otpauth:/x', 'otpauth:']) {
      expect(holdsAddress(`see ${text}`), text).toBe(false);
    }
  });

  it('keep their parameters or are refused, whatever a text did to them', async () => {
    const rich = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme&algorithm=SHA256&digits=8&period=60`;
    const printable = rich.replaceAll('=', '=3D').replace(/(.{60})/g, '$1=\r\n');
    const json = JSON.stringify(rich).replaceAll('/', '\\/').replaceAll('&', '\\u0026');
    for (const text of [rich.replaceAll('&', '&amp;'), rich.replaceAll('&', '&#38;'), printable, json]) {
      expect(await lines(text), text).toEqual([`Acme|bob|totp ${SECRET} SHA-256 8 60`]);
    }
  });

  it('in notes and other cells never turn a table into a list, and are accounts of their own where their key is new', async () => {
    const other = `otpauth://totp/Acme:old?secret=GEZDGNBVGY3TQOJQ`;
    const table = (note: string) =>
      `name,login_username,login_totp,notes\nAcme,bob,${SECRET},"before\n${note}\nafter"\n`;
    expect(await lines(table(URI))).toEqual([`Acme|bob|totp ${SECRET} SHA-1 6 30`]);
    const both = await read(table(other));
    expect(both.entries.map(({ name }) => name)).toEqual(['bob', 'old']);
    expect(both.entries.map(({ place }) => place?.line)).toEqual([2, 2]);
  });

  it('in a comment are listed as skipped, and other comments are not', async () => {
    expect(await lines(`# exported today\n# otpauth://totp/Old?secret=${SECRET}\n${URI}`)).toEqual([
      '||import-remark',
      `Acme|bob|totp ${SECRET} SHA-1 6 30`,
    ]);
  });

  it('of many accounts in one record take time in proportion to their number', async () => {
    const cells = Array.from({ length: 15_000 }, (_, at) => `otpauth://totp/a${at}`);
    expect(await lines(`name,login_username,login_totp,notes\nAcme,bob,${SECRET},x,${cells.join()}\n`)).toHaveLength(
      15_001,
    );
  });

  it('and keys for which a program wrote a word for nothing are missing', async () => {
    for (const word of ['null', 'None', 'undefined', 'NaN', 'false']) {
      const table = `issuer,account,secret\nAcme,bob,${word}\n`;
      expect(await lines(table), word).toEqual(['Acme|bob|import-secret-missing']);
    }
  });
});
