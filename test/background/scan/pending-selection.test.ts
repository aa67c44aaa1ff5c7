import { describe, expect, test } from 'vitest';
import { createCommands } from '../../../background/start/commands.ts';
import { PASSPHRASE, startWithVault } from '../in-memory-background.ts';

const TEXT = 'Backup codes\na1b2-c3d4\n~~e5f6-a7b8~~\nc9d0-e1f2';
const URL_THERE = 'https://example.com/';
const menu = { menuItemId: 'save-codes', frameId: 0, selectionText: 'Backup codes a1b2-c3d4' };

async function start() {
  const world = await startWithVault();
  const commands = createCommands(world.background);
  const stored = async () => JSON.stringify([...(await world.profile.area.read(await world.profile.area.names()))]);
  return { ...world, commands, stored };
}

describe('a text that was selected when the menu was used', () => {
  test('is stored encrypted, opens the popup, and is given out once', async () => {
    const { ask, tabs, calls, commands, stored } = await start();
    tabs.set(4, { url: 'https://example.com/', selected: TEXT });
    await commands.onMenu(menu, { id: 4, url: URL_THERE });
    expect(calls).toEqual(['call']);
    expect(await stored()).not.toContain('a1b2');
    expect(await ask('home.open', { limit: 1 })).toMatchObject({ codesWait: true });
    expect(await ask('recovery.selected')).toEqual({ text: TEXT, url: URL_THERE });
    expect(calls).toEqual(['call', 'stop']);
    expect(await ask('recovery.selected')).toEqual({});
    expect(await ask('home.open', { limit: 1 })).not.toHaveProperty('codesWait');
  });

  test('is what the browser says of it, where the page cannot be read', async () => {
    const { ask, tabs, commands } = await start();
    tabs.set(4, { url: 'https://example.com/' });
    await commands.onMenu(menu, { id: 4, url: URL_THERE });
    expect(await ask('recovery.selected')).toEqual({ text: menu.selectionText, url: URL_THERE });
  });

  test('is read from the page again after the vault was locked, and never stored meanwhile', async () => {
    const { ask, tabs, commands, stored } = await start();
    tabs.set(4, { url: 'https://example.com/', selected: TEXT });
    await ask('vault.lock');
    await commands.onMenu(menu, { id: 4, url: URL_THERE });
    expect(await stored()).not.toMatch(/a1b2|selection"/);
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await ask('home.open', { limit: 1 })).toMatchObject({ codesWait: true });
    expect(await ask('recovery.selected')).toEqual({ text: TEXT, url: URL_THERE });
  });

  test('is absent when nothing is selected any more', async () => {
    const { ask, tabs, commands } = await start();
    tabs.set(4, { url: 'https://example.com/', selected: '' });
    await ask('vault.lock');
    await commands.onMenu(menu, { id: 4, url: URL_THERE });
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await ask('recovery.selected')).toEqual({});
  });
});
