import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readIconPack } from '../../src/interchange/icon-pack.ts';

const picture = (text: string) => strToU8(text);
const index = (icons: readonly unknown[], more: object = {}) =>
  strToU8(JSON.stringify({ uuid: '1', name: 'Test pack', version: 1, icons, ...more }));
const packOf = (icons: readonly unknown[], files: Record<string, Uint8Array>, folder = '') =>
  zipSync({ [`${folder}pack.json`]: index(icons), ...files });
const read = async (bytes: Uint8Array, ...services: string[]) => {
  const { name, icons } = await readIconPack(bytes, services);
  return [name, Object.fromEntries([...icons].map(([service, file]) => [service, new TextDecoder().decode(file)]))];
};

describe('an icon pack', () => {
  const icons = [
    { filename: 'a/github.svg', category: 'Dev', issuer: ['GitHub', 'Git Hub Enterprise'] },
    { filename: 'b/mail.png', category: null, issuer: [] },
    { filename: 'b/other.png', name: 'Northwind', issuer: ['Other'] },
  ];
  const files = {
    'a/github.svg': picture('<svg/>'),
    'b/mail.png': picture('mail'),
    'b/other.png': picture('other'),
    'b/unused.png': picture('unused'),
  };

  it('gives the pictures of the services that it names, and of those named like its files', async () => {
    const pack = packOf(icons, files);
    expect(await read(pack, 'github', 'Git-Hub Enterprise', 'Mail', 'Northwind', 'Nobody', '')).toEqual([
      'Test pack',
      { github: '<svg/>', 'Git-Hub Enterprise': '<svg/>', Mail: 'mail', Northwind: 'other' },
    ]);
  });

  it('may lie in a folder of its archive', async () => {
    const inFolder = Object.fromEntries(Object.entries(files).map(([path, file]) => [`pack/${path}`, file]));
    expect(await read(packOf(icons, inFolder, 'pack/'), 'GitHub')).toEqual(['Test pack', { GitHub: '<svg/>' }]);
  });

  it('gives nothing for a file that is not there, too large, or outside of it', async () => {
    const odd = [
      { filename: 'gone.png', issuer: ['Gone'] },
      { filename: 'large.png', issuer: ['Large'] },
      { filename: '../pack.json', issuer: ['Up'] },
      { filename: 7, issuer: ['Number'] },
      'text',
      null,
      { filename: 'b/mail.png', issuer: 'Mail' },
    ];
    const pack = packOf(odd, { 'large.png': new Uint8Array(600_000), 'b/mail.png': picture('mail') });
    expect(await read(pack, 'Gone', 'Large', 'Up', 'Number', 'Mail')).toEqual(['Test pack', { Mail: 'mail' }]);
  });

  it.each<[string, Uint8Array]>([
    ['no archive', strToU8('pack.json')],
    ['an archive of other files', zipSync({ 'a.txt': strToU8('a') })],
    ['an index without a list', zipSync({ 'pack.json': strToU8('{"icons":7}') })],
  ])('is refused: %s', async (_what, bytes) => {
    await expect(readIconPack(bytes, ['GitHub'])).rejects.toMatchObject({ code: 'icon-pack' });
  });

  it('is refused when it unpacks to more than 32 MiB', async () => {
    const bomb = zipSync({ 'pack.json': new Uint8Array(40 * 1024 * 1024).fill(32) }, { level: 9 });
    await expect(readIconPack(bomb, ['GitHub'])).rejects.toMatchObject({ code: 'import-too-large' });
  });
});
