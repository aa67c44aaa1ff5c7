import type { AskBackground } from '../../src/messages/client.ts';
import { plainName } from '../../src/services/service-name.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Picked } from './AccountPicker.tsx';

/** An account for which a provider is named. */
export interface SignedIn {
  readonly id: AccountId;
  readonly name: string;
}

/** Most accounts that are looked through, and that are offered. */
const MOST_SEARCHED = 50;
const MOST = 3;

/** The accounts of the vault that a named provider may be, without `self`: first those of the same name at the provider. */
export async function findProviderAccounts(
  ask: AskBackground,
  provider: string,
  self: SignedIn | undefined,
): Promise<readonly Picked[]> {
  const wanted = plainName(provider);
  if (wanted === '') return [];
  const { rows } = await ask('home.page', { text: provider.trim(), offset: 0, limit: MOST_SEARCHED });
  const name = plainName(self?.name ?? '');
  const isNamesake = (row: { readonly name: string }) => name !== '' && plainName(row.name) === name;
  return rows
    .filter((row) => row.id !== self?.id && plainName(row.issuer) === wanted)
    .toSorted((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)))
    .slice(0, MOST)
    .map((row) => ({ id: row.id, title: accountTitle(row) }));
}
