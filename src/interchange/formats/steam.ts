import { findBase64 } from '../containers/base64.ts';
import { findRecord, type JsonRecord, member, recordMember, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';

/** Steam's private file, or one of Steam Desktop Authenticator. Only name and shared secret are looked at. */
export function findSteam(json: JsonRecord): Recognised | undefined {
  if (typeof member(json, 'shared_secret') === 'string') {
    const isDesktop = member(json, 'steamguard_scheme') === undefined && member(json, 'fully_enrolled') !== undefined;
    return { format: isDesktop ? 'steam-mafile' : 'steam-json', read: () => [draftOf(json)] };
  }
  const accounts = recordMember(json, 'accounts');
  if (accounts === undefined) return undefined;
  const all = Object.values(accounts).map(findRecord);
  if (!all.some((account) => typeof member(account, 'shared_secret') === 'string')) return undefined;
  return { format: 'steam-json', read: () => all.map(draftOf) };
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
