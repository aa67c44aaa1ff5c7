import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { openDocuments } from '../../src/interchange/document.ts';
import { isGzip } from '../../src/interchange/foreign-files.ts';
import { FORMATS, type FormatId } from '../../src/interchange/format-list.ts';
import { importFormats } from '../../src/ui/strings/en/import-formats.ts';
import { readSamples } from '../conform/import-samples.ts';
import { ownCorpus } from '../own-corpus.ts';
import { OTHER_SAMPLES } from './other-samples.ts';
import { JSON_SAMPLES, TABLE_SAMPLES } from './samples.ts';
import { SEALED_SAMPLES } from './sealed-samples.ts';

/** Samples of the corpus that are whole exports. */
const CORPUS = readSamples(ownCorpus('imports')).filter(({ class: kind }) => kind !== 'hostile');

type Content = Uint8Array | string | object;

const SAMPLES: readonly (readonly [format: FormatId, make: () => Promise<Content> | Content])[] = [
  ...JSON_SAMPLES.map(({ format, json }) => [format, () => json as object] as const),
  ...TABLE_SAMPLES.map(([format, text]) => [format, () => text] as const),
  ...OTHER_SAMPLES.map(([format, content]) => [format, () => content] as const),
  ...SEALED_SAMPLES,
];

/** Rows that take what no program's own row knows, so they recognise much else too. */
const CATCH_ALL: readonly FormatId[] = ['csv', 'passwords-csv', 'other-json', 'other-xml', 'bare-csv'];

/** Rows that recognise a sample of the format as well. They come later in the list, so they lose. */
const GENERAL_ROWS: Partial<Record<FormatId, readonly FormatId[]>> = {
  '1password-1pux': ['zip'],
  '1password-csv': ['apple-passwords-csv'],
  'andotp-encrypted': ['andotp-encrypted-old'],
  'authenticator-plus-zip': ['winauth-zip', 'zip'],
  'bitwarden-csv': ['bitwarden-authenticator-csv'],
  'bitwarden-json': ['zip'],
  'ente-plain': ['otpauth-uri-list'],
  'latchkey-html': ['stratum-html'],
  'otpauth-migration': ['otpauth-uri-list'],
  'proton-pass-pgp': ['zip'],
  'proton-pass-zip': ['bitwarden-json', 'zip'],
  'raivo-zip': ['zip'],
  'winauth-text': ['otpauth-uri-list'],
  'winauth-zip': ['zip'],
};

/** The ids of all rows that recognise the strictest document that any row recognises, in order of precedence. */
async function matchingRows(content: Content): Promise<readonly FormatId[]> {
  if (content instanceof Uint8Array && isGzip(content)) return matchingRows(new Uint8Array(gunzipSync(content)));
  const isBytes = content instanceof Uint8Array;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  for await (const document of openDocuments(isBytes ? content : encodeUtf8(text))) {
    const ids = FORMATS.filter(({ match }) => match(document) !== undefined).map(({ id }) => id);
    if (ids.length > 0) return ids;
  }
  return [];
}

function unexpectedRows([first, ...others]: readonly FormatId[]): readonly FormatId[] {
  const general = first === undefined ? [] : (GENERAL_ROWS[first] ?? []);
  return others.filter((id) => !general.includes(id) && !CATCH_ALL.includes(id));
}

describe('The table of formats', () => {
  it.each(SAMPLES)(
    '%s is recognised by its own row first, and otherwise by known general rows alone',
    async (format, make) => {
      const rows = await matchingRows(await make());
      expect(rows[0]).toBe(format);
      expect(unexpectedRows(rows)).toEqual([]);
    },
  );

  it.each(CORPUS)('$id of the corpus is recognised by one row and known general rows', async ({ bytes }) => {
    const rows = await matchingRows(bytes);
    expect(rows).not.toEqual([]);
    expect(unexpectedRows(rows)).toEqual([]);
  });

  it('Every format has a sample.', async () => {
    const sampled = new Set<string>(SAMPLES.map(([format]) => format));
    for (const { bytes } of CORPUS) sampled.add((await matchingRows(bytes))[0] ?? '');
    expect(Object.keys(importFormats).filter((id) => !sampled.has(id))).toEqual([]);
  });

  it('An archive of Proton Pass wins over one of Bitwarden, whose file it holds too.', async () => {
    const packed = zipSync({ 'Proton Pass/data.json': encodeUtf8('{}') });
    expect(await matchingRows(packed)).toEqual(['proton-pass-zip', 'bitwarden-json', 'zip']);
  });

  it('A document is opened only when stricter ones are not recognised.', async () => {
    const kinds: string[] = [];
    for await (const { kind } of openDocuments(encodeUtf8('a,b\n1,2\n'))) kinds.push(kind);
    expect(kinds).toEqual(['bytes', 'text', 'table', 'lines']);
    const documents = openDocuments(encodeUtf8('{"broken":'));
    expect((await documents.next()).value).toMatchObject({ kind: 'bytes' });
    await expect(documents.next()).rejects.toMatchObject({ code: 'import-damaged' });
  });
});
