import { describe, expect, it } from 'vitest';
import type { ExistingAccount } from '../../../src/messages/views.ts';
import { differencesOf } from '../../../src/ui/draft/differences.ts';
import { accountFormText } from '../../../src/ui/strings/account-form.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import type { AccountId } from '../../../src/vault/records.ts';

const text = addText.known;
const saved: ExistingAccount = {
  id: 'x' as AccountId,
  issuer: 'Northwind',
  name: 'ada',
  sameSecret: true,
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
};
const read = {
  issuer: 'Northwind',
  name: 'ada',
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
} as const;

describe('what differs between an account and one that was read', () => {
  it('is nothing where the secret and all around it are the same', () => {
    expect(differencesOf(saved, read)).toEqual([]);
  });

  it('is named one by one, the key first', () => {
    const other = { issuer: 'North', name: 'bob', algorithm: 'SHA-256', digits: 8, periodSeconds: 60 } as const;
    expect(differencesOf({ ...saved, sameSecret: false }, { ...read, ...other })).toEqual([
      { field: 'key', saved: text.oldKey, read: text.otherKey },
      { field: 'service', saved: 'Northwind', read: 'North' },
      { field: 'name', saved: 'ada', read: 'bob' },
      { field: 'digits', saved: '6', read: '8' },
      { field: 'period', saved: text.period(30), read: text.period(60) },
      { field: 'algorithm', saved: 'SHA-1', read: 'SHA-256' },
    ]);
  });

  it('is the kind, of which one counts and has no period', () => {
    const { periodSeconds: _period, ...hotp } = { ...read, kind: 'hotp' as const };
    expect(differencesOf(saved, hotp)).toEqual([
      { field: 'kind', saved: accountFormText.kinds.totp, read: accountFormText.kinds.hotp },
    ]);
  });

  it('is no name that was left blank', () => {
    expect(differencesOf(saved, { ...read, issuer: ' ', name: '' })).toEqual([]);
    expect(differencesOf({ ...saved, name: '' }, read)).toEqual([{ field: 'name', saved: text.none, read: 'ada' }]);
  });

  it('is the key alone for an account without codes', () => {
    const { kind: _kind, algorithm: _algorithm, digits: _digits, periodSeconds: _period, ...bare } = saved;
    expect(differencesOf({ ...bare, sameSecret: false }, read)).toEqual([
      { field: 'key', saved: text.none, read: text.newKey },
    ]);
  });
});
