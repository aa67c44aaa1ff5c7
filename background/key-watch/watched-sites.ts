import { digestOf } from '../../src/bytes/digest.ts';
import { Fault } from '../../src/fault.ts';
import { coversOrigin, isNarrow, originsOf } from '../fill/offer/origins.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { KeyScripts } from './key-scripts.ts';

/** How long the browser's question may take. */
const ASKED_FOR_MS = 10 * 60_000;

/** The match patterns of one host; none where it cannot be watched. */
export function patternsOf(host: string): readonly string[] {
  return originsOf([{ host, scope: 'host' }]).origins;
}

/**
 * The sites on which the user lets keys be noted. The browser's own lists of permissions and scripts name them; `storage.local` has only their digests, so that
 * nothing of ours names a site outside the vault: a permission alone may have been given for something else.
 */
export function createWatchedSites(deps: {
  readonly local: KeyValueStore;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly scripts: KeyScripts;
  readonly nowMs: () => number;
}) {
  const { local, area, scripts, nowMs } = deps;
  const inTurn = createSerial();

  const readDigests = async () => (await readValue(local, KEYS.keyWatchSites)) ?? [];
  const writeDigests = (digests: readonly string[]) =>
    writeValue(local, KEYS.keyWatchSites, digests.length === 0 ? undefined : [...new Set(digests)].sort());

  /** Of the hosts that the browser names, those that the user chose. */
  async function read(): Promise<readonly string[]> {
    const digests = await readDigests();
    if (digests.length === 0) return [];
    const named = [...(await scripts.list()), ...(await scripts.allowed())].filter(isNarrow);
    const sites: string[] = [];
    for (const host of new Set(named.map((pattern) => new URL(pattern).hostname)))
      if (digests.includes(await digestOf(host))) sites.push(host);
    return sites.sort();
  }

  /** Runs the scripts on exactly the sites that are wanted and allowed; a site without its permission is forgotten. */
  async function follow(): Promise<void> {
    const allowed: string[] = [];
    for (const site of await read()) if (await scripts.isAllowed(patternsOf(site))) allowed.push(site);
    await keepDigests(allowed);
    const wanted = allowed.flatMap(patternsOf).sort();
    if (wanted.join(' ') !== [...(await scripts.list())].sort().join(' ')) await scripts.set(wanted);
  }

  /** Nothing is written where nothing changes. */
  async function keepDigests(sites: readonly string[]): Promise<void> {
    const digests = await Promise.all(sites.map(digestOf));
    if ([...digests].sort().join() !== [...(await readDigests())].sort().join()) await writeDigests(digests);
  }

  async function add(host: string): Promise<void> {
    await writeValue(area, KEYS.keyWatchAsked, undefined);
    await writeDigests([...(await readDigests()), await digestOf(host)]);
    // Another permission may cover the host without naming it: the scripts do.
    await scripts.set([...(await scripts.list()), ...patternsOf(host)]);
    await follow();
  }

  return {
    list: read,
    patterns: async () => (await read()).flatMap(patternsOf),
    /** Whether notes from this origin are wanted. */
    covers: async (origin: string) => (await read()).flatMap(patternsOf).some((one) => coversOrigin(one, origin)),
    /** Throws `host-invalid` for a host that cannot be watched. */
    start: (host: string) =>
      inTurn(async () => {
        const origins = patternsOf(host);
        if (origins.length === 0) throw new Fault('host-invalid', 'got a host without a pattern, want one with');
        if (await scripts.isAllowed(origins)) return add(host);
        // The browser's question may close the popup that asks; its answer arrives as an event.
        await writeValue(area, KEYS.keyWatchAsked, { host, atMs: nowMs() });
      }),
    stop: (host: string) =>
      inTurn(async () => {
        await writeValue(area, KEYS.keyWatchAsked, undefined);
        await keepDigests((await read()).filter((site) => site !== host));
        await follow();
        await scripts.revoke(patternsOf(host));
      }),
    /** A permission was added or removed. */
    permissionsChanged: () =>
      inTurn(async () => {
        const asked = await readValue(area, KEYS.keyWatchAsked);
        const isFresh = asked !== undefined && Math.abs(nowMs() - asked.atMs) < ASKED_FOR_MS;
        if (isFresh && (await scripts.isAllowed(patternsOf(asked.host)))) await add(asked.host);
        else await follow();
      }),
    /** The browser started, or the extension was updated, after which the browser has forgotten the scripts. */
    restore: () => inTurn(follow),
  };
}

export type WatchedSites = ReturnType<typeof createWatchedSites>;
