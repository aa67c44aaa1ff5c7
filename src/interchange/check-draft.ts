import { Fault } from '../fault.ts';
import { cleanNameOf, nameNotices } from '../otp/name.ts';
import type { ReadNotice } from '../otp/notice.ts';
import { isShortSecret } from '../otp/secret.ts';
import { readPageCodes } from '../recovery/read.ts';
import type { HostBinding } from '../vault/records.ts';
import type { Draft } from './draft.ts';
import { parseParameters } from './draft-parameters.ts';
import type { EntryFacts, ImportedEntry } from './entry.ts';
import { cleanName, cleanNote, cleanTags, findBinding } from './text.ts';

/** Turns a draft into an entry. Never throws: what breaks a limit becomes a refused entry. */
export function toEntry(draft: Draft, order: number, file: number): ImportedEntry {
  const facts = factsOf(draft, order, file);
  if (draft.fault !== undefined) return { ...facts, fault: draft.fault };
  try {
    const otp = parseParameters(draft, facts.issuer);
    const notices = [...(draft.notices ?? []), ...nameNoticesOf(draft)];
    if (notices.length > 0) return { ...facts, otp, notices, shortSecret: isShortSecret(otp.secret) };
    return { ...facts, otp, shortSecret: isShortSecret(otp.secret) };
  } catch (thrown) {
    return { ...facts, fault: thrown instanceof Fault ? thrown.code : 'import-entry-damaged' };
  }
}

function factsOf(draft: Draft, order: number, file: number): EntryFacts {
  const icon = cleanName(draft.icon);
  const note = cleanNote(draft.note);
  const issuer = cleanName(draft.issuer);
  return {
    issuer,
    name: withoutIssuer(cleanName(draft.name), issuer),
    note,
    tags: cleanTags(draft.tags ?? []),
    favourite: draft.favourite ?? false,
    order: isWhole(draft.order) ? draft.order : order,
    hosts: hostsOf(draft.hosts ?? []),
    recoveryCodes: recoveryCodesOf(draft.recoveryCodes, note),
    file,
    ...(draft.place === undefined ? {} : { place: draft.place }),
    ...(icon === '' ? {} : { icon }),
    ...(isPicture(draft.picture) ? { picture: draft.picture } : {}),
    ...(isWhole(draft.uses) ? { uses: draft.uses } : {}),
    ...(isWhole(draft.usedMs) && draft.usedMs > 0 ? { usedMs: draft.usedMs } : {}),
  };
}

/** What is done to names that no address gave, which reading the address noted already. */
function nameNoticesOf({ issuer, name }: Draft): readonly ReadNotice[] {
  return [
    ...(typeof issuer === 'string' ? nameNotices('service', cleanNameOf(issuer)) : []),
    ...(typeof name === 'string' ? nameNotices('name', cleanNameOf(name)) : []),
  ];
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
    return readPageCodes(note).codes.map((code) => code.text);
  } catch {
    return [];
  }
}

/** `Acme:bob` under the issuer `Acme` is `bob`; a colon left at the front of a label goes too. */
function withoutIssuer(name: string, issuer: string): string {
  const bare = name.replace(/^:\s*/, '');
  if (issuer === '' || !bare.toLowerCase().startsWith(`${issuer.toLowerCase()}:`)) return bare;
  return bare.slice(issuer.length + 1).trim();
}

/** Most letters of a picture in Base64: a file of 192 kB. */
const MAX_PICTURE = 262_144;

function isPicture(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_PICTURE && /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
