import { findRecord, listOf, member, recordMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';

/** Duo Mobile's private list of accounts. Its own push accounts have no secret and are reported. */
export function findDuo(list: readonly unknown[]): Recognised | undefined {
  if (!list.some((entry) => recordMember(findRecord(entry), 'otpGenerator') !== undefined)) return undefined;
  return {
    format: 'duo-json',
    read: () =>
      listOf(list, 'accounts').map((entry): Draft => {
        const generator = recordMember(findRecord(entry), 'otpGenerator');
        const counter = member(generator, 'counter');
        return {
          kind: counter === undefined || counter === null ? 'totp' : 'hotp',
          name: member(findRecord(entry), 'name'),
          secret: member(generator, 'otpSecret'),
          counter,
        };
      }),
  };
}
