import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContents, parseContents } from '../../src/vault/contents.ts';
import { dateChanges } from '../../src/vault/date-changes.ts';
import { keepIcons, mergeIcons } from '../../src/vault/icons.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import {
  accountRecord,
  iconRecord,
  keptItemRecord,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
  totpOf,
} from './records.ts';

/** One edit that a user makes in one replica, at a time by that replica's own clock. */
interface Edit {
  readonly replica: number;
  readonly account: number;
  readonly atMs: number;
  readonly what: (typeof WHATS)[number];
  readonly value: number;
}

const WHATS = [
  ...(['name', 'note', 'tags', 'pinned', 'order', 'hosts', 'rekey', 'wait', 'use', 'spend', 'theme', 'idle'] as const),
  ...(['delete', 'undelete', 'key-label', 'key-lost', 'registration', 'site-icon', 'choose-icon'] as const),
  ...(['copy', 'no-copy', 'prove', 'attempt', 'sign-in', 'keep', 'move', 'gone'] as const),
];
const NAMES = ['ann', 'bob', 'cy'];
const STARTED_MS = 1000;

const edits = fc.array(
  fc.record({
    replica: fc.nat(2),
    account: fc.nat(2),
    atMs: fc.integer({ min: STARTED_MS, max: STARTED_MS + 12 }),
    what: fc.constantFrom(...WHATS),
    value: fc.nat(3),
  }),
  { maxLength: 25 },
);

/** The vault that all three replicas start from. */
function ancestor(): VaultContents {
  return {
    ...emptyContents(),
    accounts: NAMES.map((id) => accountRecord({ id, name: id, createdMs: 1, updatedMs: 1 })),
    recoverySets: NAMES.map((account) => recoverySetRecord({ id: `s-${account}`, account, createdMs: 1 })),
    securityKeys: [securityKeyRecord({ id: 'blue', createdMs: 1 })],
    keptItems: [keptItemRecord({ id: 'sheet' })],
    registrations: [registrationRecord({ id: 'r', key: 'blue', account: 'ann', createdMs: 1 })],
  };
}

