import { formatOtpauthUri } from '../../otp/uri.ts';
import type { CodeAccount } from './accounts.ts';
import { type RandomBytes, uuid } from './aegis.ts';

const LOGIN = 1;
const HIDDEN_FIELD = 1;
const SITE_MATCH = 0;
const HOST_MATCH = 1;

/** Formats an unencrypted Bitwarden vault of logins. The first tag becomes the folder, recovery codes a hidden field. */
export function formatBitwarden(accounts: readonly CodeAccount[], random: RandomBytes): string {
  const folders = new Map<string, string>();
  for (const { tags } of accounts) {
    const [tag] = tags;
    if (tag !== undefined && !folders.has(tag)) folders.set(tag, uuid(random));
  }
  const items = accounts.map((account) => ({
    id: uuid(random),
    organizationId: null,
    folderId: folders.get(account.tags[0] ?? '') ?? null,
    type: LOGIN,
    reprompt: 0,
    name: account.issuer || account.name,
    notes: account.note === '' ? null : account.note,
    favorite: account.favourite,
    fields: fieldsOf(account),
    login: {
      uris: account.hosts.map(({ host, scope }) => ({
        match: scope === 'site' ? SITE_MATCH : HOST_MATCH,
        uri: `https://${host}`,
      })),
      username: account.name,
      password: null,
      totp: formatOtpauthUri({ parameters: account.otp, issuer: account.issuer, name: account.name }),
    },
    collectionIds: null,
  }));
  const list = Array.from(folders, ([name, id]) => ({ id, name }));
  return JSON.stringify({ encrypted: false, folders: list, items }, undefined, 2);
}

function fieldsOf({ recoveryCodes }: CodeAccount) {
  if (recoveryCodes.length === 0) return [];
  return [{ name: 'Recovery codes', value: recoveryCodes.join('\n'), type: HIDDEN_FIELD, linkedId: null }];
}
