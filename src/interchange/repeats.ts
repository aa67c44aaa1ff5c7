import type { ImportedEntry, ReadableEntry } from './entry.ts';
import { cleanTags } from './text.ts';

/**
 * Refuses every repeat of an earlier entry as `import-duplicate`. Repeats agree in all that shows or makes the code, except
 * that the highest counter counts; what a repeat in another file says beside the code is merged into the first entry.
 */
export function withoutRepeats(entries: readonly ImportedEntry[]): readonly ImportedEntry[] {
  const seen = new Map<string, { place: number; entry: ReadableEntry }>();
  const kept: ImportedEntry[] = [];
  for (const entry of entries) {
    if (!('otp' in entry)) {
      kept.push(entry);
      continue;
    }
    const key = keyOf(entry);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { place: kept.length, entry });
      kept.push(entry);
      continue;
    }
    first.entry = mergeFacts(first.entry, entry);
    kept[first.place] = first.entry;
    const { otp: _otp, shortSecret: _short, ...facts } = entry;
    kept.push({ ...facts, fault: 'import-duplicate' });
  }
  return kept;
}

function keyOf({ otp, issuer, name }: ReadableEntry): string {
  const shape =
    otp.kind === 'steam' ? '' : `${otp.algorithm} ${otp.digits} ${otp.kind === 'totp' ? otp.periodSeconds : ''}`;
  return JSON.stringify([otp.kind, otp.secret, issuer, name, shape]);
}

function mergeFacts(first: ReadableEntry, again: ReadableEntry): ReadableEntry {
  const isAhead = first.otp.kind === 'hotp' && again.otp.kind === 'hotp' && again.otp.counter > first.otp.counter;
  const entry = isAhead ? { ...first, otp: again.otp } : first;
  // Within one file the first entry is the one that its program shows.
  if (first.file === again.file) return entry;
  const hosts = new Map([...again.hosts, ...first.hosts].map((binding) => [binding.host, binding]));
  const icon = first.icon ?? again.icon;
  return {
    ...entry,
    note: first.note || again.note,
    tags: cleanTags([...first.tags, ...again.tags]),
    favourite: first.favourite || again.favourite,
    hosts: [...hosts.values()].slice(0, 20),
    recoveryCodes: [...new Set([...first.recoveryCodes, ...again.recoveryCodes])].slice(0, 200),
    ...(icon === undefined ? {} : { icon }),
  };
}
