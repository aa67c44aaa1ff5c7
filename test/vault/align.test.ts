import { describe, expect, it } from 'vitest';
import { emptyContents } from '../../src/vault/contents.ts';
import { dateChanges } from '../../src/vault/date-changes.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import { accountRecord, recoverySetRecord, registrationRecord, totpOf } from './records.ts';

const ENTRIES = ['github', 'gitlab', 'shop'];

/** A computer that imported a file: the same accounts under ids of its own. */
function imported(computer: string, atMs: number): VaultContents {
  return {
    ...emptyContents(),
    accounts: ENTRIES.map((name, order) =>
      accountRecord({
        id: `${computer}-${name}`,
        issuer: name,
        otp: totpOf(name),
        order,
        createdMs: atMs,
        updatedMs: atMs,
      }),
    ),
    recoverySets: [recoverySetRecord({ id: `${computer}-set`, account: `${computer}-github`, createdMs: atMs })],
  };
}

function edited(contents: VaultContents, issuer: string, change: Partial<AccountRecord>, atMs: number): VaultContents {
  const accounts = contents.accounts.map((one) => (one.issuer === issuer ? { ...one, ...change } : one));
  return dateChanges(contents, { ...contents, accounts }, atMs);
}

const spent = (contents: VaultContents, index: number, usedMs: number): VaultContents => ({
  ...contents,
  recoverySets: contents.recoverySets.map((set) => ({
    ...set,
    codes: set.codes.map((code, at) => (at === index ? { ...code, usedMs } : code)),
  })),
});
const of = (contents: VaultContents, issuer: string) => contents.accounts.find((one) => one.issuer === issuer);

describe('two computers that imported the same file', () => {
  it('have each account once after a merge, from whichever side it is done', () => {
    const [a, b] = [imported('a', 100), imported('b', 200)];
    for (const merged of [mergeContents(a, b), mergeContents(b, a)]) {
      expect(merged.accounts.map(({ issuer }) => issuer).sort()).toEqual(ENTRIES);
      expect(merged.recoverySets).toHaveLength(1);
      expect(mergeContents(merged, b).accounts).toHaveLength(3);
    }
  });

  it('keep the notes, tags, hosts and pins of both, though the later import has none', () => {
    const host = (name: string) => ({ host: name, scope: 'host' as const });
    const a = edited(
      imported('a', 100),
      'github',
      { note: 'a', tags: ['x'], hosts: [host('a.example')], pinned: true },
      150,
    );
    const b = edited(imported('b', 200), 'github', { note: 'b', tags: ['y'], hosts: [host('b.example')] }, 250);
    const github = of(mergeContents(a, b), 'github');
    expect(github).toEqual(of(mergeContents(b, a), 'github'));
    expect(github).toMatchObject({ note: 'a\n\nb', tags: ['x', 'y'], pinned: true });
    expect(github?.hosts.map(({ host: name }) => name)).toEqual(['a.example', 'b.example']);
  });

  it('keep a recovery code spent that either spent, and what belongs to the accounts', () => {
    const a = spent(imported('a', 100), 2, 150);
    const b = {
      ...spent(imported('b', 200), 5, 250),
      registrations: [registrationRecord({ id: 'r', key: 'k', account: 'b-github' })],
    };
    const merged = mergeContents(a, b);
    const [set] = merged.recoverySets;
    expect(set?.codes.flatMap(({ usedMs }, at) => (usedMs === undefined ? [] : [at]))).toEqual([2, 5]);
    const id = of(merged, 'github')?.id;
    expect([set?.account, merged.registrations[0]?.account]).toEqual([id, id]);
  });

  it('spend a code in every set that an account has it in', () => {
    const more = {
      ...imported('b', 200),
      recoverySets: [
        recoverySetRecord({ id: 'b-set', account: 'b-github', codes: [{ text: '3f9c-81d2' }, { text: 'new' }] }),
      ],
    };
    const merged = mergeContents(spent(imported('a', 100), 2, 150), more);
    const used = merged.recoverySets.map((set) =>
      set.codes.filter(({ usedMs }) => usedMs !== undefined).map(({ text }) => text),
    );
    expect(used).toEqual([['3f9c-81d2'], ['3f9c-81d2']]);
  });

  it('are recognised on a third computer too, in any order, and after a renaming', () => {
    const a = edited(imported('a', 100), 'github', { issuer: 'GitHub work' }, 150);
    const [b, c] = [imported('b', 200), imported('c', 300)];
    for (const merged of [
      mergeContents(mergeContents(a, b), c),
      mergeContents(a, mergeContents(c, b)),
      mergeContents(mergeContents(c, a), b),
    ])
      expect(merged.accounts.map(({ issuer }) => issuer).sort()).toEqual(['GitHub work', 'gitlab', 'shop']);
  });

  it('stay one account after its key is replaced, and gone after it is deleted for good', () => {
    const b = imported('b', 200);
    const first = mergeContents(imported('a', 100), b);
    const rekeyed = edited(first, 'github', { otp: totpOf('replaced') }, 300);
    expect(mergeContents(rekeyed, b).accounts).toHaveLength(3);
    const gone = {
      ...first,
      accounts: first.accounts.filter(({ issuer }) => issuer !== 'shop'),
      tombstones: [first.accounts.find(({ issuer }) => issuer === 'shop')]
        .flatMap((one) => (one ? [one.id, ...(one.formerIds ?? [])] : []))
        .map((id) => ({ kind: 'account' as const, id, deletedMs: 400 })),
    };
    expect(
      mergeContents(gone, b)
        .accounts.map(({ issuer }) => issuer)
        .sort(),
    ).toEqual(['github', 'gitlab']);
  });
});

describe('accounts that only look alike', () => {
  const only = (...accounts: readonly AccountRecord[]): VaultContents => ({ ...emptyContents(), accounts });
  const team = (id: string, issuer: string) =>
    accountRecord({ id, issuer, name: 'shared', otp: totpOf('one key'), createdMs: 5, updatedMs: 5 });

  it('stay two where one key has two names that nobody changed', () => {
    expect(mergeContents(only(team('a', 'Team A')), only(team('b', 'Team B'))).accounts).toHaveLength(2);
    const both = only(team('a', 'Team A'), team('b', 'Team B'));
    expect(mergeContents(both, only(team('c', 'Team B'))).accounts).toHaveLength(2);
  });

  it('stay two where the key, its digits or its period differ', () => {
    const made = accountRecord({ id: 'a', otp: totpOf('k') });
    for (const otp of [totpOf('other'), totpOf('k', { digits: 8 }), totpOf('k', { periodSeconds: 60 })])
      expect(mergeContents(only(made), only(accountRecord({ id: 'b', otp }))).accounts).toHaveLength(2);
  });

  it('are one where only capitals or accents of the name differ', () => {
    const a = accountRecord({ id: 'a', issuer: 'Ärzte', otp: totpOf('k') });
    const b = accountRecord({ id: 'b', issuer: 'arzte ', otp: totpOf('k') });
    expect(mergeContents(only(a), only(b)).accounts).toHaveLength(1);
  });
});
