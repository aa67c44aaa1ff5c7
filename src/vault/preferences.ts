import { copyUnknown, newRecord } from '../schema/record.ts';
import { flag, integer, list, object, oneOf, optional, rawObject, type Schema, text } from '../schema/schema.ts';
import { canonical } from './field-times.ts';

/** A choice that travels with the vault: how it is read, and what holds until the user chooses. */
interface Preference<T> {
  readonly schema: Schema<T>;
  readonly initial: T;
}

function preference<T>(schema: Schema<T>, initial: NoInfer<T>): Preference<T> {
  return { schema, initial };
}

/** Every preference, one a line. Vaults without it, or with a value that cannot be read, take the default. */
const PREFERENCES = {
  theme: preference(oneOf('system', 'light', 'dark'), 'system'),
  sort: preference(oneOf('use', 'name', 'hand'), 'use'),
  hideCodes: preference(flag, false),
  /** Seconds until a copied code is cleared; 0: never. */
  clipboardSeconds: preference(integer(0, 86_400), 30),
  closeAfterCopy: preference(flag, false),
  /** Minutes without input until the vault locks; 0: not before the browser closes. */
  idleMinutes: preference(integer(0, 720), 60),
  lockOnSystemLock: preference(flag, true),
  /** Longest time unlocked, in hours; 0: no limit. */
  sessionHours: preference(integer(0, 24), 12),
  /** Next steps that the user doesn't want, each with the state of the facts at that time. */
  dismissedSteps: preference<readonly string[]>(list(text(512), 200), []),
  /** Days until a replaced set of recovery codes goes to the trash; 0: not before the user deletes it. */
  replacedCodesDays: preference(integer(0, 3650), 0),
  /** When a drill was last suggested, done or put off; 0: never. */
  drillMs: preference(integer(0, Number.MAX_SAFE_INTEGER), 0),
};

type Value<P> = P extends Preference<infer T> ? T : never;

/** The user's choices that travel with the vault. */
export type Preferences = { readonly [K in keyof typeof PREFERENCES]: Value<(typeof PREFERENCES)[K]> };

const NAMES: ReadonlySet<string> = new Set(Object.keys(PREFERENCES));
const ENTRIES = Object.entries<Preference<unknown>>(PREFERENCES);

/** The preferences of a new vault. */
export function defaultPreferences(): Preferences {
  return Object.fromEntries(ENTRIES.map(([name, { initial }]) => [name, initial])) as Preferences;
}

/** Stored preferences: an absent or unreadable one takes its default, an unknown one is kept. */
export const preferencesSchema: Schema<Preferences> = (raw, what, codes) => {
  const source = rawObject(raw, what, codes);
  const parsed = newRecord();
  for (const [name, { schema, initial }] of ENTRIES) {
    try {
      parsed[name] = schema(source[name], name, codes);
    } catch {
      parsed[name] = initial;
    }
  }
  copyUnknown(parsed, source, NAMES, codes);
  return parsed as Preferences;
};

/** A change of some preferences: each must be readable, and no other name is taken. */
export const preferenceChanges = object(
  Object.fromEntries(ENTRIES.map(([name, { schema }]) => [name, optional(schema)])),
) as Schema<Partial<Preferences>>;

/** Preferences with the times at which they were changed; one without a time was never changed since times are kept. */
export interface DatedPreferences {
  readonly preferences: Preferences;
  readonly preferencesMs?: Readonly<Record<string, number>>;
}

/** Whether the user chose a preference, and it isn't the default. */
export function isChosen({ preferences, preferencesMs = {} }: DatedPreferences, name: keyof Preferences): boolean {
  return Object.hasOwn(preferencesMs, name) || preferences[name] !== PREFERENCES[name].initial;
}

/** Each preference as the side has it that changed it last. Of a tie, a choice beats the default. */
export function mergePreferences(a: DatedPreferences, b: DatedPreferences): DatedPreferences {
  const preferences: Record<string, unknown> = newRecord();
  const times: Record<string, number> = {};
  const names = new Set([...Object.keys(a.preferences), ...Object.keys(b.preferences)]);
  for (const name of names) {
    const [winner, ms] = [a, b]
      .map((side) => [side, timeOf(side, name)] as const)
      .reduce((one, other) => (isStronger(one, other, name) ? one : other));
    preferences[name] = choiceOf(winner, name);
    if (ms > 0) times[name] = ms;
  }
  return {
    preferences: preferences as unknown as Preferences,
    ...(Object.keys(times).length > 0 && { preferencesMs: times }),
  };
}

function timeOf({ preferencesMs = {} }: DatedPreferences, name: string): number {
  return (Object.hasOwn(preferencesMs, name) ? preferencesMs[name] : undefined) ?? 0;
}

function choiceOf({ preferences }: DatedPreferences, name: string): unknown {
  return preferences[name as keyof Preferences];
}

type Candidate = readonly [side: DatedPreferences, ms: number];

function isStronger([a, aMs]: Candidate, [b, bMs]: Candidate, name: string): boolean {
  if (aMs !== bMs) return aMs > bMs;
  const initial = NAMES.has(name) ? PREFERENCES[name as keyof typeof PREFERENCES].initial : undefined;
  const isOther = (side: DatedPreferences) => Number(choiceOf(side, name) !== initial);
  return isOther(a) !== isOther(b)
    ? isOther(a) > isOther(b)
    : canonical(choiceOf(a, name)) >= canonical(choiceOf(b, name));
}
