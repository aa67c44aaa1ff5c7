import { Fault } from '../../src/fault.ts';
import type { DispatchRules } from '../../src/messages/dispatch.ts';
import type { Session } from './session.ts';

/** Decides on a message before it is handled: whether it puts the idle deadline off, and whether it needs an open vault. Throws `vault-locked`. */
export function createAdmit(session: Pick<Session, 'findKey' | 'touch'>): DispatchRules['admit'] {
  return async (verb, acted) => {
    if (acted) await session.touch();
    if (verb.startsWith('vault.') || verb.startsWith('restore.') || verb === 'home.open') return;
    if ((await session.findKey()) === undefined)
      throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
  };
}
