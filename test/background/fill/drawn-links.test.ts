import { expect, it } from 'vitest';
import { addAccount, startWithVault } from '../in-memory-background.ts';

const PAGE = 'https://login.bank.example/';
const names = { issuer: 'Northwind', name: 'ada@example.com' };

/** An account that is linked to a whole site, filled on one of its hosts into a field that the page draws boxes for. */
async function fillDrawn() {
  const world = await startWithVault();
  const { id } = await addAccount(world, { ...names, url: PAGE });
  await world.ask('account.edit', { id, edit: { hosts: [{ host: 'bank.example', scope: 'site' }] } });
  const host = 'login.bank.example';
  world.tabs.set(1, { url: PAGE, result: { outcome: 'filled', host, value: '123456', drawn: true } });
  await world.ask('fill.account', { id, tabId: 1, press: { place: 'token 0' } });
  const mayFillDrawn = async (where: string) => {
    await world.ask('fill.account', { id, tabId: 1 });
    return world.tabs.get(1)?.asked?.mayFillDrawn?.(where);
  };
  return { world, id, host, mayFillDrawn, hosts: async () => (await world.ask('account.view', { id })).hosts };
}

it('remembers with the link, and for that host alone, that the user agreed to boxes', async () => {
  const { host, hosts, mayFillDrawn } = await fillDrawn();
  expect(await hosts()).toEqual([{ host: 'bank.example', scope: 'site', drawn: [host] }]);
  expect(await mayFillDrawn(host)).toBe(true);
  expect(await mayFillDrawn('shop.bank.example')).toBe(false);
});

it('keeps it through an edit of the links, which cannot add to it', async () => {
  const { world, id, host, hosts } = await fillDrawn();
  const edited = { host: 'bank.example', scope: 'site', drawn: ['shop.bank.example'] } as const;
  await world.ask('account.edit', { id, edit: { hosts: [edited] } });
  expect(await hosts()).toEqual([{ host: 'bank.example', scope: 'site', drawn: [host] }]);
});

it('forgets it when the link is removed', async () => {
  const { world, id, host, mayFillDrawn } = await fillDrawn();
  await world.ask('account.edit', { id, edit: { hosts: [] } });
  await world.ask('account.edit', { id, edit: { hosts: [{ host: 'bank.example', scope: 'site' }] } });
  expect(await mayFillDrawn(host)).toBe(false);
});
