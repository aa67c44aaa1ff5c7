import { IGNORED_REASONS, type IgnoredFault, ignore } from '../../src/ignored.ts';
import type { ClockReading } from '../../src/messages/clock.ts';
import { MAX_PAGE_ICON } from '../../src/messages/icons.ts';
import type { Notice } from '../../src/messages/notice.ts';
import { OFFERS, type Offer } from '../../src/messages/offers.ts';
import type { ScanPicture, TransferView } from '../../src/messages/scanning.ts';
import type { UnfinishedEdit } from '../../src/messages/unfinished.ts';
import type { TypedForm } from '../../src/messages/views.ts';
import {
  either,
  finite,
  flag,
  id,
  integer,
  object,
  oneOf,
  optional,
  rawObject,
  type Schema,
  text,
} from '../../src/schema/schema.ts';
import type { AccountId, KeptItemId, Preferences } from '../../src/vault/records.ts';
import type { KeyValueStore } from './key-value.ts';
import {
  type BackupLog,
  cryptoKey,
  faultCode,
  type LastUnlockKey,
  manyOf,
  mapOf,
  type RecordedUse,
  type SessionTimes,
  STORED_CODES,
  type WrappedKey,
  withDefaults,
  yes,
} from './stored-shapes.ts';
import { unfinishedEdit } from './unfinished-edit.ts';

/** A name in a store with the parser of what stands there. */
export interface StorageKey<T> {
  readonly name: string;
  readonly parse: Schema<T>;
}

/** As `StorageKey`, for a value that is encrypted by the vault key for one purpose alone. */
export interface EncryptedKey<T> extends StorageKey<T> {
  readonly purpose: string;
}

/** Longest selected text that is kept, in UTF-16 units. */
export const MAX_SELECTED_TEXT = 200_000;

const count = integer(0, Number.MAX_SAFE_INTEGER);
const words = text(1_000_000);

const NO_BACKUP: BackupLog = {
  changes: 0,
  quietUntilMs: 0,
  auto: 'off',
  versions: 10,
  autoSave: '',
  failed: false,
  downloads: [],
};

const typedForm: Schema<TypedForm> = object({
  issuer: words,
  name: words,
  secret: words,
  kind: oneOf('totp', 'hotp', 'steam'),
  algorithm: oneOf('SHA-1', 'SHA-256', 'SHA-512'),
  digits: words,
  periodSeconds: words,
  counter: words,
});
const clock = { offsetMs: finite, errorMs: finite, host: words, atMs: finite };

/**
 * Every stored value but two kinds: the files of the vault are named in `replicas/replica.ts`, and values made of whole records beside
 * the feature that makes them. The names are those of profiles in use, and stay.
 */
