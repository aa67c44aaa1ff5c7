import { parseText } from '../otp/limits.ts';
import { parseHost } from '../sites/host.ts';
import { isEqual } from './field-times.ts';
import { isIconPng } from './icon-png.ts';
import type {
  AccountRecord,
  BinEntry,
  DeviceRecord,
  DraftRecord,
  HostBinding,
  KeptItemRecord,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyRecord,
  VaultContents,
} from './records.ts';

/** What had to be cleaned in a file. */
export interface Cleaned {
  readonly contents: VaultContents;
  /** Records with a text that held what hides or reorders text. */
  readonly texts: number;
  /** Records with a host that is none. */
  readonly hosts: number;
}

/** Longest name, in characters: what `parseText` takes. */
const MAX_NAME = 256;

/**
 * The contents of a file from outside, its names and hosts under the rules that everything typed and scanned is under: hidden and
 * reordering characters are dropped from texts, and hosts that are none from the lists. No time in them is later than `nowMs`. Recovery
 * codes and setup keys stay as they are.
 */
export function cleanContents(contents: VaultContents, nowMs: number): Cleaned {
  const counts = { texts: 0, hosts: 0 };
  const cleaned = <T extends object>(record: T, clean: (record: T, note: Note) => T): T => {
    const changed = { texts: false, hosts: false };
    const result = clean(record, (what) => {
      changed[what] = true;
    });
    counts.texts += Number(changed.texts);
    counts.hosts += Number(changed.hosts);
    return changed.texts || changed.hosts ? result : record;
  };
  const account = (one: AccountRecord) => cleaned(one, cleanAccount);
  const key = (one: SecurityKeyRecord) => cleaned(one, cleanKey);
  const registration = (one: RegistrationRecord) => cleaned(one, cleanRegistration);
  const set = (one: RecoverySetRecord) => cleaned(one, cleanSet);
  // What a device said of a file that it wrote for others holds for that file alone.
  const { sync: _sync, ...rest } = contents;
  const all: VaultContents = {
    ...rest,
    accounts: contents.accounts.map(account),
    securityKeys: contents.securityKeys.map(key),
    registrations: contents.registrations.map(registration),
    recoverySets: contents.recoverySets.map(set),
    bin: contents.bin.map((entry): BinEntry => {
      if (entry.kind === 'account') return { ...entry, record: account(entry.record) };
      if (entry.kind === 'security-key') return { ...entry, record: key(entry.record) };
      if (entry.kind === 'recovery-set') return { ...entry, record: set(entry.record) };
      return { ...entry, record: registration(entry.record) };
    }),
    ...(contents.keptItems && { keptItems: contents.keptItems.map((item) => cleaned(item, cleanKeptItem)) }),
    ...(contents.devices && { devices: contents.devices.map((device) => cleaned(device, cleanDevice)) }),
    ...(contents.drafts && { drafts: contents.drafts.map((draft) => cleaned(draft, cleanDraft)) }),
    ...(contents.icons && { icons: contents.icons.filter(({ png }) => isIconPng(png)) }),
  };
  return { contents: capTimes(all, nowMs), ...counts };
}

type Note = (what: 'texts' | 'hosts') => void;

function cleanAccount(account: AccountRecord, note: Note): AccountRecord {
  const { icon, chosenIcon, siteIcon: seen, ...rest } = account;
  const siteHost = seen && findHost(seen.host, note);
  const tags = account.tags.map((tag) => cleanText(tag, note)).filter((tag) => tag !== '');
  return {
    ...rest,
    issuer: cleanText(account.issuer, note),
    name: cleanText(account.name, note),
    note: cleanLines(account.note, note),
    tags: [...new Set(tags)],
    hosts: cleanHosts(account.hosts, note),
    ...(icon !== undefined && { icon: cleanText(icon, note) }),
    ...(chosenIcon && {
      chosenIcon:
        chosenIcon.kind === 'brand' ? { ...chosenIcon, brand: cleanText(chosenIcon.brand, note) } : chosenIcon,
    }),
    ...(seen && siteHost !== undefined && { siteIcon: { ...seen, host: siteHost } }),
    ...cleanWaysIn(account, note),
  };
}

function cleanKey(key: SecurityKeyRecord, note: Note): SecurityKeyRecord {
  const { model, note: text } = key;
  return {
    ...key,
    label: cleanText(key.label, note),
    place: cleanText(key.place, note),
    ...(model !== undefined && { model: cleanText(model, note) }),
    ...(text !== undefined && { note: cleanLines(text, note) }),
  };
}

