/**
 * When the fields of a record were changed. `fieldsMs` names the fields that were changed later than the others, `othersMs` is the time
 * of all others: without it, that of the whole record. Milliseconds since 1970, FORMAT.md "Change times".
 */
export interface FieldTimes {
  readonly createdMs: number;
  /** The last change of any field, or the last return from the trash. */
  readonly updatedMs?: number;
  readonly othersMs?: number;
  readonly fieldsMs?: Readonly<Record<string, number>>;
}

/** The members of a record that no edit changes, or that a merge joins by a rule of their own. */
const NO_FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'formerIds', 'createdMs', 'updatedMs', 'othersMs', 'fieldsMs'],
  ...['usedMs', 'uses', 'formerOtp', 'pending', 'checkedMs', 'codes', 'copies', 'proofs', 'attempts'],
]);
/** Fields that may be absent: their absence has a time as well, or a merge would bring back what was removed. */
const OPTIONAL = [
  ...['otp', 'filling', 'icon', 'chosenIcon', 'siteIcon'],
  ...['credential', 'lostMs', 'account', 'removedMs', 'supersededMs', 'supersededWhy'],
  ...['signsInWith', 'serviceRecovery', 'automatic', 'emergencySlot', 'gone'],
  ...['otherCredentials', 'form', 'colour', 'model', 'backup', 'abilities', 'note', 'acquiredMs', 'spare', 'retiredMs'],
  ...['replacedBy', 'sinceMs', 'seen'],
];

/** When a field was last changed. */
export function fieldMs({ createdMs, updatedMs, othersMs, fieldsMs }: FieldTimes, field: string): number {
  const own = fieldsMs !== undefined && Object.hasOwn(fieldsMs, field) ? fieldsMs[field] : undefined;
  return own ?? othersMs ?? updatedMs ?? createdMs;
}

/** The latest time that a record says of its changes. */
export function changedMs({ createdMs, updatedMs = 0 }: FieldTimes): number {
  return Math.max(createdMs, updatedMs);
}

/** The names of the fields of some versions of a record, absent ones included. */
export function fieldsOf(...versions: readonly FieldTimes[]): ReadonlySet<string> {
  const names = new Set(OPTIONAL);
  for (const version of versions)
    for (const name of [...Object.keys(version), ...Object.keys(version.fieldsMs ?? {})])
      if (!NO_FIELDS.has(name)) names.add(name);
  return names;
}

/** The time members of a record with these times of its fields, none longer than it must be. `isDated`: it always has `updatedMs`. */
export function timeMembers(
  times: ReadonlyMap<string, number>,
  record: { readonly createdMs: number; readonly updatedMs: number; readonly isDated: boolean },
): Omit<FieldTimes, 'createdMs'> {
  let othersMs = Number.MAX_SAFE_INTEGER;
  let updatedMs = record.updatedMs;
  for (const ms of times.values()) {
    othersMs = Math.min(othersMs, ms);
    updatedMs = Math.max(updatedMs, ms);
  }
  if (othersMs === updatedMs) return record.isDated || updatedMs !== record.createdMs ? { updatedMs } : {};
  const later = [...times].filter(([, ms]) => ms > othersMs).sort(([a], [b]) => (a < b ? -1 : 1));
  return { updatedMs, othersMs, ...(later.length > 0 && { fieldsMs: Object.fromEntries(later) }) };
}

/** JSON with sorted members, equal for equal values; of two different values one is always the greater. */
export function canonical(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : member,
  );
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, at) => isEqual(one, b[at]));
  const names = Object.keys(a).filter((name) => (a as Fields)[name] !== undefined);
  const others = Object.keys(b).filter((name) => (b as Fields)[name] !== undefined);
  return names.length === others.length && names.every((name) => isEqual((a as Fields)[name], (b as Fields)[name]));
}

type Fields = Readonly<Record<string, unknown>>;
