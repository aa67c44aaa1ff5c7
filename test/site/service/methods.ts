import { Refusal } from './refusal.ts';
import type { Tenant, User } from './tenant.ts';

export function hasSecondFactor(user: User): boolean {
  return user.totp !== undefined || user.keys.length > 0;
}

/** True while the team demands 2FA and this member has not enrolled; such a member may only enrol or leave. */
export function mustEnrol(tenant: Tenant, user: User): boolean {
  return tenant.teams.get(user.team)?.enforced === true && user.sso === undefined && !hasSecondFactor(user);
}

/** Accounts behind an identity provider configure 2FA there, not here. */
export function refuseSso(user: User): void {
  if (user.sso !== undefined) {
    throw new Refusal('not-allowed', `Two-factor authentication is managed by ${user.sso} for this account.`, 403);
  }
}

/** When the last method goes, 2FA is off and nothing of it stays behind. */
export function tidyAfterRemoval(user: User): void {
  if (hasSecondFactor(user)) return;
  user.recovery = undefined;
  user.trusted = [];
}

/** An administrator's switch for the whole team. */
export function enforceTeam(tenant: Tenant, user: User, enforced: boolean): void {
  if (user.role !== 'admin') throw new Refusal('not-allowed', 'Only an administrator can change this.', 403);
  tenant.teams.set(user.team, { enforced });
}
