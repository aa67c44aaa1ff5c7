import type { KeyQuestion, KeyWatchSite } from '../../src/messages/key-watch.ts';
import { displayHostParts } from '../../src/sites/display.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { RegistrationRecord, VaultContents } from '../../src/vault/records.ts';
import { siteOf } from '../vault/account-entry.ts';
import { rankKeys } from './likely-keys.ts';
import { isWaiting } from './record-seen.ts';
import { patternsOf, type WatchedSites } from './watched-sites.ts';

/** What the popup shows of security keys on a page. */
export async function keyWatchSite(
  contents: VaultContents,
  sites: Pick<WatchedSites, 'covers' | 'list'>,
  url: string,
  nowMs: number,
): Promise<KeyWatchSite> {
  const page = parsePageUrl(url);
  if (page.kind !== 'web') return { isWatched: false, origins: [], questions: [] };
  const site = page.registrable ?? page.host;
  const origins = patternsOf(page.hostname);
  const likely = rankKeys(contents, { host: page.host, isNew: true, atMs: nowMs });
  const linked = new Set(
    contents.registrations
      .filter((one) => one.removedMs === undefined && siteOf(one.host) === site)
      .map(({ key }) => key),
  );
  const [first] = likely.keys;
  const offered = likely.keys.find(({ id }) => !linked.has(id));
  const isOwnName = likely.keys.filter(({ label }) => label === offered?.label).length === 1;
  return {
    // The permission has no port, and what is listed has none either.
    ...(origins.length > 0 && { host: page.hostname }),
    isWatched: (await sites.list()).includes(page.hostname),
    origins,
    questions: contents.registrations
      .filter((one) => isWaiting(one) && siteOf(one.host) === site)
      .map((one) => questionOf(contents, one))
      .sort((a, b) => a.atMs - b.atMs),
    ...(likely.isClear && first && !linked.has(first.id) && { likeliest: first }),
    ...(offered && isOwnName && { offered }),
  };
}

function questionOf(contents: VaultContents, { id, host, seen, sinceMs, createdMs }: RegistrationRecord): KeyQuestion {
  const isNew = sinceMs !== undefined;
  const atMs = seen?.atMs ?? createdMs;
  return {
    id,
    host,
    shown: displayHostParts(host),
    isNew,
    atMs,
    ...(seen?.attachment !== undefined && { attachment: seen.attachment }),
    ...rankKeys(contents, { host, isNew, atMs, ...(seen && { seen }) }),
  };
}
