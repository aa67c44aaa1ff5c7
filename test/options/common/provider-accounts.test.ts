import { expect, it } from 'vitest';
import { findProviderAccounts } from '../../../options/common/provider-accounts.ts';
import { accountId, accountRecord } from '../../vault/records.ts';
import { openOptions } from '../options-harness.ts';

const self = { id: accountId('forum'), name: 'ada@example.com' };

async function find(provider: string) {
  const accounts = [
    accountRecord({ id: 'forum', issuer: 'Google', name: self.name }),
    accountRecord({ id: 'bob', issuer: 'Google', name: 'bob@example.com' }),
    accountRecord({ id: 'ada', issuer: 'google', name: 'Ada@example.com' }),
    accountRecord({ id: 'cloud', issuer: 'Google Cloud', name: self.name }),
  ];
  const { app } = await openOptions({ vault: { accounts } });
  await app.open();
  return (await findProviderAccounts(app.ask, provider, self)).map(({ id }) => id);
}

it('finds the accounts at a named provider, first that of the same name, and never the account itself', async () => {
  expect(await find(' GOOGLE ')).toEqual([accountId('ada'), accountId('bob')]);
});

it('finds none for a provider that no account is at, or for no name', async () => {
  expect(await find('Goo')).toEqual([]);
  expect(await find('  ')).toEqual([]);
});
