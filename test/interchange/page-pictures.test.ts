import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { Fault } from '../../src/fault.ts';
import { readImport } from '../../src/interchange/read-import.ts';
import { fate, SECRET } from './reading.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const SQUARES = '<rect x="1" y="1" width="1" height="1"/>'.repeat(50);
const image = (letters: string) => `<img src="data:image/png;base64,${Buffer.from(letters).toString('base64')}">`;

/** Reads a page with a scanner that finds in each picture what `codes` says of its letters. */
async function readPage(page: string, codes: (letters: string) => readonly string[]) {
  const seen: string[] = [];
  const readPicture = async (bytes: Uint8Array) => {
    const letters = new TextDecoder().decode(bytes);
    seen.push(letters);
    return codes(letters);
  };
  const { files, entries } = await readImport([{ name: '', bytes: encodeUtf8(page) }], { readPicture });
  return { file: files[0], entries, seen };
}

describe('Pictures inside pages and drawings', () => {
  it('are scanned one by one, and one without a code keeps no other out.', async () => {
    const page = `<!doctype html><html><body>${image('logo')}${image('code')}${image('code')}</body></html>`;
    const { file, entries, seen } = await readPage(page, (letters) => {
      if (letters === 'logo') throw new Fault('qr-picture-none', 'got no code, want one');
      return [URI];
    });
    expect(seen).toEqual(['logo', 'code']);
    expect(file).toMatchObject({ state: 'read', format: 'html-pictures' });
    expect(entries).toHaveLength(1);
  });

  it('are drawings too, with a namespace that a page lets them omit.', async () => {
    for (const page of [`<svg>${SQUARES}</svg>`, `<!doctype html><html><body><svg>${SQUARES}</svg></body></html>`]) {
      const { entries, seen } = await readPage(page, () => [URI]);
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(entries).toHaveLength(1);
    }
  });

  it('that hold no account are refused in words for pictures, and icons are not looked at.', async () => {
    const foreign = await readPage(`<!doctype html><html>${image('x')}</html>`, () => ['https://example.com']);
    expect(foreign.file).toMatchObject({ state: 'refused', fault: 'qr-not-account' });
    expect(await fate('<!doctype html><html><svg><path d="M0 0"/></svg></html>')).toBe('import-page');
  });
});
