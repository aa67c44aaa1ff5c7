import { Fault } from '../../fault.ts';
import { findBase64 } from '../containers/base64.ts';
import { findRecord, type JsonRecord, listMember, member, recordMember, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';

/** Steam's private file, or one of Steam Desktop Authenticator. Only name and shared secret are looked at. */
export function findSteam(json: JsonRecord): Recognised | undefined {
  if (typeof member(json, 'shared_secret') === 'string') {
    const isDesktop = member(json, 'steamguard_scheme') === undefined && member(json, 'fully_enrolled') !== undefined;
    return { format: isDesktop ? 'steam-mafile' : 'steam-json', read: () => [draftOf(json)] };
  }
  const manifest = listMember(json, 'entries').map(findRecord);
  if (manifest.some((entry) => member(entry, 'steamid') !== undefined && member(entry, 'filename') !== undefined)) {
    return { format: 'steam-mafile', read: () => refuseManifest(member(json, 'encrypted') === true) };
  }
  const accounts = recordMember(json, 'accounts');
  if (accounts === undefined) return undefined;
  const all = Object.values(accounts).map(findRecord);
  if (!all.some((account) => typeof member(account, 'shared_secret') === 'string')) return undefined;
  return { format: 'steam-json', read: () => all.map(draftOf) };
}

/** Steam Desktop Authenticator's `manifest.json` only lists the files beside it, and holds what opens encrypted ones. */
function refuseManifest(isEncrypted: boolean): never {
  if (isEncrypted) throw new Fault('import-encryption', 'got a list of encrypted files, want files without encryption');
  throw new Fault('import-nothing', 'got a list of files, want the .maFile files themselves');
}

function draftOf(account: JsonRecord | undefined): Draft {
  const secret = textMember(account, 'shared_secret');
  return {
    kind: 'steam',
    issuer: 'Steam',
    name: member(account, 'account_name'),
    secret: secret === '' ? undefined : (findBase64(secret) ?? secret),
  };
}
