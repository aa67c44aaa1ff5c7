import { address, flag, hosts, type Kind, languageTag, number, words } from './values.ts';

/**
 * Every key that an administrator can set, one a line. What none of them can do: read, export, hand to someone or delete anything of a vault.
 */
export const POLICY_KEYS = {
  /** Fewest characters of a passphrase. */
  minPassphraseLength: number(8, 128),
  /** The vault has to open with a security key too. */
  requireSecurityKey: flag,
  /** Days to add that key in, before each unlock asks for it. */
  securityKeyGraceDays: number(0, 365),
  /** Longest time without input until the vault locks, in minutes. */
  idleMinutesMax: number(1, 720),
  /** The vault locks with the computer. */
  lockWithSystem: flag,
  /** Longest time until a copied code is cleared, in seconds. */
  clipboardSecondsMax: number(1, 86_400),
  /** Whether accounts may be exported, and setup keys shown. */
  allowExport: flag,
  /** Whether that may be without encryption. */
  allowPlainExport: flag,
  /** Whether secrets may be printed. */
  allowPrint: flag,
  /** A backup outside the browser's storage has to be kept. */
  requireBackup: flag,
  /** Hosts that sync may use. */
  syncTargets: hosts,
  /** The WebDAV address that is filled in. */
  syncServer: address,
  /** Whether the browser's own sync may carry the vault. */
  allowBrowserSync: flag,
  /** Sites on which codes are offered as their page arrives. */
  offerOnArrival: hosts,
  /** Whether codes may be filled on pages without encryption. */
  allowHttpHosts: flag,
  /** Asks before the first fill on each host, also where an account was linked to it beforehand. */
  askFirstFill: flag,
  /** No welcome page opens after the installation. */
  hideWelcome: flag,
  /** The language of the interface. */
  language: languageTag,
  /** What members read where something is managed. */
  supportText: words(500),
  supportUrl: address,
  /** Sites at which each member must have a code or a security key. */
  requireTwoFactorAt: hosts,
} satisfies Record<string, Kind<unknown>>;

/** The name of a key. */
export type PolicyKey = keyof typeof POLICY_KEYS;

/** Read values; a key that isn't set is absent. */
export type Policy = {
  readonly [K in PolicyKey]?: (typeof POLICY_KEYS)[K] extends Kind<infer T> ? T : never;
};

/** The keys that can be suggested: the user chooses something else, or nothing is forbidden by them. */
const SUGGESTED: ReadonlySet<PolicyKey> = new Set([
  ...(['idleMinutesMax', 'lockWithSystem', 'clipboardSecondsMax', 'syncServer', 'hideWelcome', 'language'] as const),
  ...(['supportText', 'supportUrl'] as const),
]);

/**
 * What could not be taken over: a key that no version of Latchkey that we know has, one whose value is of another kind, one that was suggested and
 * leaves nothing to choose, or an `item` of a list that is no host.
 */
export interface PolicyProblem {
  readonly key: string;
  readonly why: 'unknown' | 'value' | 'choice' | 'host';
  readonly item?: string;
  /** It stood under `recommended`. */
  readonly isRecommended?: true;
}

/** What an administrator set. */
export interface ManagedPolicy {
  /** What holds. */
  readonly forced: Policy;
  /** What holds until the user chooses. */
  readonly recommended: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** No policy. */
export const NO_POLICY: ManagedPolicy = { forced: {}, recommended: {}, problems: [] };

const RECOMMENDED = 'recommended';
/** Names are shown, so that one can't fill a page. */
const LONGEST_NAME = 64;
const MOST_PROBLEMS = 100;

/** Reads what the browser holds for us. Never throws: what can't be read is listed in `problems`, and all else holds. */
export function readPolicy(raw: unknown): ManagedPolicy {
  const source = findObject(raw);
  if (source === undefined) return NO_POLICY;
  const { [RECOMMENDED]: given, ...rest } = source;
  const problems: PolicyProblem[] = [];
  const forced = readKeys(rest, problems, {});
  let recommended: Policy = {};
  if (given !== undefined) {
    const parsed = findObject(typeof given === 'string' ? findJson(given) : given);
    if (parsed === undefined) problems.push({ key: RECOMMENDED, why: 'value' });
    else recommended = readKeys(parsed, problems, { isRecommended: true });
  }
  return { forced, recommended, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** What pages are told: what holds, and a suggested address for sync. `undefined` only where nobody set anything, not even what can't be read. */
export function shownPolicy(managed: ManagedPolicy): Policy | undefined {
  const { forced, recommended } = managed;
  if (!isManaged(managed)) return undefined;
  return { ...(recommended.syncServer !== undefined && { syncServer: recommended.syncServer }), ...forced };
}

/** Whether an administrator set anything. */
export function isManaged({ forced, recommended, problems }: ManagedPolicy): boolean {
  return Object.keys(forced).length + Object.keys(recommended).length + problems.length > 0;
}

function readKeys(
  source: Readonly<Record<string, unknown>>,
  problems: PolicyProblem[],
  mark: Pick<PolicyProblem, 'isRecommended'>,
): Policy {
  const read: Partial<Record<PolicyKey, unknown>> = {};
  for (const [name, raw] of Object.entries(source)) {
    if (raw === undefined || raw === null) continue;
    const kind = Object.hasOwn(POLICY_KEYS, name) ? POLICY_KEYS[name as PolicyKey] : undefined;
    const value = kind?.read(raw);
    if (value === undefined)
      problems.push({ key: name.slice(0, LONGEST_NAME), why: kind === undefined ? 'unknown' : 'value', ...mark });
    else if (mark.isRecommended === true && !SUGGESTED.has(name as PolicyKey))
      problems.push({ key: name, why: 'choice', ...mark });
    else {
      read[name as PolicyKey] = value;
      for (const item of kind?.leftOut?.(raw) ?? [])
        problems.push({ key: name, why: 'host', item: item.slice(0, LONGEST_NAME), ...mark });
    }
  }
  return read as Policy;
}

function findObject(raw: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : undefined;
}

/** Registries hold an object as a text. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The managed schema of the package (`storage.managed_schema`), by which Chromium knows the keys. */
export function managedSchema(): object {
  const properties = Object.fromEntries(Object.entries(POLICY_KEYS).map(([name, { schema }]) => [name, schema]));
  return { type: 'object', properties: { ...properties, [RECOMMENDED]: { type: 'object', properties } } };
}
