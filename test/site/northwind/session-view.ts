import { mustEnrol } from '../service/methods.ts';
import type { User } from '../service/tenant.ts';
import type { Exchange } from '../web/exchange.ts';

function describeMethods(user: User) {
  return {
    totp: user.totp !== undefined,
    keys: user.keys.map(({ credential, name, kind, createdMs, lastUsedMs }) => ({
      id: credential.id,
      name,
      kind,
      createdMs,
      lastUsedMs,
    })),
    backupCodes: user.recovery && { left: user.recovery.hashes.size, of: user.recovery.size },
  };
}

/** What the single-page app may know of the session; before the second step only which methods there are. */
export function describeSession(x: Exchange) {
  const { stage } = x.session;
  const user = x.session.email === undefined ? undefined : x.tenant.users.get(x.session.email);
  if (user === undefined || stage === 'out') return { stage: 'out' as const };
  if (stage === 'second') {
    return {
      stage,
      email: user.email,
      methods: { totp: user.totp !== undefined, keys: user.keys.length > 0, backupCodes: user.recovery !== undefined },
    };
  }
  return {
    stage,
    email: user.email,
    name: user.name,
    team: user.team,
    role: user.role,
    sso: user.sso,
    mustEnrol: mustEnrol(x.tenant, user),
    methods: describeMethods(user),
    signIns: user.signIns.slice(-5).reverse(),
  };
}
