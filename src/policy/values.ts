import { toFault } from '../fault.ts';
import { parseHost, splitPort } from '../sites/host.ts';

/** Reads a value as an administrator may have written it; `undefined` for one that it can't be. Never throws. */
export type Reader<T> = (raw: unknown) => T | undefined;

/** A kind of value: how it is read, what of a read value had to be left out, and its type in the managed schema (JSON Schema, as far as Chromium knows it). */
export interface Kind<T> {
  readonly read: Reader<T>;
  /** The items of a list that it can't be, while others can. */
  readonly leftOut?: (raw: unknown) => readonly string[];
  readonly schema: { readonly type: 'boolean' | 'number' | 'string' | 'array'; readonly [more: string]: unknown };
}

const YES: ReadonlySet<unknown> = new Set([true, 1, 'true', '1']);
const NO: ReadonlySet<unknown> = new Set([false, 0, 'false', '0']);

/** True or false; also `1`, `0` and their words, which registries and profiles make of them. */
export const flag: Kind<boolean> = {
  read: (raw) => (YES.has(raw) ? true : NO.has(raw) ? false : undefined),
  schema: { type: 'boolean' },
};

/**
 * A whole number in a range, also written as text. The schema has neither bounds nor whole numbers: Chromium leaves out what doesn't fit, so that
 * nobody could say what is wrong with it, docs/decisions/0072-let-the-reader-judge-a-policy.md.
 */
export function number(minimum: number, maximum: number): Kind<number> {
  return {
    read: (raw) => {
      const value = typeof raw === 'string' && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : raw;
      return Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum
        ? (value as number)
        : undefined;
    },
    schema: { type: 'number' },
  };
}

/** A text of at most so many characters. */
export function words(limit: number): Kind<string> {
  return {
    read: (raw) =>
      typeof raw === 'string' && raw.trim() !== '' && Array.from(raw).length <= limit ? raw.trim() : undefined,
    schema: { type: 'string' },
  };
}

/** An `https:` address; `http:` only for a page on this computer. */
export const address: Kind<string> = {
  read: (raw) => {
    if (typeof raw !== 'string' || raw.length > 2048 || !URL.canParse(raw.trim())) return undefined;
    const url = new URL(raw.trim());
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    return isSafe && url.username === '' && url.password === '' ? url.href : undefined;
  },
  schema: { type: 'string' },
};

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
}

/** A language tag (BCP 47). */
export const languageTag: Kind<string> = {
  read: (raw) =>
    typeof raw === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(raw.trim()) ? raw.trim() : undefined,
  schema: { type: 'string' },
};

const MOST_HOSTS = 1_000;

/**
 * A list of hosts, e.g. `example.com`; also a text that separates them by commas, spaces or lines. One that is no host costs no other, so that a slip
 * does not lift a limit.
 */
export const hosts: Kind<readonly string[]> = {
  read: (raw) => {
    const items = findItems(raw);
    const read = items?.flatMap((item) => readHost(item) ?? []);
    return items === undefined || read === undefined || (read.length === 0 && items.length > 0)
      ? undefined
      : [...new Set(read)];
  },
  leftOut: (raw) => (findItems(raw) ?? []).filter((item) => readHost(item) === undefined),
  schema: { type: 'array', items: { type: 'string' } },
};

function findItems(raw: unknown): readonly string[] | undefined {
  const items: unknown = typeof raw === 'string' ? raw.split(/[\s,;]+/).filter((item) => item !== '') : raw;
  if (!Array.isArray(items) || items.length > MOST_HOSTS) return undefined;
  return items.every((item) => typeof item === 'string') ? items : undefined;
}

function readHost(raw: string): string | undefined {
  try {
    return parseHost(raw.trim().replace(/^\*\./, ''));
  } catch (thrown) {
    toFault(thrown);
    return undefined;
  }
}

/** Whether a host is one of a list, or below one of them. A port counts only where the list names one. */
export function isListedHost(host: string, listed: readonly string[]): boolean {
  const { hostname } = splitPort(host);
  return listed.some((one) => host === one || hostname === one || hostname.endsWith(`.${one}`));
}
