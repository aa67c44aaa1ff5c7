import { encodeBase32 } from '../bytes/base32.ts';
import { Fault, type FaultCode } from '../fault.ts';
import { parseAlgorithm, parseCounter, parseDigits, parsePeriod } from '../otp/limits.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import { isShortSecret, parseTypedSecret } from '../otp/secret.ts';
import { readPageCodes } from '../recovery/read.ts';
import type { HostBinding } from '../vault/records.ts';
import type { EntryFacts, ImportedEntry } from './entry.ts';
import { cleanName, cleanNote, cleanTags, findBinding } from './text.ts';

/**
 * An entry as a format's reader found it, unchecked. Values keep whatever type the file gave them: missing, `null` and `''`
 * take the usual default, a present and wrong one makes the entry a refused one.
 */
export interface Draft {
  /** `totp`, `hotp`, `steam`; any other text is reported as unsupported. Missing: `totp`. */
  readonly kind?: unknown;
  /** Base32 text, or the key's own bytes. */
  readonly secret?: unknown;
  readonly issuer?: unknown;
  readonly name?: unknown;
  readonly algorithm?: unknown;
  readonly digits?: unknown;
  readonly period?: unknown;
  readonly counter?: unknown;
  readonly note?: unknown;
  readonly tags?: readonly unknown[];
  readonly favourite?: boolean;
  readonly icon?: unknown;
  /** Web addresses or hosts; `*.` before a host means its whole site. */
  readonly hosts?: readonly unknown[];
  /** Where the file keeps them apart; else they are looked for in a note that names them. */
  readonly recoveryCodes?: readonly unknown[];
  readonly uses?: unknown;
  readonly usedMs?: unknown;
  readonly place?: string;
  /** Place when sorted by hand, where the file gives one. */
  readonly order?: unknown;
  /** Why it cannot be imported, where the reader already knows. */
  readonly fault?: FaultCode;
}

/** Names that programs give to Steam codes. */
const STEAM = new Set(['steam', 'steamtotp', 'steam_guard']);

/** Makes an entry of a draft; never throws: what breaks a limit becomes a refused entry. */
export function entryOf(draft: Draft, order: number, file: number): ImportedEntry {
  const facts = factsOf(draft, order, file);
  if (draft.fault !== undefined) return { ...facts, fault: draft.fault };
  try {
    const otp = parametersOf(draft, facts.issuer);
    return { ...facts, otp, shortSecret: isShortSecret(otp.secret) };
  } catch (thrown) {
    return { ...facts, fault: thrown instanceof Fault ? thrown.code : 'import-entry-damaged' };
  }
}

function factsOf(draft: Draft, order: number, file: number): EntryFacts {
  const icon = cleanName(draft.icon);
  const note = cleanNote(draft.note);
  return {
    issuer: cleanName(draft.issuer),
    name: withoutRepeat(cleanName(draft.name), cleanName(draft.issuer)),
    place: draft.place ?? '',
    note,
    tags: cleanTags(draft.tags ?? []),
    favourite: draft.favourite ?? false,
    order: isWhole(draft.order) ? draft.order : order,
    hosts: hostsOf(draft.hosts ?? []),
    recoveryCodes: recoveryCodesOf(draft.recoveryCodes, note),
    file,
    ...(icon === '' ? {} : { icon }),
    ...(isWhole(draft.uses) ? { uses: draft.uses } : {}),
    ...(isWhole(draft.usedMs) && draft.usedMs > 0 ? { usedMs: draft.usedMs } : {}),
  };
}

function hostsOf(values: readonly unknown[]): readonly HostBinding[] {
  const bindings = new Map<string, HostBinding>();
  for (const value of values.slice(0, 100)) {
    const binding = findBinding(value);
    if (binding !== undefined && !bindings.has(binding.host)) bindings.set(binding.host, binding);
  }
  return [...bindings.values()].slice(0, 20);
}

function recoveryCodesOf(codes: readonly unknown[] | undefined, note: string): readonly string[] {
  if (codes !== undefined)
    return codes
      .map(cleanName)
      .filter((code) => code !== '')
      .slice(0, 200);
  if (!/\b(?:recovery|backup|scratch|emergency) codes?\b/i.test(note)) return [];
  try {
    return readPageCodes(note).map((code) => code.text);
  } catch {
    return [];
  }
}

/** `Acme:bob` under the issuer `Acme` is `bob`; a colon left at the front of a label goes as well. */
function withoutRepeat(name: string, issuer: string): string {
  const bare = name.replace(/^:\s*/, '');
  if (issuer === '' || !bare.toLowerCase().startsWith(`${issuer.toLowerCase()}:`)) return bare;
  return bare.slice(issuer.length + 1).trim();
}

function parametersOf(draft: Draft, issuer: string): OtpParameters {
  const kind = (textOf(draft.kind, 'import-kind') ?? 'totp').toLowerCase();
  if (kind !== 'totp' && kind !== 'hotp' && !STEAM.has(kind)) {
    throw new Fault('import-kind', 'got another kind of code, want totp, hotp or steam');
  }
  const secret = secretOf(draft.secret);
  if (STEAM.has(kind)) return { kind: 'steam', secret };
  const digits = textOf(draft.digits, 'otp-digits');
  const algorithm = parseAlgorithm(textOf(draft.algorithm, 'otp-algorithm'));
  if (kind === 'totp' && isSteamInDisguise(issuer, digits, algorithm, draft.period)) return { kind: 'steam', secret };
  return kind === 'hotp'
    ? {
        kind: 'hotp',
        secret,
        algorithm,
        digits: parseDigits(digits),
        counter: parseCounter(textOf(draft.counter, 'otp-counter')),
      }
    : {
        kind: 'totp',
        secret,
        algorithm,
        digits: parseDigits(digits),
        periodSeconds: parsePeriod(textOf(draft.period, 'otp-period')),
      };
}

/** Five digits, or none named, under the issuer Steam: its codes never had six. */
function isSteamInDisguise(issuer: string, digits: string | undefined, algorithm: string, period: unknown): boolean {
  if (issuer.toLowerCase() !== 'steam' || algorithm !== 'SHA-1') return false;
  return (digits ?? '5') === '5' && (textOf(period, 'otp-period') ?? '30') === '30';
}

function secretOf(value: unknown): string {
  if (value instanceof Uint8Array) {
    if (value.length === 0) throw new Fault('import-secret-missing', 'got no bytes, want a secret');
    return parseTypedSecret(encodeBase32(value));
  }
  const text = textOf(value, 'otp-secret-invalid');
  if (text === undefined || /^[\s=-]*$/.test(text))
    throw new Fault('import-secret-missing', 'got nothing, want a secret');
  return parseTypedSecret(text);
}

/** A value as text; missing ones are `undefined`. Lists, objects and truth values are no numbers and no names. */
function textOf(value: unknown, fault: FaultCode): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new Fault(fault, `got a ${typeof value}, want text or a number`);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
