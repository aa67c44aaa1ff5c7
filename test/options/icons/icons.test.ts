import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { createIconChooser } from '../../../options/icons/choose-icon.ts';
import { createIconPack } from '../../../options/icons/icon-pack.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { accountId, iconRecord } from '../../vault/records.ts';
import { openOptions } from '../options-harness.ts';

const PNG = iconRecord(1).png;

async function openWithPictures() {
  const opened = await openOptions();
  await opened.app.open();
  opened.browser.painted.set('picture', PNG);
  const tileOf = async (name: string) =>
    (await opened.app.ask('icon.tiles', { ids: [accountId(name)], held: [] })).tiles[0];
  return { ...opened, tileOf };
}

describe('the icon of an account', () => {
  it('can be a picture file, and the message takes that back', async () => {
    const { app, tileOf } = await openWithPictures();
    const chooser = createIconChooser(app, accountId('github'));
    expect(await chooser.chooseFile(new Blob(['picture']))).toBe(true);
    expect(await tileOf('github')).toMatchObject({ chosen: true, picture: expect.any(String) });
    toasts.value.at(-1)?.action?.run();
    await vi.waitFor(async () => expect(await tileOf('github')).toBeUndefined());
  });

  it('stays when the file is no picture, or too large to be an icon', async () => {
    const { app, browser, tileOf } = await openWithPictures();
    const chooser = createIconChooser(app, accountId('github'));
    const large = 'x'.repeat(5 * 1024 * 1024);
    browser.painted.set(large, PNG);
    for (const text of ['text', large]) {
      expect(await chooser.chooseFile(new Blob([text]))).toBe(false);
      expect(chooser.fault.value?.code).toBe('icon-invalid');
    }
    expect(await tileOf('github')).toBeUndefined();
  });
});

describe('an icon pack', () => {
  const pack = new Blob([
    zipSync({
      'pack.json': strToU8(
        JSON.stringify({
          name: 'Pack',
          icons: ['GitHub', 'Northwind', 'Nobody'].map((issuer) => ({ filename: `${issuer}.png`, issuer: [issuer] })),
        }),
      ),
      'GitHub.png': strToU8('picture'),
      'Northwind.png': strToU8('no picture'),
      'Nobody.png': strToU8('picture'),
    }),
  ]);

  it('gives icons to the accounts that are ticked, and the message takes all back', async () => {
    const { app, tileOf } = await openWithPictures();
    const state = createIconPack(app);
    await state.read(pack);
    expect(state.pack.value?.name).toBe('Pack');
    expect(state.pack.value?.matches.map(({ row }) => row.id)).toEqual([accountId('github')]);
    await state.apply();
    expect(state.pack.value).toBeUndefined();
    expect(await tileOf('github')).toMatchObject({ picture: expect.any(String) });
    toasts.value.at(-1)?.action?.run();
    await vi.waitFor(async () => expect(await tileOf('github')).toBeUndefined());
  });

  it('changes nothing of an account that is not ticked', async () => {
    const { app, tileOf } = await openWithPictures();
    const state = createIconPack(app);
    await state.read(pack);
    state.toggle(accountId('github'));
    await state.apply();
    expect(await tileOf('github')).toBeUndefined();
  });

  it('is refused when the file is no icon pack, and says so', async () => {
    const { app } = await openWithPictures();
    const state = createIconPack(app);
    await state.read(new Blob(['text']));
    expect([state.fault.value?.code, state.pack.value, state.isBusy.value]).toEqual(['icon-pack', undefined, false]);
  });
});
