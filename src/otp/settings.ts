import { parseAlgorithm, parseCounter, parseDigits, parsePeriod } from './limits.ts';
import { readSecret } from './secret.ts';

/** The parameters of an address by what they mean, as text; absent where none is given. */
export interface Settings {
  readonly secret?: string;
  readonly algorithm?: string;
  readonly digits?: string;
  readonly period?: string;
  readonly counter?: string;
  /** Every different name of the service that is given. */
  readonly issuers: readonly string[];
  readonly isSteam: boolean;
  /** Everything else that is given, by name; the first of each counts. */
  readonly others: ReadonlyMap<string, string>;
  /** What isn't used of what is given: a name, or `name=value` where it would change the codes. */
  readonly ignored: readonly string[];
  /** Which setting is given twice with different values. */
  readonly contradiction?: string;
}

type Setting = 'secret' | 'algorithm' | 'digits' | 'period' | 'counter';

/** What other programs call them. Such a name may mean something else too: a value that does not fit is not used. */
const ALIASES: ReadonlyMap<string, Setting> = new Map([
  ['algo', 'algorithm'],
  ['alg', 'algorithm'],
  ['hash', 'algorithm'],
  ['hashalgorithm', 'algorithm'],
  ['digit', 'digits'],
  ['length', 'digits'],
  ['size', 'digits'],
  ['interval', 'period'],
  ['step', 'period'],
  ['timestep', 'period'],
  ['movingfactor', 'counter'],
]);
const SETTINGS: ReadonlySet<string> = new Set(['secret', 'algorithm', 'digits', 'period', 'counter']);
/** What programs write for a value that they don't have. */
const NOTHING = /^(?:null|undefined|none)?$/i;

const NORMALISE: Readonly<Record<Setting, (value: string) => string>> = {
  secret: (value) => readSecret(value).secret,
  algorithm: parseAlgorithm,
  digits: (value) => String(parseDigits(value)),
  period: (value) => String(parsePeriod(value)),
  counter: (value) => String(parseCounter(value)),
};

/** Sorts the parameters of an address by what they mean. One given twice with the same value is given once. Never throws. */
export function settingsOf(parameters: readonly (readonly [name: string, value: string])[]): Settings {
  const known = new Map<Setting, string>();
  const issuers: string[] = [];
  const others = new Map<string, string>();
  const ignored: string[] = [];
  let isSteam = false;
  let contradiction: Setting | undefined;
  for (const [name, raw] of parameters) {
    const value = raw.trim();
    const setting = SETTINGS.has(name) ? (name as Setting) : ALIASES.get(name);
    if (setting !== undefined && (setting === name || fits(setting, value))) {
      const before = known.get(setting);
      if (NOTHING.test(value)) {
        if (value !== '') ignored.push(`${name}=${value}`);
      } else if (before === undefined) known.set(setting, value);
      else if (!isSame(setting, before, value)) contradiction ??= setting;
    } else if (name === 'issuer') {
      if (value !== '' && !issuers.includes(value)) issuers.push(value);
    } else if ((name === 'encoder' && value.toLowerCase() === 'steam') || name === 'steam') isSteam = true;
    else {
      if (!others.has(name)) others.set(name, raw);
      if (value !== '' || name !== '') ignored.push(name === 'encoder' ? `${name}=${value}` : name.slice(0, 40) || '=');
    }
  }
  return {
    ...Object.fromEntries(known),
    issuers,
    isSteam,
    others,
    ignored,
    ...(contradiction && { contradiction }),
  };
}

function fits(setting: Setting, value: string): boolean {
  return value !== '' && normal(setting, value) !== undefined;
}

function isSame(setting: Setting, a: string, b: string): boolean {
  return a === b || (normal(setting, a) ?? a) === (normal(setting, b) ?? b);
}

function normal(setting: Setting, value: string): string | undefined {
  try {
    return NORMALISE[setting](value);
  } catch {
    return undefined;
  }
}
