import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { openDocuments } from '../../src/interchange/document.ts';
import { FORMATS } from '../../src/interchange/format-list.ts';
import { FORMAT_LABELS } from '../../src/interchange/format-names.ts';
import { OTHER_SAMPLES } from './other-samples.ts';
import { JSON_SAMPLES, TABLE_SAMPLES } from './samples.ts';
import { SEALED_SAMPLES } from './sealed-samples.ts';

type Content = Uint8Array | string | object;

const SAMPLES: readonly (readonly [format: string, make: () => Promise<Content> | Content])[] = [
  ...JSON_SAMPLES.map(({ format, json }) => [format, () => json as object] as const),
  ...TABLE_SAMPLES.map(([format, text]) => [format, () => text] as const),
  ...OTHER_SAMPLES.map(([format, content]) => [format, () => content] as const),
  ...SEALED_SAMPLES.filter(([format]) => format !== 'stratum-encrypted'),
  // Deriving Stratum's key takes a second, and only its signature counts here.
  ['stratum-encrypted', () => 'AUTHENTICATORPRO'],
];

/** Rows that recognise a sample of the format as well. They come later in the list, so they lose. */
const GENERAL_ROWS: Readonly<Record<string, readonly string[]>> = {
  '1password-csv': ['apple-passwords-csv', 'csv', 'passwords-csv'],
  'andotp-encrypted': ['andotp-encrypted-old'],
  'apple-passwords-csv': ['csv', 'passwords-csv'],
  'authenticator-plus-zip': ['winauth-zip', 'zip'],
  'bitwarden-csv': ['bitwarden-authenticator-csv'],
  'dashlane-csv': ['passwords-csv'],
  'ente-plain': ['otpauth-uri-list'],
  'enpass-json': ['bitwarden-json'],
  'keepassxc-csv': ['csv', 'passwords-csv'],
  'lastpass-vault-csv': ['csv', 'passwords-csv'],
  'latchkey-csv': ['csv'],
  'latchkey-html': ['stratum-html'],
  'otpauth-migration': ['otpauth-uri-list'],
  'proton-pass-csv': ['csv', 'passwords-csv'],
  'proton-pass-pgp': ['zip'],
  'raivo-zip': ['zip'],
  'winauth-text': ['otpauth-uri-list'],
  'winauth-zip': ['zip'],
};

/** The ids of all rows that recognise the strictest document that any row recognises, in order of precedence. */
async function matchingRows(content: Content): Promise<readonly string[]> {
  const isBytes = content instanceof Uint8Array;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  for await (const document of openDocuments(isBytes ? content : encodeUtf8(text))) {
    const ids = FORMATS.filter(({ match }) => match(document) !== undefined).map(({ id }) => id);
    if (ids.length > 0) return ids;
  }
  return [];
}

describe('The table of formats', () => {
  it.each(SAMPLES)(
    '%s is recognised by its own row, and otherwise by known general rows alone',
    async (format, make) => {
      expect(await matchingRows(await make())).toEqual([format, ...(GENERAL_ROWS[format] ?? [])]);
    },
  );

  it('Every format has a sample.', () => {
    const sampled = new Set(SAMPLES.map(([format]) => format));
    expect(Object.keys(FORMAT_LABELS).filter((id) => !sampled.has(id))).toEqual([]);
  });

  it('An archive of Proton Pass wins over one of Bitwarden, whose file it holds too.', async () => {
    const packed = zipSync({ 'Proton Pass/data.json': encodeUtf8('{}') });
    expect(await matchingRows(packed)).toEqual(['proton-pass-zip', 'bitwarden-json', 'zip']);
  });

  it('A document is opened only when stricter ones are not recognised.', async () => {
    const kinds: string[] = [];
    for await (const { kind } of openDocuments(encodeUtf8('a,b\n1,2\n'))) kinds.push(kind);
    expect(kinds).toEqual(['bytes', 'text', 'table']);
    const documents = openDocuments(encodeUtf8('{"broken":'));
    expect((await documents.next()).value).toMatchObject({ kind: 'bytes' });
    await expect(documents.next()).rejects.toMatchObject({ code: 'import-damaged' });
  });
});