function cleanSet(set: RecoverySetRecord, note: Note): RecoverySetRecord {
  const codes = set.codes.map((code) =>
    code.usedFor === undefined ? code : { ...code, usedFor: cleanText(code.usedFor, note) },
  );
  return { ...set, codes };
}

function cleanKeptItem(item: KeptItemRecord, note: Note): KeptItemRecord {
  return { ...item, name: cleanText(item.name, note), place: cleanText(item.place, note) };
}

function cleanDevice(device: DeviceRecord, note: Note): DeviceRecord {
  return { ...device, name: cleanText(device.name, note) };
}

function cleanWaysIn({ signsInWith, attempts }: AccountRecord, note: Note): Partial<AccountRecord> {
  return {
    ...(signsInWith?.kind === 'provider' && {
      signsInWith: { ...signsInWith, provider: cleanText(signsInWith.provider, note) },
    }),
    ...(attempts && {
      attempts: attempts.map((one) => (one.note === undefined ? one : { ...one, note: cleanLines(one.note, note) })),
    }),
  };
}

/** A registration is only shown, never filled: its host is kept as text where it is none. */
function cleanRegistration(registration: RegistrationRecord, note: Note): RegistrationRecord {
  const host = findHost(registration.host, note) ?? cleanText(registration.host, note);
  return { ...registration, name: cleanText(registration.name, note), host };
}

function cleanDraft({ host, ...draft }: DraftRecord, note: Note): DraftRecord {
  const { chosen } = draft;
  const found = host === undefined ? undefined : findHost(host, note);
  const texts = (named: { readonly issuer: string; readonly name: string }) => ({
    issuer: cleanText(named.issuer, note),
    name: cleanText(named.name, note),
  });
  return {
    ...draft,
    ...texts(draft),
    ...(chosen && { chosen: { ...chosen, ...texts(chosen) } }),
    ...(found !== undefined && { host: found }),
  };
}

function cleanHosts(hosts: readonly HostBinding[], note: Note): readonly HostBinding[] {
  return hosts.flatMap((binding) => {
    const host = findHost(binding.host, note);
    return host === undefined ? [] : [host === binding.host ? binding : { ...binding, host }];
  });
}

function findHost(text: string, note: Note): string | undefined {
  try {
    const host = parseHost(text);
    if (host !== text) note('hosts');
    return host;
  } catch {
    note('hosts');
    return undefined;
  }
}

/** A name without what `parseText` refuses, and no longer than it takes. */
function cleanText(text: string, note: Note): string {
  const clean = tryText(text) ?? tryText(fitting(text)) ?? '';
  if (clean !== text) note('texts');
  return clean;
}

/** What hides or reorders the text of a note, which may have lines, tabs and any length. */
const HIDING =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e0fff}]/gu;

function cleanLines(text: string, note: Note): string {
  const clean = text.replace(HIDING, '');
  if (clean !== text) note('texts');
  return clean;
}

function fitting(text: string): string {
  const characters = Array.from(text).filter((character) => tryText(`a${character}a`) !== undefined);
  return characters.slice(0, MAX_NAME).join('');
}

function tryText(text: string): string | undefined {
  try {
    return parseText(text);
  } catch {
    return undefined;
  }
}

/** Every time of the contents at most `nowMs`: a file from the future must not win every merge from then on. */
function capTimes<T>(value: T, nowMs: number): T {
  if (Array.isArray(value))
    return keepEqual(
      value,
      value.map((item) => capTimes(item, nowMs)),
    ) as T;
  if (typeof value !== 'object' || value === null) return value;
  let isSame = true;
  const capped = Object.entries(value).map(([name, member]) => {
    const next =
      typeof member === 'number' && name.endsWith('Ms')
        ? Math.min(member, nowMs)
        : name === 'fieldsMs' || name === 'preferencesMs'
          ? capAll(member, nowMs)
          : capTimes(member, nowMs);
    isSame &&= next === member;
    return [name, next] as const;
  });
  return isSame ? value : (Object.fromEntries(capped) as T);
}

function capAll(times: unknown, nowMs: number): unknown {
  if (typeof times !== 'object' || times === null) return times;
  const capped = Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Math.min(Number(ms), nowMs)]));
  return isEqual(capped, times) ? times : capped;
}

function keepEqual(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((item, at) => item === before[at]) ? before : after;
}
