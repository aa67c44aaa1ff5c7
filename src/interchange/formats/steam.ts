import { Fault } from '../../fault.ts';
import { findRecord, type JsonRecord, listMember, member, recordMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { base64Key } from '../setup-key.ts';

/** Steam Desktop Authenticator's and Steam's own files. Only names and shared secrets are read. */
export const steamFormats = [
  defineFormat({
    id: 'steam-mafile',
    document: 'json-object',
    recognise: (json) => (hasSecret(json) && isDesktop(json) ? json : undefined),
    read: (json) => [draftOf(json)],
  }),
  defineFormat({
    id: 'steam-json',
    document: 'json-object',
    recognise: (json) => (hasSecret(json) && !isDesktop(json) ? json : undefined),
    read: (json) => [draftOf(json)],
  }),
  defineFormat({
    id: 'steam-mafile',
    document: 'json-object',
    recognise: (json) => (!hasSecret(json) && isManifest(json) ? json : undefined),
    read: (json) => refuseManifest(member(json, 'encrypted') === true),
  }),
  defineFormat({
    id: 'steam-json',
    document: 'json-object',
    recognise: (json) => {
      const accounts = Object.values(recordMember(json, 'accounts') ?? {}).map(findRecord);
      return accounts.some(hasSecret) ? accounts : undefined;
    },
    read: (accounts) => accounts.map(draftOf),
  }),
] as const;

function hasSecret(account: JsonRecord | undefined): boolean {
  return typeof member(account, 'shared_secret') === 'string';
}

function isDesktop(json: JsonRecord): boolean {
  return member(json, 'steamguard_scheme') === undefined && member(json, 'fully_enrolled') !== undefined;
}

function isManifest(json: JsonRecord): boolean {
  const entries = listMember(json, 'entries').map(findRecord);
  return entries.some((entry) => member(entry, 'steamid') !== undefined && member(entry, 'filename') !== undefined);
}

/** Steam Desktop Authenticator's `manifest.json` only lists the files beside it and the parameters of encrypted ones. */
function refuseManifest(isEncrypted: boolean): never {
  if (isEncrypted) throw new Fault('import-encryption', 'got a list of encrypted files, want files without encryption');
  throw new Fault('import-nothing', 'got a list of files, want the .maFile files themselves');
}

function draftOf(account: JsonRecord | undefined): Draft {
  return {
    kind: 'steam',
    issuer: 'Steam',
    name: member(account, 'account_name'),
    secret: base64Key(member(account, 'shared_secret')),
  };
}
