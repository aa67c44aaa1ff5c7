import type { FaultCode } from '../../src/fault.ts';
import { Fault } from '../../src/fault.ts';
import type { AutoBackup } from '../../src/messages/backups.ts';
import { list, type Parse } from '../../src/messages/parse.ts';
import type { Preferences } from '../../src/vault/records.ts';

/** The preferences that decide when the vault locks. */
export type LockRules = Pick<Preferences, 'idleMinutes' | 'lockOnSystemLock' | 'sessionHours'>;

/** When an unlocked vault locks. */
export interface SessionTimes {
  readonly startedMs: number;
  /** The vault locks at this time whatever happens. */
  readonly endsMs: number;
  /** The vault locks at this time unless the user acts before; 0 for never. */
  readonly idleMs: number;
  /** Latest time that was read from the clock. */
  readonly seenMs: number;
  readonly rules: LockRules;
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

function refuse(want: string, raw: unknown): never {
  throw new Fault('message-invalid', `got ${raw === null ? 'null' : typeof raw}, want ${want}`);
}

/** A finite number, which may be negative. */
export const finite: Parse<number> = (raw) =>
  typeof raw === 'number' && Number.isFinite(raw) ? raw : refuse('a number', raw);

/** Nothing but `true`. */
export const yes: Parse<true> = (raw) => (raw === true ? raw : refuse('true', raw));

/** A key of the browser's own, which only structured cloning stores. */
export const cryptoKey: Parse<CryptoKey> = (raw) => (raw instanceof CryptoKey ? raw : refuse('a CryptoKey', raw));

/** The code of a fault; the union is append-only and has no list at run time, so that its form is all that can be checked. */
export const faultCode: Parse<FaultCode> = (raw) =>
  typeof raw === 'string' && /^[a-z][a-z-]{2,39}$/.test(raw) ? (raw as FaultCode) : refuse('a fault code', raw);

/** An object used as a map from record ids. */
export function mapOf<K extends string, T>(value: Parse<T>): Parse<Readonly<Record<K, T>>> {
  return (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('an object', raw);
    const entries = Object.entries(raw).map(([name, each]) => [name, value(each)] as const);
    return Object.fromEntries(entries) as Record<K, T>;
  };
}

/** The members that fit, the others by default: a value of an earlier version lacks some. */
export function withDefaults<T extends object>(
  defaults: T,
  members: { readonly [K in keyof T]-?: Parse<Exclude<T[K], undefined>> },
): Parse<T> {
  return (raw) => {
    if (typeof raw !== 'object' || raw === null) return refuse('an object', raw);
    const found: Partial<T> = {};
    for (const name of Object.keys(members) as (keyof T)[]) {
      const value: unknown = (raw as Partial<T>)[name];
      if (value !== undefined) found[name] = members[name](value);
    }
    return { ...defaults, ...found };
  };
}

/** Up to a thousand of them. */
export const manyOf = <T>(item: Parse<T>): Parse<readonly T[]> => list(item, 1000);

/**
 * An object of which only the outline is checked: its members are there and of these kinds. For what this extension wrote itself and
 * encrypted, where the seal vouches for the rest.
 */
export function membersOf<T extends object>(
  members: { readonly [K in keyof T]-?: 'number' | 'string' | 'list' | 'object' },
): Parse<T> {
  return (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('an object', raw);
    for (const [name, kind] of Object.entries(members)) {
      const value: unknown = (raw as Record<string, unknown>)[name];
      const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
      if (found !== kind) refuse(`${kind} in ${name}`, value);
    }
    return raw as T;
  };
}
