import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { emptyContents, parseContents } from '../../src/vault/contents.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import { mergeAccounts, mergeRecoverySets } from '../../src/vault/merge-records.ts';
import type {
  AccountRecord,
  BinEntry,
  DraftRecord,
  Id,
  RecoverySetId,
  RecoverySetRecord,
  Tombstone,
  VaultContents,
} from '../../src/vault/records.ts';
import { touchedAccount } from '../../src/vault/touched.ts';
import { arbitraryAccount, arbitraryDraft, arbitraryRecoverySet } from './arbitrary.ts';
import { sampleContents } from './sample.ts';

const pool = <K extends string>() =>
  fc.constantFrom(...['a', 'b', 'c', 'd'].map((letter) => `${letter.repeat(21)}A` as Id<K>));
const ms = fc.integer({ min: 0, max: 9 });
/** Accounts and deletions of few identities at few times, so that they meet often. */
const account = fc
  .record({ account: arbitraryAccount(pool<'account'>()), laterMs: ms, createdMs: ms })
  .map(({ account: { usedMs: _usedMs, pending, ...rest }, laterMs, createdMs }) => ({
    ...rest,
    formerOtp: newestFirst(rest.formerOtp, [rest.otp, pending?.otp]),
    ...(pending && { pending: { ...pending, atMs: 0 } }),
    createdMs,
    updatedMs: createdMs + laterMs,
  }));

/** History as an account keeps it: each secret once, none that is in force. */
function newestFirst(former: AccountRecord['formerOtp'], inForce: readonly (OtpParameters | undefined)[]) {
  const seen = new Set(inForce.map((otp) => otp?.secret));
  return former
    .filter(({ otp }) => !seen.has(otp.secret) && seen.add(otp.secret))
    .toSorted((a, b) => b.replacedMs - a.replacedMs);
}

/** Drafts of few secrets at few times. */
const draft = fc
  .record({
    draft: arbitraryDraft(fc.constantFrom(totp('AAAAAAAA'), totp('BBBBBBBB'), hotp(3), hotp(9))),
    createdMs: ms,
  })
  .map(({ draft: { filledMs, ...rest }, createdMs }) => ({
    ...rest,
    createdMs,
    ...(filledMs !== undefined && { filledMs: createdMs + (filledMs % 3) }),
  }));

const unique = { maxLength: 4, selector: ({ id }: { id: string }) => id };
const contents: fc.Arbitrary<VaultContents> = fc
  .record({
    accounts: fc.uniqueArray(account, unique),
    recoverySets: fc.uniqueArray(arbitraryRecoverySet(pool<'recovery-set'>(), pool<'account'>()), unique),
    bin: fc.uniqueArray(
      fc.record({ afterMs: ms, record: account }).map(({ afterMs, record }) => {
        return { kind: 'account' as const, deletedMs: touchedAccount(record) + afterMs, record };
      }),
      { maxLength: 2, selector: ({ record }) => record.id },
    ),
    tombstones: fc.uniqueArray(
      fc.record({ kind: fc.constant('account' as const), id: pool<'account'>(), deletedMs: ms }),
      unique,
    ),
    waiting: fc.uniqueArray(draft, { maxLength: 3, selector: ({ otp }) => otp.secret }),
  })
  .map(({ waiting, ...parts }) => {
    const binned = new Set<string>(parts.bin.map(({ record }) => record.id));
    const accounts = parts.accounts.filter(({ id }) => !binned.has(id));
    const known = new Set<string>([...binned, ...accounts.map(({ id }) => id)]);
    const tombstones = parts.tombstones.filter(({ id }) => !known.has(id));
    const drafts = waiting.length === 0 ? {} : { drafts: waiting };
    return { ...emptyContents(), ...parts, accounts, tombstones, ...drafts };
  });

const unburied = contents.map((all) => ({ ...all, tombstones: [] }));

