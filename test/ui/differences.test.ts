import { describe, expect, it } from 'vitest';
import type { ExistingAccount } from '../../src/messages/views.ts';
import { differencesOf } from '../../src/ui/differences.ts';
import type { AccountId } from '../../src/vault/records.ts';

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
      { what: 'Key', saved: 'old', read: 'another' },
      { what: 'Service', saved: 'Northwind', read: 'North' },
      { what: 'Account', saved: 'ada', read: 'bob' },
      { what: 'Digits', saved: '6', read: '8' },
      { what: 'New code', saved: 'every 30 s', read: 'every 60 s' },
      { what: 'Algorithm', saved: 'SHA-1', read: 'SHA-256' },
    ]);
  });

  it('is the kind, of which one counts and has no period', () => {
    const { periodSeconds: _period, ...hotp } = { ...read, kind: 'hotp' as const };
    expect(differencesOf(saved, hotp)).toEqual([{ what: 'Kind', saved: 'Time-based', read: 'Counter-based' }]);
  });

  it('is no name that was left blank', () => {
    expect(differencesOf(saved, { ...read, issuer: ' ', name: '' })).toEqual([]);
    expect(differencesOf({ ...saved, name: '' }, read)).toEqual([{ what: 'Account', saved: 'none', read: 'ada' }]);
  });

  it('is the key alone for an account without codes', () => {
    const { kind: _kind, algorithm: _algorithm, digits: _digits, periodSeconds: _period, ...bare } = saved;
    expect(differencesOf({ ...bare, sameSecret: false }, read)).toEqual([{ what: 'Key', saved: 'none', read: 'new' }]);
  });
});
