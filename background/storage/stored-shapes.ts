import type { FaultCode } from '../../src/fault.ts';
import type { AutoBackup } from '../../src/messages/backups.ts';
import {
  list,
  matching,
  type RawObject,
  rawObject,
  refuse,
  type Schema,
  type SchemaCodes,
} from '../../src/schema/schema.ts';
import type { Preferences } from '../../src/vault/records.ts';

/** The preferences that decide when the vault locks. */
export type LockRules = Pick<Preferences, 'idleMinutes' | 'lockOnSystemLock' | 'sessionHours'>;

/** When an unlocked vault locks. */
export interface SessionTimes {
  readonly startedMs: number;
  /** The vault locks at this time whatever happens; 0 for never. */
  readonly endsMs: number;
  /** The vault locks at this time unless the user acts before; 0 for never. */
  readonly idleMs: number;
  /** Latest time that was read from the clock. */
  readonly seenMs: number;
  readonly rules: LockRules;
}

/** The security key that was last set up or used to unlock on this computer, as the locked screen names it. */
export interface LastUnlockKey {
  readonly credentialId: string;
  readonly label: string;
  /** Built into this computer. */
  readonly builtIn: boolean;
}

/** A vault key encrypted by the wrapping key in the database. */
export interface WrappedKey {
  readonly iv: string;
  readonly sealed: string;
}

/** How often an account was used since the last save, and when last. */
export interface RecordedUse {
  readonly uses: number;
  readonly usedMs: number;
}

/** What this computer knows of its backups. It is no part of the vault, which a backup would change otherwise. */
export interface BackupLog {
  /** Saved changes since the last copy that left the browser's storage, or ever. */
  readonly changes: number;
  readonly last?: { readonly atMs: number; readonly how: 'download' | 'folder' };
  /** No reminder before this time. */
  readonly quietUntilMs: number;
  readonly auto: AutoBackup;
  readonly versions: number;
  /** The save that went out by itself last, by vault, key and generation. */
  readonly autoSave: string;
  readonly failed: boolean;
  /** Downloads made automatically, oldest first. */
  readonly downloads: readonly number[];
}

/** A stored value that does not parse counts as absent; the code only says that there was one. */
export const STORED_CODES: SchemaCodes = {
  invalid: 'record-invalid',
  tooLong: 'record-invalid',
  tooMany: 'record-invalid',
};

/** Nothing but `true`. */
export const yes: Schema<true> = (raw, what, codes) => (raw === true ? raw : refuse(raw, what, 'true', codes));

/** A key of the browser's own, which only structured cloning stores. */
export const cryptoKey: Schema<CryptoKey> = (raw, what, codes) =>
  raw instanceof CryptoKey ? raw : refuse(raw, what, 'a CryptoKey', codes);

/** The code of a fault; the union is append-only and has no list at run time, so that its form is all that can be checked. */
export const faultCode: Schema<FaultCode> = matching<FaultCode>(/^[a-z][a-z-]{2,39}$/, 'a fault code');

/** An object used as a map from record ids. */
export function mapOf<K extends string, T>(value: Schema<T>): Schema<Readonly<Record<K, T>>> {
  return (raw, what, codes) => {
    const entries = Object.entries(rawObject(raw, what, codes));
    return Object.fromEntries(entries.map(([name, each]) => [name, value(each, what, codes)])) as Record<K, T>;
  };
}

/** The members that fit, the others by default: a value of an earlier version lacks some. */
export function withDefaults<T extends object>(
  defaults: T,
  members: { readonly [K in keyof T]-?: Schema<Exclude<T[K], undefined>> },
): Schema<T> {
  return (raw, what, codes) => {
    const source: RawObject = rawObject(raw, what, codes);
    const found: Partial<T> = {};
    for (const name of Object.keys(members) as (keyof T & string)[]) {
      const value = source[name];
      if (value !== undefined) found[name] = members[name](value, name, codes);
    }
    return { ...defaults, ...found };
  };
}

/** Up to a thousand of them. */
export const manyOf = <T>(item: Schema<T>): Schema<readonly T[]> => list(item, 1000);

/**
 * An object of which only the outline is checked: its members are there and of these kinds. For what this extension wrote itself and
 * encrypted, where the seal vouches for the rest.
 */
export function membersOf<T extends object>(
  members: { readonly [K in keyof T]-?: 'number' | 'string' | 'list' | 'object' },
): Schema<T> {
  return (raw, what, codes) => {
    const source = rawObject(raw, what, codes);
    for (const [name, kind] of Object.entries(members)) {
      const value = source[name];
      const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
      if (found !== kind) refuse(value, name, String(kind), codes);
    }
    return raw as T;
  };
}
