import { ignore } from '../../src/ignored.ts';
import type { MissingSite, PolicyLine, PolicyTask, PolicyView } from '../../src/messages/policy.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { isListedHost } from '../../src/policy/values.ts';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { HostBinding, VaultContents } from '../../src/vault/records.ts';
import { reminderOf } from '../backup/backup-log.ts';
import type { Backups } from '../backup/backups.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import type { ManagedPolicyService } from './managed-policy.ts';
import type { PassphraseRule } from './passphrase-rule.ts';

const DAY_MS = 86_400_000;

export type PolicyTasks = ReturnType<typeof createPolicyTasks>;

/** What the policy asks of a member whose vault is open. Nothing here keeps a vault from opening or a code from being filled. */
export function createPolicyTasks(deps: {
  readonly policy: Pick<ManagedPolicyService, 'ready' | 'isManaged'>;
  readonly passphraseRule: Pick<PassphraseRule, 'isShorterThan'>;
  readonly session: Pick<Session, 'findKey'>;
  readonly vaultStore: Pick<VaultStore, 'openCurrent'>;
  readonly backups: Pick<Backups, 'log'>;
  readonly fillOffer: { readonly missingOrigins: (hosts: readonly string[]) => Promise<readonly string[]> };
  readonly local: KeyValueStore;
  readonly nowMs: () => number;
}) {
  const { policy, passphraseRule, session, vaultStore, local, nowMs } = deps;

  /** Days until a missing key is asked for at each unlock. The count starts when the policy is first seen here. */
  async function daysLeft(graceDays: number): Promise<number> {
    const sinceMs = await readValue(local, KEYS.securityKeyWantedMs);
    // A time in the future was written by a wrong clock.
    const isKnown = sinceMs !== undefined && sinceMs <= nowMs();
    if (!isKnown) await writeValue(local, KEYS.securityKeyWantedMs, nowMs()).catch(ignore('policy-read'));
    return Math.max(0, Math.ceil(((isKnown ? sinceMs : nowMs()) + graceDays * DAY_MS - nowMs()) / DAY_MS));
  }

  async function findTasks(forced: Policy): Promise<readonly PolicyTask[]> {
    const key = await session.findKey();
    if (key === undefined) return [];
    const { header, accountIndex } = await vaultStore.openCurrent(key);
    const tasks: PolicyTask[] = [];
    const least = forced.minPassphraseLength;
    if (least !== undefined && (await passphraseRule.isShorterThan(least))) tasks.push({ kind: 'passphrase', least });
    const wantsKey = forced.requireSecurityKey === true && !header.slots.some(({ t }) => t === 'prf');
    if (wantsKey) tasks.push({ kind: 'security-key', daysLeft: await daysLeft(forced.securityKeyGraceDays ?? 0) });
    else await writeValue(local, KEYS.securityKeyWantedMs, undefined).catch(ignore('policy-read'));
    const log = forced.requireBackup === true ? await deps.backups.log().catch(ignore('backup-log')) : undefined;
    const { accounts } = accountIndex.contents;
    if (log !== undefined && reminderOf(log, accounts.length, nowMs(), true) !== undefined)
      tasks.push({ kind: 'backup' });
    const hosts = forced.offerOnArrival ?? [];
    const origins =
      hosts.length === 0 ? [] : await deps.fillOffer.missingOrigins(hosts).catch(ignore('fill-offer', []));
    if (origins.length > 0) tasks.push({ kind: 'offer', hosts: hosts.map(displayHost), origins });
    return tasks;
  }

  async function findMissing(forced: Policy): Promise<readonly MissingSite[]> {
    const key = await session.findKey();
    if (key === undefined || forced.requireTwoFactorAt === undefined) return [];
    const { contents } = (await vaultStore.openCurrent(key)).accountIndex;
    return missingSites(contents, forced.requireTwoFactorAt);
  }

  return {
    async view(): Promise<PolicyView | undefined> {
      const { forced, recommended, problems } = await policy.ready();
      if (!policy.isManaged()) return undefined;
      const [tasks, missing] = await Promise.all([findTasks(forced), findMissing(forced)]);
      return { forced: readable(forced), recommended: readable(recommended), problems, tasks, missing };
    },
    async line(url: string): Promise<PolicyLine> {
      const { forced } = await policy.ready();
      const [tasks, missing] = await Promise.all([findTasks(forced), findMissing(forced)]);
      const page = parsePageUrl(url);
      const here = page.kind === 'web' ? missing.find(({ host }) => isListedHost(page.host, [host])) : undefined;
      return { tasks: tasks.map(({ kind }) => kind), ...(here && { missing: here }) };
    },
  };
}

/** A policy with its lists of hosts as people read them. */
function readable(policy: Policy): Policy {
  const { syncTargets, offerOnArrival, requireTwoFactorAt } = policy;
  return {
    ...policy,
    ...(syncTargets && { syncTargets: syncTargets.map(displayHost) }),
    ...(offerOnArrival && { offerOnArrival: offerOnArrival.map(displayHost) }),
    ...(requireTwoFactorAt && { requireTwoFactorAt: requireTwoFactorAt.map(displayHost) }),
  };
}

/** The sites of a list at which a vault has no code, no security key in use, and no account that signs in with another. */
function missingSites(
  { accounts, registrations }: Pick<VaultContents, 'accounts' | 'registrations'>,
  wanted: readonly string[],
): readonly MissingSite[] {
  const protecting = accounts.filter(({ otp, signsInWith }) => otp !== undefined || signsInWith !== undefined);
  const links: readonly Pick<HostBinding, 'host' | 'scope'>[] = [
    ...protecting.flatMap(({ hosts }) => hosts),
    ...registrations
      .filter(({ removedMs }) => removedMs === undefined)
      .map(({ host }) => ({ host, scope: 'host' as const })),
  ];
  return wanted
    .filter((host) => {
      const covers = createHostMatcher(host);
      return !links.some((link) => isListedHost(link.host, [host]) || covers([link]));
    })
    .map((host) => ({ host, shown: displayHostParts(host) }));
}
