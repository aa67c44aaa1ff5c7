import { describe, expect, it } from 'vitest';
import { hostAnswer, shownHosts, withHost, withHosts, withPendingHost } from '../../src/vault/account-hosts.ts';
import { accountRecord, totpOf } from './records.ts';

const bank = { host: 'bank.example', scope: 'host' } as const;
const evil = { host: 'evil.example', scope: 'host' } as const;
const account = accountRecord({ id: 'bank', hosts: [bank] });

describe('the hosts of an account', () => {
  it('gain none without an answer for that very host', () => {
    expect(withHosts(account, [bank, evil]).hosts).toEqual([bank]);
    expect(withHosts(account, [bank, evil], [hostAnswer({ ...evil, host: 'other.example' })]).hosts).toEqual([bank]);
    expect(withHosts(account, [bank, evil], [hostAnswer(evil)]).hosts).toEqual([bank, evil]);
  });

  it('become no wider and no less encrypted without an answer', () => {
    const wide = { host: 'bank.example', scope: 'site', http: true } as const;
    expect(withHosts(account, [wide]).hosts).toEqual([bank]);
    expect(withHosts(account, [wide], [hostAnswer(wide)]).hosts).toEqual([wide]);
  });

  it('can be removed and narrowed freely', () => {
    const wide = accountRecord({ id: 'bank', hosts: [{ ...bank, scope: 'site' }, evil] });
    expect(withHosts(wide, [bank]).hosts).toEqual([bank]);
    expect(withHosts(wide, []).hosts).toEqual([]);
  });

  it('keep what a later version wrote beside a host', () => {
    const later = { ...bank, seenMs: 5 };
    expect(withHosts(accountRecord({ id: 'bank', hosts: [later] }), [later]).hosts).toEqual([later]);
  });

  it('gain the host of an answer, or its scope where it is known', () => {
    expect(withHost(account, hostAnswer(evil)).hosts).toEqual([bank, evil]);
    expect(withHost(account, hostAnswer({ ...bank, scope: 'site' })).hosts).toEqual([{ ...bank, scope: 'site' }]);
    const wide = accountRecord({ id: 'bank', hosts: [{ ...bank, scope: 'site' }] });
    expect(withHost(wide, hostAnswer({ ...bank, http: true })).hosts).toEqual([{ ...bank, scope: 'site', http: true }]);
  });

  it('stay as they are while a pending setup key has a host of its own', () => {
    const pending = { otp: totpOf('new'), atMs: 5 };
    const waiting = withPendingHost({ ...account, pending }, hostAnswer(evil));
    expect(waiting).toEqual({ ...account, pending: { ...pending, host: evil } });
    expect(shownHosts(waiting)).toEqual([bank, evil]);
    expect(shownHosts(account)).toEqual([bank]);
    expect(() => withPendingHost(account, hostAnswer(evil))).toThrow(
      expect.objectContaining({ code: 'record-missing' }),
    );
  });
});
