import { Fault } from '../../src/fault.ts';
import type { DispatchRules } from '../../src/messages/dispatch.ts';
import type { Session } from './session.ts';

/** What a browser without a vault asks of sync, to take up the vault of another device. */
const JOINS: ReadonlySet<string> = new Set(['sync.probe', 'sync.discard', 'sync.openInvitation', 'sync.join']);

/**
 * Decides on a message before it is handled: whether it puts the idle deadline off, and whether it needs an open vault. `onActed` is told that a
 * person uses a page of ours. Throws `vault-locked`.
 */
export function createAdmit(
  session: Pick<Session, 'findKey' | 'touch'>,
  onActed: () => void = () => undefined,
): DispatchRules['admit'] {
  return async (verb, acted) => {
    if (acted) await session.touch();
    if (acted) onActed();
    if (verb.startsWith('vault.') || verb.startsWith('restore.') || verb === 'home.open' || JOINS.has(verb)) return;
    if ((await session.findKey()) === undefined)
      throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
  };
}
