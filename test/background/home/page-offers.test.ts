import { expect, test } from 'vitest';
import { findPageOffers } from '../../../background/home/page-offers.ts';
import { Fault } from '../../../src/fault.ts';
import { addAccount, startWithVault } from '../in-memory-background.ts';

const CODES = ['8f3k-29dm', 'q7xw-11pz', 'm4tt-8h2c', 'v9rb-6s0n', 'c2lp-5k7e', 'x1dd-3f9q'];
const LIST = `Your recovery codes\n${CODES.join('\n')}`;

async function offersOf(text: string, world = startWithVault()) {
  const { background } = await world;
  return findPageOffers({ vaultStore: background.vaultStore, capturePageText: async () => ({ text }) }, 1);
}

test('a list of recovery codes is offered, until the vault has them', async () => {
  const world = await startWithVault();
  expect(await offersOf(LIST, Promise.resolve(world))).toEqual({ recoveryCodes: true });
  const { id } = await addAccount(world);
  await world.ask('recovery.add', { account: id, codes: CODES, source: 'page' });
  expect(await offersOf(LIST, Promise.resolve(world))).toEqual({});
});

test.each([
  ['codes without a word of what they are', CODES.join('\n')],
  ['words about recovery codes without any', 'Enter one of your recovery codes\nContinue'],
  ['a way to sign in with a security key', 'Sign in\nUse your security key\nUse a passkey instead'],
  ['a text about adding one', `${'Some day you may want to add a security key. '.repeat(3)}`],
])('%s is nothing to offer', async (_what, text) => {
  expect(await offersOf(text)).toEqual({});
});

test.each(['Add a security key', 'Register new passkey', 'Name your security key', 'Sicherheitsschlüssel hinzufügen'])(
  '“%s” offers to record a security key',
  async (label) => {
    expect(await offersOf(`Two-factor authentication\n${label}`)).toEqual({ securityKey: true });
  },
);

test('a page that can’t be read offers nothing', async () => {
  const { background } = await startWithVault();
  const capturePageText = async () => {
    throw new Fault('page-forbidden', 'got a page, want none');
  };
  expect(await findPageOffers({ vaultStore: background.vaultStore, capturePageText }, 1)).toEqual({});
});
