import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWithJsqr } from '../../src/qr/read-with-jsqr.ts';
import type { startReader } from '../../src/qr/reader.ts';
import { readPicture } from './picture.ts';

const fixture = (name: string) => readPicture(new URL(`../corpora/qr/drawn/${name}`, import.meta.url));
const calm = { isOver: () => false, report: () => undefined };

describe('where WebAssembly cannot start', () => {
  beforeEach(() => vi.stubGlobal('WebAssembly', undefined));
  afterEach(() => vi.unstubAllGlobals());

  it('the reader falls back to jsqr', async () => {
    vi.resetModules();
    const { startReader: start } = await import('../../src/qr/reader.ts');
    const reader: Awaited<ReturnType<typeof startReader>> = await start();
    expect(reader.engine).toBe('jsqr');
    const { codes } = await reader.read(fixture('page.png'), 'thorough', calm);
    expect(codes.map(({ text }) => text)).toEqual([expect.stringMatching(/^otpauth:\/\/totp\/Acme/)]);
  });

  it.each([
    ['page.png', 1],
    ['dark.png', 1],
    ['corner-4k.png', 1],
    ['three.png', 3],
    ['none.png', 0],
  ])('jsqr reads every code of %s', (name, count) => {
    expect(readWithJsqr(fixture(name), 'thorough', calm)).toHaveLength(count);
  });

  it('jsqr reads nothing when the time is over before it begins', () => {
    expect(readWithJsqr(fixture('page.png'), 'thorough', { ...calm, isOver: () => true })).toEqual([]);
  });
});