function withEdit(before: VaultContents, { account: at, atMs, what, value }: Edit): VaultContents {
  const id = accountRecord({ id: NAMES[at] ?? '' }).id;
  const account = (change: (one: AccountRecord) => AccountRecord): VaultContents => ({
    ...before,
    accounts: before.accounts.map((one) => (one.id === id ? change(one) : one)),
  });
  switch (what) {
    case 'name':
      return account((one) => ({ ...one, name: `name ${value}` }));
    case 'note':
      return account((one) => ({ ...one, note: `note ${value}` }));
    case 'tags':
      return account((one) => ({ ...one, tags: value === 0 ? [] : [`tag ${value}`] }));
    case 'pinned':
      return account((one) => ({ ...one, pinned: value % 2 === 0 }));
    case 'order':
      return account((one) => ({ ...one, order: value }));
    case 'hosts':
      return account((one) => ({ ...one, hosts: [{ host: `${value}.example`, scope: 'host' }] }));
    case 'rekey':
      return account(({ otp, pending: _pending, ...one }) => ({
        ...one,
        otp: totpOf(`${id} ${value}`),
        formerOtp: otp === undefined ? one.formerOtp : [{ otp, replacedMs: atMs }, ...one.formerOtp],
      }));
    case 'wait':
      return account((one) => ({ ...one, pending: { otp: totpOf(`${id} waits ${value}`), atMs } }));
    case 'use':
      return account((one) => ({ ...one, uses: one.uses + 1, usedMs: atMs }));
    case 'spend':
      return {
        ...before,
        recoverySets: before.recoverySets.map((set) =>
          set.account === id
            ? { ...set, codes: set.codes.map((code, index) => (index === value ? { ...code, usedMs: atMs } : code)) }
            : set,
        ),
      };
    case 'theme':
      return { ...before, preferences: { ...before.preferences, theme: value % 2 === 0 ? 'dark' : 'light' } };
    case 'idle':
      return { ...before, preferences: { ...before.preferences, idleMinutes: value } };
    case 'delete': {
      const record = before.accounts.find((one) => one.id === id);
      if (record === undefined) return before;
      const entry = {
        kind: 'account' as const,
        deletedMs: Math.max(atMs, record.updatedMs, record.usedMs ?? 0),
        record,
      };
      return { ...before, accounts: before.accounts.filter((one) => one !== record), bin: [...before.bin, entry] };
    }
    case 'undelete': {
      const back = before.bin.flatMap((entry) =>
        entry.kind === 'account' && entry.record.id === id ? [entry.record] : [],
      );
      const bin = before.bin.filter(({ record }) => record.id !== id);
      return { ...before, accounts: [...before.accounts, ...back], bin };
    }
    case 'key-label':
      return { ...before, securityKeys: before.securityKeys.map((key) => ({ ...key, label: `key ${value}` })) };
    case 'key-lost':
      return {
        ...before,
        securityKeys: before.securityKeys.map(({ lostMs: _lost, ...key }) =>
          value % 2 === 0 ? { ...key, lostMs: atMs } : key,
        ),
      };
    case 'site-icon': {
      const icon = iconRecord(value);
      const next = account((one) => ({ ...one, siteIcon: { icon: icon.id, host: `${value}.example` } }));
      return keepIcons({ ...next, icons: mergeIcons(next, { icons: [icon] }) }, [icon]);
    }
    case 'choose-icon': {
      const icon = iconRecord(value);
      const next = account(({ chosenIcon: _chosen, ...one }) =>
        value === 0 ? one : { ...one, chosenIcon: { kind: 'picture', icon: icon.id } },
      );
      return keepIcons({ ...next, icons: mergeIcons(next, { icons: [icon] }) }, [icon]);
    }
    case 'copy':
    case 'no-copy': {
      const item = keptItemRecord({ id: `item-${value}` }).id;
      const copy = { item, atMs, from: 'said' as const, key: what === 'copy' };
      return account((one) => ({
        ...one,
        copies: [...(one.copies ?? []).filter((other) => other.item !== item), copy],
      }));
    }
    case 'prove': {
      const way = `way ${value}`;
      return account((one) => ({
        ...one,
        proofs: [...(one.proofs ?? []).filter((other) => other.way !== way), { way, atMs }],
      }));
    }
    case 'attempt':
      return account((one) => ({
        ...one,
        attempts: [...(one.attempts ?? []), { way: 'service', atMs, note: `note ${value}` }],
      }));
    case 'sign-in':
      return account(({ signsInWith: _before, ...one }) =>
        value === 0 ? one : { ...one, signsInWith: { kind: 'provider', provider: `provider ${value}` } },
      );
    case 'keep': {
      const item = keptItemRecord({ id: `item-${value}`, kind: 'sheet', createdMs: atMs, madeMs: atMs });
      const isKnown = before.keptItems?.some(({ id: known }) => known === item.id);
      return isKnown ? before : { ...before, keptItems: [...(before.keptItems ?? []), item] };
    }
    case 'move':
    case 'gone':
      return {
        ...before,
        keptItems: (before.keptItems ?? []).map(({ gone: _gone, ...one }) =>
          what === 'move'
            ? { ...one, place: `place ${value}` }
            : { ...one, ...(value % 2 === 0 && { gone: { atMs, why: 'lost' } }) },
        ),
      };
    case 'registration':
      return { ...before, registrations: before.registrations.map((one) => ({ ...one, name: `way ${value}` })) };
  }
}

/** Three replicas after a history of edits, each dated as a save dates it; now and then one reads another. */
function replicasAfter(
  history: readonly Edit[],
  start: readonly VaultContents[] = [ancestor(), ancestor(), ancestor()],
) {
  const replicas = [...start] as [VaultContents, VaultContents, VaultContents];
  for (const edit of history) {
    const before = replicas[edit.replica] ?? ancestor();
    replicas[edit.replica] = dateChanges(before, withEdit(before, edit), edit.atMs);
  }
  return replicas;
}

const inOrder = (contents: VaultContents): unknown => {
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(contents));
  const idOf = (entry: { id?: string; record?: { id: string } }) => entry.id ?? entry.record?.id ?? '';
  for (const [name, list] of Object.entries(plain))
    if (Array.isArray(list)) plain[name] = list.toSorted((x, y) => (idOf(x) < idOf(y) ? -1 : 1));
  return plain;
};
const allSecrets = ({ otp, pending, formerOtp }: AccountRecord) =>
  [otp, pending?.otp, ...formerOtp.map((one) => one.otp)].flatMap((one) => (one ? [one.secret] : []));

