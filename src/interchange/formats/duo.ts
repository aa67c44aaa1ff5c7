import { findRecord, listOf, member, recordMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';

/** Duo Mobile's private list of accounts. Its own push accounts have no secret and are reported. */
export const duo = defineFormat({
  id: 'duo-json',
  document: 'json-list',
  recognise: (list) =>
    list.some((entry) => recordMember(findRecord(entry), 'otpGenerator') !== undefined) ? list : undefined,
  read: (list) => listOf(list, 'accounts').map(draftOf),
});

function draftOf(entry: unknown): Draft {
  const generator = recordMember(findRecord(entry), 'otpGenerator');
  const counter = member(generator, 'counter');
  return {
    kind: counter === undefined || counter === null ? 'totp' : 'hotp',
    name: member(findRecord(entry), 'name'),
    secret: member(generator, 'otpSecret'),
    counter,
  };
}
