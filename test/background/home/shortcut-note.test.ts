import { expect, it } from 'vitest';
import { PASSPHRASE } from '../in-memory-background.ts';
import { openBackground } from '../surface-background.ts';

/** Locks and unlocks the vault and returns what the popup says then. */
async function noticeAfterUnlock({ ask }: Pick<Awaited<ReturnType<typeof openBackground>>, 'ask'>) {
  await ask('vault.lock');
  await ask('vault.unlock', { passphrase: PASSPHRASE });
  const home = await ask('home.open', { limit: 1 });
  return home.state === 'unlocked' ? home.notice : home.state;
}

it('says once that shortcuts were taken, at the first unlock after the installation', async () => {
  const surface = await openBackground();
  surface.shortcuts.areTaken = true;
  await surface.background.shortcutNote.check();
  expect(await noticeAfterUnlock(surface)).toBe('shortcuts-taken');
  expect(await noticeAfterUnlock(surface)).toBeUndefined();
});

it('says nothing where every shortcut was given', async () => {
  const surface = await openBackground();
  await surface.background.shortcutNote.check();
  expect(await noticeAfterUnlock(surface)).toBeUndefined();
});

it('says nothing where the user chose other keys before the first unlock, nor of keys that were unset later', async () => {
  const surface = await openBackground();
  surface.shortcuts.areTaken = true;
  await surface.background.shortcutNote.check();
  surface.shortcuts.areTaken = false;
  expect(await noticeAfterUnlock(surface)).toBeUndefined();
  surface.shortcuts.areTaken = true;
  expect(await noticeAfterUnlock(surface)).toBeUndefined();
});

it('says nothing that the welcome page said', async () => {
  const surface = await openBackground();
  surface.shortcuts.areTaken = true;
  await surface.background.shortcutNote.check();
  await surface.ask('home.shortcutsSaid');
  expect(await noticeAfterUnlock(surface)).toBeUndefined();
});