describe('merging three replicas after any history of edits', () => {
  it('comes to the same in any order and any grouping, down to the last field and time', () => {
    fc.assert(
      fc.property(edits, (history) => {
        const [a, b, c] = replicasAfter(history);
        const together = inOrder(mergeContents(mergeContents(a, b), c));
        expect(inOrder(mergeContents(a, mergeContents(b, c)))).toEqual(together);
        expect(inOrder(mergeContents(mergeContents(c, a), b))).toEqual(together);
        expect(inOrder(mergeContents(b, mergeContents(c, a)))).toEqual(together);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing when a part of it is merged again', () => {
    fc.assert(
      fc.property(edits, (history) => {
        const [a, b, c] = replicasAfter(history);
        const all = mergeContents(mergeContents(a, b), c);
        for (const part of [a, b, c, all]) expect(inOrder(mergeContents(all, part))).toEqual(inOrder(all));
        expect(inOrder(parseContents(JSON.parse(JSON.stringify(all))))).toEqual(inOrder(all));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every secret, every use and every spent code of each', () => {
    fc.assert(
      fc.property(edits, (history) => {
        const replicas = replicasAfter(history);
        const all = replicas.reduce(mergeContents);
        const kept = [...all.accounts, ...all.bin.flatMap((one) => (one.kind === 'account' ? [one.record] : []))];
        for (const { accounts, recoverySets } of replicas) {
          for (const account of accounts) {
            const found = kept.find(({ id }) => id === account.id);
            expect(found && allSecrets(found)).toEqual(expect.arrayContaining(allSecrets(account)));
            expect(found?.uses).toBeGreaterThanOrEqual(account.uses);
          }
          for (const set of recoverySets) {
            const spent = all.recoverySets
              .find(({ id }) => id === set.id)
              ?.codes.filter(({ usedMs }) => usedMs !== undefined);
            const texts = set.codes.filter(({ usedMs }) => usedMs !== undefined).map(({ text }) => text);
            expect(spent?.map(({ text }) => text)).toEqual(expect.arrayContaining(texts));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes each field from the replica that changed it last, whatever else was changed since', () => {
    const history: readonly Edit[] = [
      { replica: 0, account: 0, atMs: 2000, what: 'note', value: 1 },
      { replica: 0, account: 0, atMs: 2001, what: 'tags', value: 1 },
      { replica: 0, account: 0, atMs: 2002, what: 'hosts', value: 1 },
      { replica: 0, account: 0, atMs: 2003, what: 'theme', value: 0 },
      { replica: 1, account: 0, atMs: 3000, what: 'pinned', value: 0 },
      { replica: 1, account: 0, atMs: 3001, what: 'name', value: 2 },
      { replica: 1, account: 0, atMs: 3002, what: 'idle', value: 3 },
      { replica: 2, account: 0, atMs: 4000, what: 'order', value: 3 },
      { replica: 2, account: 0, atMs: 4001, what: 'use', value: 0 },
    ];
    const merged = replicasAfter(history).reduce(mergeContents);
    const [ann] = merged.accounts;
    expect(ann).toMatchObject({ note: 'note 1', tags: ['tag 1'], hosts: [{ host: '1.example' }], pinned: true });
    expect(ann).toMatchObject({ name: 'name 2', order: 3, uses: 1 });
    expect(merged.preferences).toMatchObject({ theme: 'dark', idleMinutes: 3 });
  });

  it('lets a key that was used go the way of its replacement: a use is no change of the key', () => {
    const hotp = (counter: number) => ({ ...totpOf('c'), kind: 'hotp' as const, counter });
    const start = { ...ancestor(), accounts: [accountRecord({ id: 'ann', otp: hotp(1), updatedMs: 1 })] };
    const set = (otp: AccountRecord['otp'], atMs: number) =>
      dateChanges(start, { ...start, accounts: start.accounts.map((one) => ({ ...one, ...(otp && { otp }) })) }, atMs);
    const [merged] = mergeContents(set(totpOf('new'), 5), set(hotp(7), 9)).accounts;
    expect(merged?.otp).toEqual(totpOf('new'));
    expect(merged?.formerOtp.map(({ otp }) => otp)).toEqual([hotp(7)]);
  });

  it('never lets a clock that was set back undo what came before', () => {
    const start = ancestor();
    const first = dateChanges(
      start,
      withEdit(start, { replica: 0, account: 0, atMs: 9000, what: 'note', value: 1 }),
      9000,
    );
    const second = dateChanges(
      first,
      withEdit(first, { replica: 0, account: 0, atMs: 10, what: 'note', value: 2 }),
      10,
    );
    expect(mergeContents(first, second).accounts[0]?.note).toBe('note 2');
  });

  it('reads a vault without change times as changed all at once', () => {
    const old = { ...ancestor(), accounts: [accountRecord({ id: 'ann', note: 'old', updatedMs: 50 })] };
    const start = { ...ancestor(), accounts: [accountRecord({ id: 'ann', createdMs: 1, updatedMs: 40 })] };
    const pinned = dateChanges(
      start,
      withEdit(start, { replica: 0, account: 0, atMs: 60, what: 'pinned', value: 0 }),
      60,
    );
    expect(mergeContents(pinned, old).accounts[0]).toMatchObject({ note: 'old', pinned: true });
  });
});
