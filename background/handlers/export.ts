import { encodeBase64 } from '../../src/bytes/base64.ts';
import { decodeBase64url } from '../../src/bytes/base64url.ts';
import { type ExportAccount, toExportAccounts } from '../../src/interchange/exports/accounts.ts';
import { findLosses, isLeftOut } from '../../src/interchange/exports/losses.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import type { ExportChoice } from '../../src/messages/interchange.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { id, integer, list, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { chosenAccounts } from '../accounts/chosen-accounts.ts';
import { iconsOf, tileOf } from '../accounts/icons/tiles.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { Unlock } from '../vault/unlock.ts';
import type { VaultStore } from '../vault/vault-store.ts';

/** In characters. A message may hold 64 MiB in Chromium, and a character may take three bytes and be escaped. */
const LARGEST_PART = 4_000_000;
const FORMATS = [
  ...(['otpauth-list', 'aegis-json', 'aegis-encrypted', '2fas-json', 'bitwarden-json'] as const),
  ...(['csv', 'html-sheet', 'google-transfer', 'age'] as const),
] as const;
const choice = object({ ids: optional(list(id<AccountId>(), 20_000)), tag: optional(text(LIMITS.tag)) });

interface ExportServices {
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly unlock: Pick<Unlock, 'confirm'>;
}

/** Exporting accounts. */
export function exportHandlers({ vaultStore, unlock }: ExportServices): Family<'export'> {
  return {
    'export.summary': {
      parse: object({
        format: oneOf(...FORMATS),
        choice,
      }),
      handle: async (ask) => {
        const accounts = chosen(await vaultStore.open(), ask.choice);
        const losses = findLosses(ask.format, accounts).flatMap(({ index, lost }) => {
          const account = accounts[index];
          return account === undefined ? [] : [{ issuer: account.issuer, name: account.name, lost }];
        });
        const held = accounts.filter((account) => !isLeftOut(ask.format, account)).length;
        return { chosen: accounts.length, held, losses };
      },
    },
    'export.accounts': {
      parse: object({
        format: oneOf(...FORMATS, 'emergency-sheet'),
        choice,
        passphrase: text(LIMITS.passphrase),
        offset: integer(0, 20_000),
      }),
      handle: async (ask) => {
        await unlock.confirm(ask.passphrase);
        const accounts = chosen(await vaultStore.open(), ask.choice);
        const part = upTo(accounts.slice(ask.offset), LARGEST_PART);
        const next = ask.offset + part.length;
        return { accounts: part, ...(next < accounts.length && { next }) };
      },
    },
  };
}

/** The chosen accounts with all that an export can say. */
function chosen(accountIndex: AccountIndex, choice: ExportChoice): readonly ExportAccount[] {
  const picked = chosenAccounts(accountIndex.contents, choice);
  const icons = iconsOf(accountIndex.contents);
  return toExportAccounts(picked, accountIndex.contents.recoverySets, (account) => {
    const picture = tileOf(account, icons)?.picture;
    const icon = picture && icons.get(picture);
    return icon && encodeBase64(decodeBase64url(icon.png));
  });
}

/** As many as fit, at least one. */
function upTo(accounts: readonly ExportAccount[], limit: number): readonly ExportAccount[] {
  let sum = 0;
  const end = accounts.findIndex((account, index) => {
    sum += JSON.stringify(account).length;
    return sum > limit && index > 0;
  });
  return end < 0 ? accounts : accounts.slice(0, end);
}