export const KEYS = {
  // storage.session
  ignoredFaults: key<readonly IgnoredFault[]>(
    'ignored',
    manyOf(object({ atMs: finite, reason: oneOf(...IGNORED_REASONS), code: faultCode })),
  ),
  notice: key<Notice>(
    'notice',
    oneOf(
      ...(['copy-repaired', 'older-copy-refused', 'older-copy-used'] as const),
      ...(['copy-missing', 'clock-moved', 'clock-correction-ended', 'shortcuts-taken'] as const),
    ),
  ),
  refusal: key('fill/refused', object({ code: faultCode, atMs: finite })),
  sessionKey: key<CryptoKey | WrappedKey>('session/key', either(cryptoKey, object({ iv: words, sealed: words }))),
  sessionTimes: key<SessionTimes>(
    'session/times',
    object({
      startedMs: finite,
      endsMs: finite,
      idleMs: finite,
      seenMs: finite,
      rules: object({ idleMinutes: count, lockOnSystemLock: flag, sessionHours: count }),
    }),
  ),
  sessionProbe: key('session/probe', cryptoKey),
  /** The passphrase that opened the vault has fewer characters than this, which the policy wanted at the time. */
  passphraseShortOf: key('policy/passphrase-short-of', finite),
  /** When the passphrase was last set or typed to unlock. */
  passphraseTyped: key('session/passphrase', finite),
  uses: key('uses', mapOf<AccountId, RecordedUse>(object({ uses: count, usedMs: finite }))),
  noDrafts: key('drafts/none', yes),
  draftsAtHand: key('drafts/at-hand', finite),
  typedForm: encryptedKey<TypedForm>('form', 'vlt1/draft', typedForm),
  unfinishedEdit: encryptedKey<UnfinishedEdit>('edit', 'vlt1/draft', unfinishedEdit),
  transfers: encryptedKey<readonly TransferView[]>(
    'transfers',
    'vlt1/draft',
    manyOf(object({ batch: finite, size: count, have: manyOf(count) })),
  ),
  scan: encryptedKey<ScanPicture>(
    'scan',
    'vlt1/scan',
    object({ picture: optional(text(10_000_000)), from: oneOf('region', 'image') }),
  ),
  scanPending: key('scan/waits', yes),
  drillSuggested: key('drill/suggested', yes),
  /** The site that the browser was asked to allow, so that keys can be noted there. */
  keyWatchAsked: key('key-watch/asked', object({ host: text(300), atMs: finite })),
  selectedText: encryptedKey('selection', 'vlt1/draft', object({ text: text(MAX_SELECTED_TEXT) })),
  selectedPlace: key('selection/waits', object({ tabId: count, frameId: count, url: words })),
  siteIcon: encryptedKey('icon', 'vlt1/icon', object({ url: text(2048), picture: text(MAX_PAGE_ICON) })),
  clockReading: encryptedKey<ClockReading>(
    'clock/reading',
    'vlt1/clock',
    object({ ...clock, verdict: oneOf('right', 'off', 'far'), known: flag }),
  ),

  // storage.local
  backupLog: key<BackupLog>(
    'backup',
    withDefaults(NO_BACKUP, {
      changes: count,
      last: object({ atMs: finite, how: oneOf('download', 'folder') }),
      quietUntilMs: finite,
      auto: oneOf('off', 'folder', 'downloads'),
      versions: count,
      autoSave: words,
      failed: flag,
      downloads: manyOf(count),
    }),
  ),
  shortcutsTaken: key('shortcuts/taken', yes),
  thisComputer: key('this-computer', id<KeptItemId>()),
  lastUnlockKey: key<LastUnlockKey>('unlock/last-key', object({ credentialId: words, label: words, builtIn: flag })),
  dismissedOffers: key<readonly Offer[]>('offers/dismissed', manyOf(oneOf(...OFFERS))),
  /** SHA-256 of the hosts on which the user lets keys be noted, in base64. */
  keyWatchSites: key<readonly string[]>('key-watch/sites', manyOf(text(64))),
  /** SHA-256 of an account and a host that it was filled on after a question, in base64; the newest last. */
  firstFills: key<readonly string[]>('fill/agreed', manyOf(text(64))),
  /** What the browser said last that an administrator set. */
  lastPolicy: key('policy/last', object({ values: rawObject })),
  /** Since when the policy asks for a security key. */
  securityKeyWantedMs: key('policy/security-key', finite),
  theme: key<Preferences['theme']>('theme', oneOf('system', 'light', 'dark')),
  clockCorrection: encryptedKey('clock', 'vlt1/clock', object({ ...clock, seenMs: finite })),

  // database
  wrappingKey: key('wrapping-key', cryptoKey),
} as const;

/** The log of a computer that has made no backup. */
export function emptyBackupLog(): BackupLog {
  return NO_BACKUP;
}

function key<T>(name: string, parse: Schema<T>): StorageKey<T> {
  return { name, parse };
}

/** A key whose value is encrypted; the purpose is part of every key derivation, `src/vault/FORMAT.md`. */
export function encryptedKey<T>(name: string, purpose: string, parse: Schema<T>): EncryptedKey<T> {
  return { name, purpose, parse };
}

/** The value of a key among values that were read; one of the wrong shape counts as absent. */
export function findValue<T>(values: ReadonlyMap<string, unknown>, { name, parse }: StorageKey<T>): T | undefined {
  const raw = values.get(name);
  if (raw === undefined) return undefined;
  try {
    return parse(raw, name, STORED_CODES);
  } catch (thrown) {
    return ignore('stored-value-invalid')(thrown);
  }
}

/** Reads one value; `undefined` where there is none of the right shape. */
export async function readValue<T>(store: KeyValueStore, wanted: StorageKey<T>): Promise<T | undefined> {
  return findValue(await store.read([wanted.name]), wanted);
}

/** Writes one value, or removes it. */
export function writeValue<T>(store: KeyValueStore, { name }: StorageKey<T>, value: T | undefined): Promise<void> {
  return store.write(new Map<string, unknown>([[name, value]]));
}
