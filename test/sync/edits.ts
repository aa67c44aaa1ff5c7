import { moveToTrash, purge, restoreFromTrash } from '../../background/vault/trash.ts';
import type { HotpParameters } from '../../src/otp/parameters.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import { between, oneOf, type Random } from '../torture/random.ts';
import {
  accountRecord,
  draftRecord,
  keptItemRecord,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
  totpOf,
} from '../vault/records.ts';

/** What an edit did, for whoever checks at the end that nothing was lost. */
export interface Done {
  /** The number of the edit; its mark in the vault is a kept item of that number. */
  readonly op: number;
  /** The record or preference that it touched. */
  readonly record: string;
  readonly what: 'field' | 'delete' | 'restore' | 'add' | 'use' | 'purge';
  /** Of `field`: its name, and the value that it got. */
  readonly field?: string;
  readonly value?: unknown;
  /** The edits that its device had seen. */
  readonly seen: ReadonlySet<number>;
  readonly secret?: string;
  readonly counter?: { readonly secret: string; readonly next: number };
  readonly used?: { readonly set: string; readonly text: string };
}

type Change = { readonly contents: VaultContents } & Omit<Done, 'op' | 'seen'>;
type Edit = (contents: VaultContents, op: number, nowMs: number, random: Random) => Change | undefined;

/** The edits whose marks are in a vault. */
export function seenIn({ keptItems = [] }: VaultContents): ReadonlySet<number> {
  return new Set(keptItems.flatMap(({ name }) => (name.startsWith('edit ') ? Number(name.slice(5)) : [])));
}

const account = (
  contents: VaultContents,
  id: string,
  change: (one: AccountRecord) => AccountRecord,
): VaultContents => ({
  ...contents,
  accounts: contents.accounts.map((one) => (one.id === id ? change(one) : one)),
});

/** The setup keys of an account, in force and waiting: one field. */
export function keysOf({ accounts }: VaultContents, id: string): string {
  const one = accounts.find((other) => other.id === id);
  return `${one?.otp?.kind === 'steam' ? '' : one?.otp?.secret} ${one?.pending?.otp.secret}`;
}

function field(name: keyof AccountRecord, valueFor: (op: number) => unknown): Edit {
  return (contents, op, _nowMs, random) => {
    if (contents.accounts.length === 0) return undefined;
    const { id } = oneOf(random, contents.accounts);
    const value = valueFor(op);
    const next = account(contents, id, (one) => ({ ...one, [name]: value }));
    return { contents: next, record: `account ${id}`, what: 'field', field: name, value };
  };
}