const NOTHING_KEPT = { formerOtp: [] };
const secretsOf = ({ otp, pending }: Pick<AccountRecord, 'otp' | 'pending'>) =>
  [otp, pending?.otp].filter((found): found is OtpParameters => found !== undefined).map(({ secret }) => secret);
const allSecretsOf = (record: Pick<AccountRecord, 'otp' | 'pending' | 'formerOtp'>) => [
  ...secretsOf(record),
  ...record.formerOtp.map(({ otp }) => otp.secret),
];
/** When a record was last deleted or touched on a side: what outlives that is a later deletion. */
const deletedOrTouched = (side: VaultContents, record: AccountRecord) =>
  side.bin.find(({ record: { id } }) => id === record.id)?.deletedMs ?? touchedAccount(record);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const sorted = ({ preferences: _preferences, ...rest }: VaultContents) => {
  const all: Record<string, unknown> = plain(rest);
  for (const [name, list] of Object.entries(all)) {
    if (!Array.isArray(list)) continue;
    const idOf = (entry: { id?: string; record?: { id: string } }) => entry.id ?? entry.record?.id ?? '';
    all[name] = list.toSorted((x, y) => (idOf(x) < idOf(y) ? -1 : 1));
  }
  return all;
};

const textOf = ({ text }: { readonly text: string }) => text;
const isSameList = (a: readonly string[], b: readonly string[]) => a.toSorted().join('\n') === b.toSorted().join('\n');

/**
 * What a set became. Sets of one account with the same codes become one, under the id of any of them, which may be that of a set with
 * other codes on the other side and then holds those as well.
 */
function becomeOf(set: RecoverySetRecord, sides: readonly VaultContents[], merged: VaultContents) {
  const owners = [...merged.accounts, ...merged.bin.flatMap((entry) => (entry.kind === 'account' ? entry.record : []))];
  const ownerOf = (id: AccountRecord['id'] | undefined) =>
    owners.find((one) => id !== undefined && (one.id === id || one.formerIds?.includes(id)))?.id ?? id;
  const ids = new Set(
    sides
      .flatMap(({ recoverySets }) => recoverySets)
      .filter((one) => ownerOf(one.account) === ownerOf(set.account))
      .filter(({ codes }) => isSameList(codes.map(textOf), set.codes.map(textOf)))
      .map(({ id }) => id),
  );
  const holdsAll = ({ codes }: RecoverySetRecord) =>
    set.codes.every(({ text }) => codes.some((code) => code.text === text));
  return merged.recoverySets.find((one) => ids.has(one.id) && holdsAll(one));
}

