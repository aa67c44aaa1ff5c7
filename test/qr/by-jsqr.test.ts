import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readByJsqr } from '../../src/qr/by-jsqr.ts';
import type { startReader } from '../../src/qr/reader.ts';
import { readPicture } from './picture.ts';

const fixture = (name: string) => readPicture(new URL(`../corpora/qr/drawn/${name}`, import.meta.url));
const calm = { isOver: () => false, report: () => undefined };

describe('where WebAssembly cannot start', { timeout: 30_000 }, () => {
  beforeEach(() => vi.stubGlobal('WebAssembly', undefined));
  afterEach(() => vi.unstubAllGlobals());

  it('jsqr reads instead', async () => {
    vi.resetModules();
    const { startReader: start } = await import('../../src/qr/reader.ts');
    const reader: Awaited<ReturnType<typeof startReader>> = await start();
    expect(reader.engine).toBe('jsqr');
    const { codes } = await reader.read(fixture('page.png'), 'search', calm);
    expect(codes.map(({ text }) => text)).toEqual([expect.stringMatching(/^otpauth:\/\/totp\/Acme/)]);
  });

  it.each([
    ['page.png', 1],
    ['dark.png', 1],
    ['corner-4k.png', 1],
    ['three.png', 3],
    ['none.png', 0],
  ])('%s gives all its codes', (name, count) => {
    expect(readByJsqr(fixture(name), 'search', calm)).toHaveLength(count);
  });

  it('nothing is read when the time was over before it began', () => {
    expect(readByJsqr(fixture('page.png'), 'search', { ...calm, isOver: () => true })).toEqual([]);
  });
});