const EDITS: Record<string, Edit> = {
  name: field('name', (op) => `name ${op}`),
  note: field('note', (op) => `note ${op}`),
  tags: field('tags', (op) => [`tag ${op}`]),
  order: field('order', (op) => op),
  hosts: field('hosts', (op) => [{ host: `h${op}.example`, scope: 'host' }]),
  issuer: field('issuer', (op) => `issuer ${op}`),
  add(contents, op, nowMs, random) {
    const isCounted = random() < 0.3;
    const secret = totpOf(`s${op}`).secret;
    const otp = isCounted
      ? ({ kind: 'hotp', secret, algorithm: 'SHA-1', digits: 6, counter: 0 } as const)
      : totpOf(`s${op}`);
    const one = accountRecord({ id: `a${op}`, name: `made ${op}`, otp, createdMs: nowMs, updatedMs: nowMs });
    return {
      contents: { ...contents, accounts: [...contents.accounts, one] },
      ...{ record: `account ${one.id}`, what: 'add', secret },
    };
  },
  rekey(contents, op, nowMs, random) {
    if (contents.accounts.length === 0) return undefined;
    const { id } = oneOf(random, contents.accounts);
    const otp = totpOf(`k${op}`);
    const next = account(contents, id, ({ otp: former, pending: _pending, ...one }) => ({
      ...one,
      otp,
      formerOtp: [
        ...[former, _pending?.otp].flatMap((old) => (old === undefined ? [] : [{ otp: old, replacedMs: nowMs }])),
        ...one.formerOtp,
      ],
    }));
    const value = keysOf(next, id);
    return { contents: next, record: `account ${id}`, what: 'field', field: 'otp', value, secret: otp.secret };
  },
  wait(contents, op, nowMs, random) {
    const free = contents.accounts.filter(({ pending }) => pending === undefined);
    if (free.length === 0) return undefined;
    const { id } = oneOf(random, free);
    const otp = totpOf(`w${op}`);
    const next = account(contents, id, (one) => ({ ...one, pending: { otp, atMs: nowMs } }));
    const value = keysOf(next, id);
    return { contents: next, record: `account ${id}`, what: 'field', field: 'otp', value, secret: otp.secret };
  },
  use(contents, _op, nowMs, random) {
    if (contents.accounts.length === 0) return undefined;
    const { id } = oneOf(random, contents.accounts);
    const next = account(contents, id, (one) => ({ ...one, uses: one.uses + 1, usedMs: nowMs }));
    return { contents: next, record: `account ${id}`, what: 'use' };
  },
  count(contents, _op, nowMs, random) {
    const counted = contents.accounts.filter(({ otp }) => otp?.kind === 'hotp');
    if (counted.length === 0) return undefined;
    const { id, otp } = oneOf(random, counted);
    const { secret, counter } = otp as HotpParameters;
    const next = account(contents, id, (one) => ({
      ...one,
      usedMs: nowMs,
      otp: { ...(one.otp as HotpParameters), counter: counter + 1 },
    }));
    return { contents: next, record: `account ${id}`, what: 'use', counter: { secret, next: counter + 1 } };
  },
  codes(contents, op, nowMs, random) {
    if (contents.accounts.length === 0) return undefined;
    const { id: owner } = oneOf(random, contents.accounts);
    const codes = Array.from({ length: 4 }, (_, at) => ({ text: `c${op}-${at}` }));
    const set = { ...recoverySetRecord({ id: `s${op}`, account: 'x', codes, createdMs: nowMs }), account: owner };
    const sets = contents.recoverySets.map((one) =>
      one.account === owner && one.supersededMs === undefined ? { ...one, supersededMs: nowMs } : one,
    );
    return { contents: { ...contents, recoverySets: [...sets, set] }, record: `recovery-set ${set.id}`, what: 'add' };
  },
  spend(contents, op, nowMs, random) {
    const open = contents.recoverySets.filter(({ codes }) => codes.some(({ usedMs }) => usedMs === undefined));
    if (open.length === 0) return undefined;
    const set = oneOf(random, open);
    const text = set.codes.find(({ usedMs }) => usedMs === undefined)?.text ?? '';
    const codes = set.codes.map((code) =>
      code.text === text ? { ...code, usedMs: nowMs, usedFor: `for ${op}` } : code,
    );
    return {
      contents: {
        ...contents,
        recoverySets: contents.recoverySets.map((one) => (one === set ? { ...set, codes } : one)),
      },
      ...{ record: `recovery-set ${set.id}`, what: 'use', used: { set: set.id, text } },
    };
  },
  key(contents, op, nowMs) {
    const key = securityKeyRecord({ id: `y${op}`, createdMs: nowMs });
    const registration = registrationRecord({ id: `r${op}`, key: `y${op}`, createdMs: nowMs });
    return {
      contents: {
        ...contents,
        securityKeys: [...contents.securityKeys, key],
        registrations: [...contents.registrations, registration],
      },
      ...{ record: `security-key ${key.id}`, what: 'add' },
    };
  },
  label(contents, op, _nowMs, random) {
    if (contents.securityKeys.length === 0) return undefined;
    const { id } = oneOf(random, contents.securityKeys);
    const value = `key ${op}`;
    const securityKeys = contents.securityKeys.map((one) => (one.id === id ? { ...one, label: value } : one));
    return {
      contents: { ...contents, securityKeys },
      record: `security-key ${id}`,
      what: 'field',
      field: 'label',
      value,
    };
  },
  trash(contents, _op, nowMs, random) {
    if (contents.accounts.length < 3) return undefined;
    const { id } = oneOf(random, contents.accounts);
    const { contents: next } = moveToTrash(contents, [{ kind: 'account', id }], nowMs);
    return { contents: next, record: `account ${id}`, what: 'delete' };
  },
  restore(contents, _op, _nowMs, random) {
    const gone = contents.bin.filter(({ kind }) => kind === 'account');
    if (gone.length === 0) return undefined;
    const { record } = oneOf(random, gone);
    return {
      contents: restoreFromTrash(contents, { undo: record.id }),
      record: `account ${record.id}`,
      what: 'restore',
    };
  },
  purge(contents, _op, _nowMs, random) {
    const gone = contents.bin.filter(({ kind }) => kind === 'account');
    if (gone.length === 0) return undefined;
    const { record } = oneOf(random, gone);
    return { contents: purge(contents, { undo: record.id }), record: `account ${record.id}`, what: 'purge' };
  },
  idle(contents, op) {
    const preferences = { ...contents.preferences, idleMinutes: op % 700 };
    const value = op % 700;
    return {
      contents: { ...contents, preferences },
      record: 'preferences',
      what: 'field',
      field: 'idleMinutes',
      value,
    };
  },
  draft(contents, op, nowMs) {
    const draft = draftRecord({ id: `d${op}`, createdMs: nowMs });
    return {
      contents: { ...contents, drafts: [...(contents.drafts ?? []), draft] },
      record: `draft ${draft.id}`,
      what: 'add',
    };
  },
  discard(contents, _op, _nowMs, random) {
    const { drafts = [], ...rest } = contents;
    if (drafts.length === 0) return undefined;
    const { id } = oneOf(random, drafts);
    const left = drafts.filter((one) => one.id !== id);
    return { contents: { ...rest, ...(left.length > 0 && { drafts: left }) }, record: `draft ${id}`, what: 'delete' };
  },
  device(contents, op, _nowMs, random) {
    const { devices = [] } = contents;
    if (devices.length === 0) return undefined;
    const { id } = oneOf(random, devices);
    const value = `Device ${op}`;
    const named = devices.map((one) => (one.id === id ? { ...one, name: value } : one));
    return { contents: { ...contents, devices: named }, record: `device ${id}`, what: 'field', field: 'name', value };
  },
};

const KINDS = [
  ...['name', 'note', 'tags', 'order', 'hosts', 'issuer', 'add', 'add', 'add', 'rekey', 'rekey', 'wait', 'use'],
  ...['count', 'count', 'codes', 'spend', 'spend', 'key', 'label', 'trash', 'restore', 'purge', 'idle', 'draft'],
  ...['discard', 'device'],
];

/** One random edit of a user, marked in the vault by its number. */
export function randomEdit(contents: VaultContents, op: number, nowMs: number, random: Random) {
  for (let tries = between(random, 0, 2); ; tries++) {
    const kind = tries > 30 ? 'add' : oneOf(random, KINDS);
    const change = EDITS[kind]?.(contents, op, nowMs, random);
    if (change === undefined) continue;
    const { contents: next, ...done } = change;
    const mark = keptItemRecord({ id: `edit${op}`, name: `edit ${op}`, createdMs: nowMs, madeMs: nowMs });
    const marked: VaultContents = { ...next, keptItems: [...(next.keptItems ?? []), mark] };
    return { contents: marked, done: { ...done, op, seen: seenIn(contents) } satisfies Done };
  }
}
