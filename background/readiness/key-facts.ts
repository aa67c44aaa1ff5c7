import { foldText } from '../../src/bytes/fold-text.ts';
import type { PlaceId, ThingId } from '../../src/readiness/facts.ts';
import type { KeyedSite, KeyFacts } from '../../src/readiness/key-coverage.ts';
import { bareHost } from '../../src/sites/bare-host.ts';
import { type BackupFlags, credentialsOf } from '../../src/vault/key-records.ts';
import type { SecurityKeyId, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';

/** What is known of every security key, for its coverage. A registration of a key that nobody named yet is no key’s. */
export function keyFacts(contents: VaultContents): readonly KeyFacts[] {
  const answers = lastAnswers(contents);
  const sites = new Map<SecurityKeyId, KeyedSite[]>();
  for (const { key, host, account, removedMs, seen } of contents.registrations) {
    if (removedMs !== undefined) continue;
    const isCopied = canBeCopied(seen?.backup);
    const site = { host: bareHost(host), ...(account && { account }), ...(isCopied && { synced: true as const }) };
    sites.set(key, [...(sites.get(key) ?? []), site]);
  }
  return contents.securityKeys.map((key): KeyFacts => {
    const gone = goneMs(key);
    const answer = answers.get(key.id);
    const answeredMs = credentialsOf(key).length > 0 ? Math.max(key.createdMs, answer ?? 0) : answer;
    const place = foldText(key.place.trim());
    return {
      key: key.id as string as ThingId,
      sites: sites.get(key.id) ?? [],
      ...(answeredMs !== undefined && { answeredMs }),
      ...(gone !== undefined && { goneMs: gone }),
      ...(key.attachment === 'cross-platform' && place !== '' && { place: place as PlaceId }),
      ...(isCarried(key) && { carried: true as const }),
      ...((isSynced(key) || canBeCopied(key.backup)) && { synced: true as const }),
    };
  });
}

/** When each key last answered: checked here, or used at a site. Without an entry, never. */
export function lastAnswers({ securityKeys, registrations }: VaultContents): ReadonlyMap<SecurityKeyId, number> {
  const answers = new Map<SecurityKeyId, number>();
  const add = (key: SecurityKeyId, atMs: number | undefined) => {
    if (atMs !== undefined) answers.set(key, Math.max(atMs, answers.get(key) ?? 0));
  };
  for (const { id, checkedMs } of securityKeys) add(id, checkedMs);
  for (const { key, usedMs, seen } of registrations) add(key, Math.max(usedMs ?? 0, seen?.atMs ?? 0) || undefined);
  return answers;
}

/** Since when nobody counts on a key: it was lost, or the user is doing without it. */
export function goneMs({ lostMs, retiredMs }: SecurityKeyRecord): number | undefined {
  return lostMs ?? retiredMs;
}

/** True for what a provider keeps on several devices: a provider of passkeys, or a credential that is synced now. */
export function isSynced({ form, backup }: Pick<SecurityKeyRecord, 'form' | 'backup'>): boolean {
  return form === 'provider' || backup?.state === true;
}

function canBeCopied(backup: BackupFlags | undefined): boolean {
  return backup?.eligible === true || backup?.state === true;
}

/** A phone may well sync its passkeys, and a provider does; whatever else is carried is meant to be the only one of its kind. */
function isCarried({ attachment, form }: SecurityKeyRecord): boolean {
  return attachment === 'cross-platform' && form !== 'provider' && form !== 'phone';
}
