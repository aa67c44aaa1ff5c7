import { findRecord, listOf, member, recordMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { base32Key } from '../setup-key.ts';

/** Duo Mobile's private list of accounts. Its own push accounts have no secret and are reported. */
export const duo = defineFormat({
  id: 'duo-json',
  document: 'json-list',
  recognise: (list) => (list.some(isAccount) ? list : undefined),
  read: (list) => listOf(list, 'accounts').map(draftOf),
});

function isAccount(entry: unknown): boolean {
  const record = findRecord(entry);
  return (
    ['otpGenerator', 'accountType'].some((name) => member(record, name) !== undefined) &&
    member(record, 'pkey') !== null
  );
}

function draftOf(entry: unknown): Draft {
  const generator = recordMember(findRecord(entry), 'otpGenerator');
  if (generator === undefined) return { name: member(findRecord(entry), 'name'), fault: 'import-push' };
  const counter = member(generator, 'counter');
  return {
    kind: counter === undefined || counter === null ? 'totp' : 'hotp',
    name: member(findRecord(entry), 'name'),
    secret: base32Key(member(generator, 'otpSecret')),
    counter,
  };
}
