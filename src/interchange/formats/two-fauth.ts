import { checkVersion, findRecord, type JsonRecord, listOf, member, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { base32Key } from '../setup-key.ts';

/** 2FAuth's own export. */
export const twoFAuth = defineFormat({
  id: '2fauth-json',
  document: 'json-object',
  recognise: (json) =>
    textMember(json, 'app').toLowerCase().startsWith('2fauth') && member(json, 'data') !== undefined ? json : undefined,
  read: readAccounts,
});

function readAccounts(json: JsonRecord): readonly Draft[] {
  checkVersion(member(json, 'schema'), 1, 'schema');
  return listOf(member(json, 'data'), 'data').map((account): Draft => {
    const raw = findRecord(account);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    return {
      kind: member(raw, 'otp_type'),
      issuer: member(raw, 'service'),
      name: member(raw, 'account'),
      secret: base32Key(member(raw, 'secret')),
      algorithm: member(raw, 'algorithm'),
      digits: member(raw, 'digits'),
      period: member(raw, 'period'),
      counter: member(raw, 'counter'),
    };
  });
}
