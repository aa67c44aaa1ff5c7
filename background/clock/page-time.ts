import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { finite, list, object, optional, type Schema, type SchemaCodes, text } from '../../src/schema/schema.ts';
import { splitPort } from '../../src/sites/host.ts';
import { extension } from '../platform/extension.ts';
import { areOriginsAllowed, revokeUnusedOrigins } from '../platform/permissions.ts';
import type { Sample } from './compare-times.ts';

/** What a page's server says of the time, and which page it was. */
export interface PageTime {
  readonly origin: string;
  readonly samples: readonly Sample[];
}

/** Other computers' clocks. */
export interface TimeSources {
  /** That of the server behind the page in a tab. Throws `page-forbidden`, `clock-unreadable`. */
  readonly ofTab: (tabId: number) => Promise<PageTime>;
  /** That of a host which the user allowed just before. Throws `clock-permission`, `clock-unreadable`. */
  readonly ofHost: (host: string) => Promise<PageTime>;
}

/** Asks the server of the page in a tab, from within its top document. Throws `page-forbidden`, `clock-unreadable`. */
export async function readPageTime(tabId: number): Promise<PageTime> {
  const injected = extension.scripting
    .executeScript({ target: { tabId }, func: askServer, injectImmediately: true })
    .catch((cause: unknown) => {
      throw new Fault('page-forbidden', 'got a refusal to inject, want a page that extensions may act on', { cause });
    });
  const [answer] = await Promise.race([injected, tooLate()]);
  const time = parsePageTime(answer?.result, 'time', UNREADABLE);
  if (time.samples.length === 0) throw new Fault('clock-unreadable', 'got no time from the page, want a Date header');
  return time;
}

/** The script is ours, but its answer passes through a page's process. */
const parsePageTime: Schema<PageTime> = object({
  origin: text(2_048),
  samples: list(object({ sentMs: finite, gotMs: finite, dateMs: finite, ageSeconds: optional(finite) }), 50),
});
const UNREADABLE: SchemaCodes = {
  invalid: 'clock-unreadable',
  tooLong: 'clock-unreadable',
  tooMany: 'clock-unreadable',
};

const PATIENCE_MS = 20_000;
const LOAD_MS = 15_000;

function tooLate(): Promise<never> {
  return new Promise((_, refuse) => {
    const late = new Fault('clock-unreadable', `got no answer for ${PATIENCE_MS} ms, want one`);
    setTimeout(() => refuse(late), PATIENCE_MS);
  });
}

/**
 * Runs in the page, in an isolated world, and sees nothing of this file. It asks the page's own server for headers, without cookies or
 * referrer: once to open the connection, then three times over a little more than a second, so that a cached time shows.
 */
async function askServer(): Promise<PageTime> {
  const ask = async (path: string): Promise<Sample | undefined> => {
    const sentMs = Date.now();
    const { headers } = await fetch(location.origin + path, {
      method: 'HEAD',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(4000),
    });
    const gotMs = Date.now();
    const dateMs = Date.parse(headers.get('date') ?? '');
    const age = Number(headers.get('age') ?? 0);
    return Number.isNaN(dateMs) ? undefined : { sentMs, gotMs, dateMs, ...(age > 0 && { ageSeconds: age }) };
  };
  const samples: Sample[] = [];
  for (const path of ['/', location.pathname, '/robots.txt', '/favicon.ico']) {
    const woken = await ask(path).catch(() => undefined);
    if (woken === undefined) continue;
    samples.push(woken);
    for (let more = 0; more < 3; more++) {
      await new Promise((resolve) => setTimeout(resolve, 345));
      const sample = await ask(path).catch(() => undefined);
      if (sample !== undefined) samples.push(sample);
    }
    break;
  }
  return { origin: location.origin, samples };
}

/**
 * Opens a host's page in a background tab, asks its server, and closes the tab. Gives the permission back unless `findInUse` lists it.
 * Throws `clock-permission`, `clock-unreadable`.
 */
export async function readHostTime(host: string, findInUse: () => Promise<readonly string[]>): Promise<PageTime> {
  const origins = [`https://${splitPort(host).hostname}/*`];
  if (!(await areOriginsAllowed(origins)))
    throw new Fault('clock-permission', 'got no permission for the host, want one');
  try {
    return await readInTab(host);
  } finally {
    await revokeUnused(origins, findInUse);
  }
}

/** Nothing stays allowed that was allowed for this alone; what scripts use is left by `revokeUnusedOrigins`. */
async function revokeUnused(origins: readonly string[], findInUse: () => Promise<readonly string[]>): Promise<void> {
  const inUse = await findInUse().catch(ignore<readonly string[]>('clock-permission', []));
  if (!origins.some((origin) => inUse.includes(origin)))
    await revokeUnusedOrigins(origins).catch(ignore('clock-permission'));
}

async function readInTab(host: string): Promise<PageTime> {
  const tab = await extension.tabs.create({ url: `https://${host}/`, active: false });
  const tabId = tab.id;
  if (tabId === undefined) throw new Fault('clock-unreadable', 'got no tab, want one');
  try {
    await loaded(tabId);
    return await readPageTime(tabId);
  } catch (cause) {
    // The host may have redirected to another one, which was not allowed.
    throw new Fault('clock-unreadable', 'got no page of the host that was allowed, want one', { cause });
  } finally {
    await extension.tabs.remove(tabId).catch(ignore('clock-tab'));
  }
}

/** Resolves when the tab shows its page, or after a while anyhow. */
async function loaded(tabId: number): Promise<void> {
  const untilMs = Date.now() + LOAD_MS;
  while (Date.now() < untilMs) {
    const { status, url } = await extension.tabs.get(tabId);
    if (status === 'complete' && url !== undefined && url !== 'about:blank') return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
