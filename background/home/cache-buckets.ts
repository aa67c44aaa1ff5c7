import { hashText } from '../../src/bytes/hash-text.ts';
import type { RegistrationView } from '../../src/messages/views.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { shownHosts } from '../../src/vault/account-hosts.ts';
import type { AccountRecord, Preferences } from '../../src/vault/records.ts';
import { type EncryptedKey, encryptedKey } from '../storage/keys.ts';
import { membersOf } from '../storage/stored-shapes.ts';
import { type Entry, type Listed, siteKeysOf, wideKey } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';

/** What the first picture shows on any page, and which buckets there are. */
export interface CacheIndex {
  readonly gen: number;
  readonly count: number;
  readonly tags: readonly string[];
  readonly preferences: Preferences;
  readonly preferencesMs: Readonly<Record<string, number>>;
  readonly first: readonly Entry[];
  /** The newest version of each bucket that exists. */
  readonly digests: Readonly<Record<string, Digest>>;
}

export interface Digest {
  readonly stamp: string;
  /** Characters that the bucket takes. */
  readonly size: number;
}

/** Accounts and registrations of the sites whose names fall into one bucket. */
export interface Bucket extends Content {
  readonly stamp: string;
}

export interface Content {
  readonly entries: readonly Entry[];
  readonly registrations: readonly RegistrationView[];
}

export type Contents = ReadonlyMap<string, Content>;

const PURPOSE = 'vlt1/view';
const BUCKETS = 128;
/** More than any first page of the popup and the accounts of one site that are left out of it. */
export const FIRST_ACCOUNTS = 100;
/** Characters that the buckets may take together: the area holds 10 MB, and must have room for the session itself. */
export const BUCKET_LIMIT = 7_000_000;

// The records in them are this worker's own, encrypted by the vault key: only the outline is checked.
const parseIndex: Schema<CacheIndex> = membersOf<CacheIndex>({
  ...{
    gen: 'number',
    count: 'number',
    tags: 'list',
    preferences: 'object',
    preferencesMs: 'object',
    first: 'list',
    digests: 'object',
  },
});
const parseBucket: Schema<Bucket> = membersOf<Bucket>({ stamp: 'string', entries: 'list', registrations: 'list' });

/** Where the index is kept. */
export const INDEX: EncryptedKey<CacheIndex> = encryptedKey('view/head', PURPOSE, parseIndex);

/** Where a bucket is kept. */
export function bucketKey(name: string): EncryptedKey<Bucket> {
  return encryptedKey(name, PURPOSE, parseBucket);
}

/** The name of the bucket that holds a site. */
export function nameBucket(siteKey: string): string {
  return `view/${hashText(siteKey) % BUCKETS}`;
}

/** What each bucket holds of a vault. */
export function contentsOf(accountIndex: AccountIndex): Contents {
  const contents = new Map<string, { entries: Entry[]; registrations: RegistrationView[] }>();
  const at = (siteKey: string) => {
    const name = nameBucket(siteKey);
    let found = contents.get(name);
    if (found === undefined) {
      found = { entries: [], registrations: [] };
      contents.set(name, found);
    }
    return found;
  };
  for (const account of accountIndex.contents.accounts) {
    const hosts = shownHosts(account);
    if (hosts.length === 0) continue;
    const entry = toListed(accountIndex.entryOf(account));
    for (const target of new Set(siteKeysOf(hosts).map(at))) target.entries.push(entry);
  }
  for (const view of accountIndex.registrationsInForce()) at(wideKey(view.host)).registrations.push(view);
  return contents;
}

const listedAccounts = new WeakMap<object, Listed>();

/** An entry without what rows do not need; the same account gives the same object, by which changes are found. */
export function toListed(entry: Entry): Entry {
  const account = entry.account as Partial<AccountRecord> & Listed;
  let listed = listedAccounts.get(account);
  if (listed === undefined) {
    const { note: _note, formerOtp: _former, chosenIcon: _chosen, siteIcon: _site, ...dated } = account;
    const { updatedMs: _updated, othersMs: _others, fieldsMs: _fields, formerIds: _ids, ...rest } = dated;
    const { copies: _copies, serviceRecovery: _service, proofs: _proofs, attempts: _attempts, ...needed } = rest;
    listed = needed;
    listedAccounts.set(account, listed);
  }
  return { ...entry, account: listed };
}

/** Whether a bucket would be the same. */
export function isSameContent(a: Content | undefined, b: Content): boolean {
  if (a === undefined || a.entries.length !== b.entries.length) return false;
  if (JSON.stringify(a.registrations) !== JSON.stringify(b.registrations)) return false;
  return a.entries.every((entry, at) => {
    const other = b.entries[at];
    return (
      entry.account === other?.account &&
      entry.keys === other.keys &&
      entry.signsInWith?.account === other.signsInWith?.account &&
      entry.signsInWith?.issuer === other.signsInWith?.issuer &&
      entry.signsInWith?.name === other.signsInWith?.name &&
      entry.recovery?.set === other.recovery?.set &&
      entry.recovery?.unused === other.recovery?.unused &&
      entry.recovery?.total === other.recovery?.total
    );
  });
}
