import { findRecord, type JsonRecord, listMember, listOf, member, recordMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { base32Key } from '../setup-key.ts';

/** The built-in folder "Favorites" means the same as the star of an entry. */
const FAVOURITES = 1;

/** LastPass Authenticator, from Android and iOS. */
export const lastPass = defineFormat({
  id: 'lastpass-authenticator-json',
  document: 'json-object',
  recognise: (json) => {
    const accounts = member(json, 'accounts');
    if (!Array.isArray(accounts)) return undefined;
    const isItsOwn =
      accounts.some((account) => member(findRecord(account), 'issuerName') !== undefined) ||
      member(json, 'localDeviceId') !== undefined ||
      (member(json, 'deviceId') !== undefined && Array.isArray(member(json, 'folders')));
    return isItsOwn ? json : undefined;
  },
  read: readAccounts,
});

function readAccounts(json: JsonRecord): readonly Draft[] {
  const folders = new Map<unknown, unknown>();
  for (const folder of listMember(json, 'folders')) {
    const id = member(findRecord(folder), 'id');
    if (id !== 0 && id !== FAVOURITES) folders.set(id, member(findRecord(folder), 'name'));
  }
  return listOf(member(json, 'accounts'), 'accounts').map((account): Draft => {
    const raw = findRecord(account);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const folder = recordMember(raw, 'folderData');
    return {
      // The original names are those of the scanned code; a name that is empty was emptied by its user.
      issuer: member(raw, 'issuerName') ?? member(raw, 'originalIssuerName'),
      name: member(raw, 'userName') ?? member(raw, 'originalUserName'),
      secret: base32Key(member(raw, 'secret')),
      algorithm: member(raw, 'algorithm'),
      digits: member(raw, 'digits'),
      period: member(raw, 'timeStep'),
      favourite: member(raw, 'isFavorite') === true || member(folder, 'folderId') === FAVOURITES,
      tags: [folders.get(member(folder, 'folderId'))],
    };
  });
}
