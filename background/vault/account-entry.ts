import { foldText } from '../../src/bytes/fold-text.ts';
import type { AccountRow, CodeView, ListOrder, RegistrationView } from '../../src/messages/views.ts';
import { codeWindow } from '../../src/otp/code.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { splitPort } from '../../src/sites/host.ts';
import { findRegistrable } from '../../src/sites/registrable.ts';
import type {
  AccountRecord,
  HostBinding,
  RecoverySetId,
  RegistrationRecord,
  SecurityKeyRecord,
} from '../../src/vault/records.ts';

/** The recovery codes in force of an account, counted. */
export interface Recovery {
  readonly set: RecoverySetId;
  readonly unused: number;
  readonly total: number;
}

/** The part of an account that its row is made from. */
export type Listed = Omit<
  AccountRecord,
  | ('formerIds' | 'formerOtp' | 'note' | 'chosenIcon' | 'siteIcon' | 'updatedMs' | 'othersMs' | 'fieldsMs')
  | ('copies' | 'serviceRecovery' | 'proofs' | 'attempts')
>;

/** One account with what other records say about it: all that its row needs. */
export interface Entry {
  readonly account: Listed;
  readonly recovery?: Recovery;
  /** Registrations in force. */
  readonly keys: number;
  /** What opens it by single sign-on, with the name of that account. */
  readonly signsInWith?: NonNullable<AccountRow['signsInWith']>;
}

/** The codes of parameters now; a counter-based one is not shown until it is asked for. `untilMs` is by this computer's clock. */
export function codesOf(otp: OtpParameters, at: Moment): CodeView {
  if (otp.kind === 'hotp') return {};
  const { untilMs, ...codes } = codeWindow(otp, at.nowMs + at.offsetMs);
  return { ...codes, untilMs: untilMs - at.offsetMs };
}

/** An account as a list shows it. */
export function rowOf({ account, recovery, keys, signsInWith }: Entry, at: Moment): AccountRow {
  const { id, issuer, name, otp, pending, pinned, icon, tags, hosts, uses, usedMs, createdMs } = account;
  return {
    id,
    issuer,
    name,
    pinned,
    tags,
    hosts,
    uses,
    createdMs,
    keys,
    ...(otp && { kind: otp.kind, ...codesOf(otp, at) }),
    ...(pending && { pendingCode: codesOf(pending.otp, at) }),
    ...(pending?.host && { pendingHost: pending.host }),
    ...(icon !== undefined && { icon }),
    ...(usedMs !== undefined && { usedMs }),
    ...(recovery && { recovery }),
    ...(signsInWith && { signsInWith }),
  };
}

/** A registration with the words that lists show beside it. */
export function registrationView(
  registration: RegistrationRecord,
  key: SecurityKeyRecord | undefined,
  account: Listed | undefined,
): RegistrationView {
  const { id, host, name, createdMs, sinceMs, usedMs, removedMs, seen } = registration;
  return {
    id,
    key: registration.key,
    keyLabel: key?.label ?? '',
    ...(key?.lostMs !== undefined
      ? { keyGone: 'lost' as const }
      : key?.retiredMs !== undefined && { keyGone: 'retired' as const }),
    attachment: key?.attachment ?? 'cross-platform',
    host,
    name,
    createdMs,
    ...(registration.account !== undefined && { account: registration.account }),
    ...(account && { accountName: account.name === '' ? account.issuer : account.name }),
    ...(sinceMs !== undefined && { sinceMs }),
    ...(usedMs !== undefined && { usedMs }),
    ...(removedMs !== undefined && { removedMs }),
    ...(seen && { seen: true }),
  };
}

const sortNames = new WeakMap<Listed, string>();

function sortNameOf(account: Listed): string {
  let name = sortNames.get(account);
  if (name === undefined) {
    name = `${foldText(account.issuer)}\u0000${foldText(account.name)}`;
    sortNames.set(account, name);
  }
  return name;
}

type Comparator = (a: Listed, b: Listed) => number;

const byPinned: Comparator = (a, b) => Number(b.pinned) - Number(a.pinned);
const byUses: Comparator = (a, b) => b.uses - a.uses;
const byLastUse: Comparator = (a, b) => (b.usedMs ?? 0) - (a.usedMs ?? 0);
const byHand: Comparator = (a, b) => a.order - b.order;
const byName: Comparator = (a, b) => compareTexts(sortNameOf(a), sortNameOf(b));
/** Accounts without a site come last. */
const bySite: Comparator = (a, b) => compareTexts(a.hosts[0]?.host ?? '\uffff', b.hosts[0]?.host ?? '\uffff');
const byId: Comparator = (a, b) => compareTexts(a.id, b.id);

/** By code unit: the names are folded, and the order must not depend on the computer's language. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The first of them that tells two accounts apart decides. */
const COMPARATORS: Readonly<Record<ListOrder, readonly [Comparator, ...Comparator[]]>> = {
  use: [byUses, byLastUse, byName, byId],
  hand: [byHand, byName, byId],
  name: [byName, byId],
  recent: [byLastUse, byName, byId],
  site: [bySite, byName, byId],
};

/** The order of a list, pinned accounts first. Descending reverses only the sort key: equals stay in the order of their names. */
export function compareEntries(sort: ListOrder, reversed = false): Comparator {
  const [main, ...rest] = COMPARATORS[sort];
  const comparators = [byPinned, reversed ? (a: Listed, b: Listed) => main(b, a) : main, ...rest];
  return (a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Under which names the accounts of a page are found: its exact host, and for whole sites a name that all of a site share. */
export function siteKeysOf(hosts: readonly HostBinding[]): readonly string[] {
  return hosts.map(({ host, scope }) => (scope === 'host' ? host : wideKey(host)));
}

/**
 * A name that all hosts of one registrable domain share, and some others (`*.co.uk`): cheap where the list of public suffixes
 * is not, and exact enough to look among few. No host holds an asterisk.
 */
export function wideKey(host: string): string {
  const { hostname } = splitPort(host);
  return `*.${hostname.split('.').slice(-2).join('.')}`;
}

/** What someone had to register of a host, else the host itself: what registrations of one site have in common. */
export function siteOf(host: string): string {
  return findRegistrable(splitPort(host).hostname) ?? host;
}
