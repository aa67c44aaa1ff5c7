import { foldText } from '../../src/bytes/fold-text.ts';
import type { AccountFacts, Stamp, ThingId, Way } from '../../src/readiness/facts.ts';
import { fieldMs } from '../../src/vault/field-times.ts';
import { UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import type {
  AccountId,
  AccountRecord,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyId,
  VaultContents,
} from '../../src/vault/records.ts';
import { isSynced } from './key-facts.ts';

/** A provider that accounts sign in with, as the user calls it. */
interface Provider {
  readonly id: ThingId;
  readonly name: string;
  readonly from: Stamp;
}

/** The ways into every account, and the providers that some of them rest on. */
export function accountFacts(contents: VaultContents): {
  readonly facts: readonly AccountFacts[];
  readonly providers: readonly Provider[];
} {
  const sets = groupBy(contents.recoverySets, ({ account }) => account);
  const registrations = groupBy(
    contents.registrations.filter(({ key, removedMs }) => removedMs === undefined && key !== UNKNOWN_KEY),
    ({ account }) => account,
  );
  const synced = new Set(contents.securityKeys.filter(isSynced).map(({ id }) => id));
  const providers = new Map<ThingId, Provider>();
  const facts = contents.accounts.map((account): AccountFacts => {
    const ways = waysOf(account, sets.get(account.id) ?? [], registrations.get(account.id) ?? [], synced);
    const { signsInWith } = account;
    if (signsInWith?.kind === 'provider') {
      const id = providerId(signsInWith.provider);
      const from: Stamp = { atMs: fieldMs(account, 'signsInWith'), source: 'said' };
      if (!providers.has(id)) providers.set(id, { id, name: signsInWith.provider, from });
    }
    const codesMs = inForce(sets.get(account.id) ?? [])?.createdMs;
    return {
      id: account.id,
      ...(account.pinned && { pinned: true as const }),
      uses: account.uses,
      ...(account.otp && { secretMs: fieldMs(account, 'otp') }),
      ...(codesMs !== undefined && { codesMs }),
      ways,
    };
  });
  return { facts, providers: [...providers.values()] };
}

/** The id of the thing that stands for a provider. */
function providerId(name: string): ThingId {
  return `provider:${foldText(name.trim())}` as ThingId;
}

function waysOf(
  account: AccountRecord,
  sets: readonly RecoverySetRecord[],
  registrations: readonly RegistrationRecord[],
  synced: ReadonlySet<SecurityKeyId>,
): readonly Way[] {
  const usual = usualOf(account, registrations);
  const marked = (kind: typeof usual) => (kind !== undefined && kind === usual ? { usual: true as const } : {});
  const ways: Way[] = [];
  if (account.otp !== undefined) {
    const sinceMs = fieldMs(account, 'otp');
    ways.push({ kind: 'code', sinceMs, from: { atMs: sinceMs, source: 'seen' }, ...marked('code') });
  }
  for (const { key, usedMs, createdMs, seen } of registrations)
    ways.push({
      ...(synced.has(key)
        ? { kind: 'passkey' as const, provider: key as string as ThingId }
        : { kind: 'key' as const, key: key as string as ThingId }),
      from: { atMs: usedMs ?? createdMs, source: usedMs === undefined && seen === undefined ? 'said' : 'seen' },
      ...marked('key'),
    });
  const set = inForce(sets);
  const left = set?.codes.filter(({ usedMs }) => usedMs === undefined).length ?? 0;
  if (set !== undefined && left > 0)
    ways.push({
      kind: 'recovery',
      sinceMs: set.createdMs,
      left,
      from: { atMs: set.createdMs, source: 'seen' },
    });
  for (const copy of account.copies ?? []) {
    const on = copy.item as string as ThingId;
    const from: Stamp = { atMs: copy.atMs, source: copy.from };
    if (copy.key === true && account.otp !== undefined) ways.push({ kind: 'code-copy', on, from });
    if (copy.codes === true && left > 0 && set !== undefined) ways.push({ kind: 'recovery-copy', on, left, from });
  }
  ways.push(...signOnOf(account).map((way) => ({ ...way, ...marked('sign-on') })), ...serviceOf(account));
  const isUnsaid = account.otp === undefined && registrations.length === 0 && account.signsInWith === undefined;
  if (isUnsaid) ways.push({ kind: 'unsaid', from: { atMs: account.createdMs, source: 'seen' } });
  return ways;
}

/** The way that was used last, of those that Latchkey sees being used; what was never used is the first that there is. */
function usualOf(
  { otp, usedMs = 0, signsInWith }: AccountRecord,
  registrations: readonly RegistrationRecord[],
): 'code' | 'key' | 'sign-on' | undefined {
  const keyMs = Math.max(0, ...registrations.map((one) => one.usedMs ?? 0));
  if (otp !== undefined) return keyMs > usedMs ? 'key' : 'code';
  return registrations.length > 0 ? 'key' : signsInWith && 'sign-on';
}

function signOnOf(account: AccountRecord): readonly Way[] {
  const { signsInWith } = account;
  if (signsInWith === undefined) return [];
  const from: Stamp = { atMs: fieldMs(account, 'signsInWith'), source: 'said' };
  return signsInWith.kind === 'account'
    ? [{ kind: 'sign-on', account: signsInWith.account, from }]
    : [{ kind: 'provider-sign-on', provider: providerId(signsInWith.provider), from }];
}

function serviceOf(account: AccountRecord): readonly Way[] {
  const { serviceRecovery } = account;
  if (serviceRecovery === undefined || serviceRecovery.means.length === 0) return [];
  return [{ kind: 'service', from: { atMs: fieldMs(account, 'serviceRecovery'), source: 'said' } }];
}

function inForce(sets: readonly RecoverySetRecord[]): RecoverySetRecord | undefined {
  return sets.find(({ supersededMs }) => supersededMs === undefined);
}

function groupBy<T>(records: readonly T[], keyOf: (one: T) => AccountId | undefined): ReadonlyMap<AccountId, T[]> {
  const groups = new Map<AccountId, T[]>();
  for (const one of records) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