describe('merging two vaults', () => {
  it('never loses a secret, in force, waiting or former, unless its account was deleted later than it was touched', () => {
    fc.assert(
      fc.property(contents, contents, contents, (ours, theirs, others) => {
        const merged = mergeContents(mergeContents(ours, theirs), others);
        const kept = new Map<string, AccountRecord>();
        for (const { kind, record } of merged.bin) if (kind === 'account') kept.set(record.id, record as AccountRecord);
        for (const record of merged.accounts) kept.set(record.id, record);
        for (const side of [ours, theirs, others]) {
          const binned = side.bin.map(({ record }) => record as AccountRecord);
          for (const record of [...side.accounts, ...binned]) {
            const tombstones = [ours, theirs, others].flatMap((one) => one.tombstones);
            const isBuried = tombstones.some(
              ({ id, deletedMs }) => id === record.id && deletedMs >= deletedOrTouched(side, record),
            );
            const secrets = allSecretsOf(kept.get(record.id) ?? NOTHING_KEPT);
            if (!isBuried) expect(secrets).toEqual(expect.arrayContaining(allSecretsOf(record)));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never loses a recovery code, nor gives a spent one back', () => {
    fc.assert(
      fc.property(contents, contents, (ours, theirs) => {
        const merged = mergeContents(ours, theirs);
        for (const side of [ours, theirs]) {
          for (const set of side.recoverySets) {
            const codes = becomeOf(set, [ours, theirs], merged)?.codes ?? [];
            expect(codes.map(({ text }) => text)).toEqual(expect.arrayContaining(set.codes.map(({ text }) => text)));
            const left = (all: typeof codes, text: string) =>
              all.filter((code) => code.text === text && code.usedMs === undefined).length;
            const all = (of: typeof codes, text: string) => of.filter((code) => code.text === text).length;
            for (const { text } of set.codes)
              if (all(codes, text) === all(set.codes, text))
                expect(left(codes, text)).toBeLessThanOrEqual(left(set.codes, text));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the codes of two alike sets in one, whose id the other side gave to other codes', () => {
    const setOf = (letter: string, ...texts: readonly string[]): RecoverySetRecord => ({
      id: `${letter.repeat(21)}A` as RecoverySetId,
      account: `${'z'.repeat(21)}A` as Id<'account'>,
      codes: texts.map((text) => ({ text })),
      source: 'page',
      createdMs: 0,
    });
    const ours = { ...emptyContents(), recoverySets: [setOf('a', 'one'), setOf('c', 'one')] };
    const theirs = { ...emptyContents(), recoverySets: [setOf('a', 'two')] };
    for (const merged of [mergeContents(ours, theirs), mergeContents(theirs, ours)])
      expect(merged.recoverySets).toEqual([setOf('a', 'one', 'two')]);
  });

  it('never loses an account that waits to be saved, unless an account has its secret by now', () => {
    fc.assert(
      fc.property(contents, contents, (ours, theirs) => {
        const merged = mergeContents(ours, theirs);
        const kept = new Set([
          ...(merged.drafts ?? []).map(({ otp }) => otp.secret),
          ...merged.accounts.flatMap(allSecretsOf),
        ]);
        for (const side of [ours, theirs])
          for (const { otp } of side.drafts ?? []) expect([...kept]).toContain(otp.secret);
      }),
      { numRuns: 150 },
    );
  });

  it('of three vaults keeps the same secrets, whichever two come first', () => {
    fc.assert(
      // A bin that was emptied takes its secrets for good, from what is merged before as from what is merged after.
      fc.property(unburied, unburied, unburied, (a, b, c) => {
        const known = (all: VaultContents) =>
          [...all.accounts, ...all.bin.map(({ record }) => record as AccountRecord)]
            .map((one) => [one.id, [...new Set(allSecretsOf(one))].sort()])
            .sort();
        const together = known(mergeContents(mergeContents(a, b), c));
        expect(known(mergeContents(a, mergeContents(b, c)))).toEqual(together);
        expect(known(mergeContents(mergeContents(c, a), b))).toEqual(together);
        expect(known(mergeContents(mergeContents(a, b), c))).toEqual(known(mergeContents(a, mergeContents(b, c))));
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same from either side, but for preferences and order', () => {
    fc.assert(
      fc.property(contents, contents, (ours, theirs) => {
        expect(sorted(mergeContents(ours, theirs))).toEqual(sorted(mergeContents(theirs, ours)));
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(contents, contents, (ours, theirs) => {
        const merged = mergeContents(ours, theirs);
        expect(sorted(mergeContents(merged, merged))).toEqual(sorted(merged));
        const accounts = (side: VaultContents) => sorted(mergeContents(merged, side)).accounts;
        expect(accounts(theirs)).toEqual(sorted(merged).accounts);
        expect(accounts(ours)).toEqual(sorted(merged).accounts);
      }),
      { numRuns: 100 },
    );
  });

  it('with an empty vault, or with itself, gives the vault back', () => {
    const ours = sampleContents();
    expect(sorted(mergeContents(ours, emptyContents()))).toEqual(sorted(ours));
    expect(sorted(mergeContents(emptyContents(), ours))).toEqual(sorted(ours));
    expect(sorted(mergeContents(ours, ours))).toEqual(sorted(ours));
    expect(mergeContents(ours, ours).preferences).toEqual(ours.preferences);
  });

  it('gives contents that a vault can hold, each record in one place', () => {
    fc.assert(
      fc.property(contents, contents, (ours, theirs) => {
        const merged = mergeContents(ours, theirs);
        expect(parseContents(plain(merged))).toEqual(merged);
        const places = [
          ...merged.accounts.map(({ id }) => id),
          ...merged.bin.map(({ record }) => record.id),
          ...merged.tombstones.map(({ id }) => id),
        ];
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what a later version wrote', () => {
    const later = { ...sampleContents(), later: { kept: true } };
    expect(plain(mergeContents(sampleContents(), later))).toHaveProperty('later.kept', true);
  });
});

describe('an account in both vaults', () => {
  const [base] = sampleContents().accounts as readonly [AccountRecord];
  const { pending: _pending, ...settled } = { ...base, formerOtp: [], otp: totp('AAAAAAAA') } satisfies AccountRecord;
  const only = (record: AccountRecord): VaultContents => ({ ...emptyContents(), accounts: [record] });
  const binned = (deletedMs: number): VaultContents => {
    const entry: BinEntry = { kind: 'account', deletedMs, record: settled };
    return { ...emptyContents(), bin: [entry] };
  };
  const buried = (deletedMs: number): VaultContents => {
    const tombstone: Tombstone = { kind: 'account', id: settled.id, deletedMs };
    return { ...emptyContents(), tombstones: [tombstone] };
  };
  const touched = touchedAccount(settled);

  it('is the one changed last, and the other secret becomes history', () => {
    const later = { ...settled, name: 'new', otp: totp('BBBBBBBB'), updatedMs: settled.updatedMs + 5 };
    const merged = mergeAccounts(settled, later);
    expect([merged.name, merged.otp]).toEqual(['new', later.otp]);
    expect(merged.formerOtp).toEqual([{ otp: settled.otp, replacedMs: settled.updatedMs }]);
  });

  it('keeps a secret that waited for its confirmation', () => {
    const waiting = { ...settled, pending: { otp: totp('CCCCCCCC'), atMs: 5 } };
    const later = { ...settled, updatedMs: settled.updatedMs + 5 };
    expect(mergeAccounts(later, waiting).formerOtp.map(({ otp }) => otp)).toEqual([waiting.pending.otp]);
  });

  it('never goes back to a counter that was used', () => {
    const hotp = (counter: number) =>
      ({ kind: 'hotp', secret: 'AAAAAAAA', algorithm: 'SHA-1', digits: 6, counter }) as const;
    const later = { ...settled, otp: hotp(3), updatedMs: settled.updatedMs + 5 };
    const merged = mergeAccounts({ ...settled, otp: hotp(9) }, later);
    expect([merged.otp, merged.formerOtp]).toEqual([hotp(9), []]);
  });

  it('keeps the whole history of both, what was in force before the rest', () => {
    const former = (n: number) =>
      Array.from({ length: 5 }, (_, i) => ({
        otp: totp(`${'ABCDEFGH'[n]}${'ABCDEFGH'[i]}AAAAAA`),
        replacedMs: settled.updatedMs - 9 + i,
      })).reverse();
    const a = { ...settled, formerOtp: former(0), otp: totp('ZZZZZZZZ') };
    const b = { ...settled, formerOtp: former(1), otp: totp('YYYYYYYY'), updatedMs: settled.updatedMs + 1 };
    const merged = mergeAccounts(a, b);
    expect(merged.formerOtp).toHaveLength(11);
    expect(allSecretsOf(merged).slice(0, 2)).toEqual(['YYYYYYYY', 'ZZZZZZZZ']);
    expect(allSecretsOf(merged)).toEqual(expect.arrayContaining([...allSecretsOf(a), ...allSecretsOf(b)]));
  });

  it('goes to the bin when it was deleted after its last change, with the newest of its secrets', () => {
    const changed = { ...settled, otp: totp('DDDDDDDD'), updatedMs: settled.updatedMs + 1 };
    const merged = mergeContents(only(changed), binned(touched + 10));
    expect(merged.accounts).toEqual([]);
    expect(merged.bin.map(({ record }) => allSecretsOf(record as AccountRecord))).toEqual([['DDDDDDDD', 'AAAAAAAA']]);
  });

  it('comes back when it was used or changed after it was deleted', () => {
    const used = { ...settled, usedMs: touched + 20 };
    for (const deleted of [binned(touched + 10), buried(touched + 10)]) {
      const merged = mergeContents(only(used), deleted);
      expect([merged.accounts.length, merged.bin, merged.tombstones]).toEqual([1, [], []]);
    }
  });

  it('stays gone when its tombstone is newer', () => {
    const merged = mergeContents(only(settled), buried(touched));
    expect([merged.accounts, merged.tombstones.length]).toEqual([[], 1]);
  });
});

describe('an account that waits to be saved', () => {
  const [waiting] = sampleContents().drafts as readonly [DraftRecord];
  const withDrafts = (...drafts: DraftRecord[]): VaultContents => ({ ...emptyContents(), drafts });

  it('is kept from either side, once each secret', () => {
    const other = { ...waiting, id: `${'z'.repeat(21)}A` as DraftRecord['id'], otp: totp('BBBBBBBB'), createdMs: 5 };
    const merged = mergeContents(withDrafts(waiting), withDrafts(other, waiting));
    expect(plain(merged.drafts)).toEqual(plain([other, waiting]));
  });

  it('stays known as one whose code was filled, and goes back to no counter', () => {
    const filled = { ...waiting, otp: hotp(9), createdMs: 5, filledMs: 8 };
    const { filledMs: _filledMs, ...again } = { ...waiting, otp: hotp(0), createdMs: 10 };
    const [kept] = mergeContents(withDrafts(filled), withDrafts(again)).drafts ?? [];
    expect(kept).toMatchObject({ otp: { counter: 9 }, createdMs: 10, filledMs: 8 });
  });

  it('waits no more when the other vault saved it', () => {
    const [account] = sampleContents().accounts as readonly [AccountRecord];
    const { pending: _pending, ...plainAccount } = account;
    for (const saved of [
      { ...plainAccount, otp: waiting.otp },
      { ...plainAccount, pending: { otp: waiting.otp, atMs: 1 } },
      { ...plainAccount, formerOtp: [{ otp: waiting.otp, replacedMs: 1 }] },
    ]) {
      const theirs = { ...emptyContents(), accounts: [saved] };
      expect(mergeContents(withDrafts(waiting), theirs)).not.toHaveProperty('drafts');
    }
  });
});

describe('a recovery set in both vaults', () => {
  it('holds every code of both, and a code that was used anywhere is used', () => {
    const one = fc.constant(`${'e'.repeat(21)}A` as RecoverySetId);
    fc.assert(
      fc.property(arbitraryRecoverySet(one), arbitraryRecoverySet(one), (a, b) => {
        const merged = mergeRecoverySets(a, b);
        for (const { codes } of [a, b]) {
          for (const { text } of codes) {
            const count = (all: RecoverySetRecord['codes']) => all.filter((code) => code.text === text).length;
            expect(count(merged.codes)).toBe(Math.max(count(a.codes), count(b.codes)));
            const unused = (all: RecoverySetRecord['codes']) =>
              all.filter((code) => code.text === text && code.usedMs === undefined).length;
            if (count(a.codes) === count(b.codes)) {
              expect(unused(merged.codes)).toBeLessThanOrEqual(Math.min(unused(a.codes), unused(b.codes)));
            }
          }
        }
      }),
    );
  });
});

function totp(secret: string): OtpParameters {
  return { kind: 'totp', secret, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 };
}

function hotp(counter: number): OtpParameters {
  return { kind: 'hotp', secret: 'CCCCCCCC', algorithm: 'SHA-1', digits: 6, counter };
}
