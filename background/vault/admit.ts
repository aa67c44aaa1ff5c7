import { Fault } from '../../src/fault.ts';
import type { DispatchRules } from '../../src/messages/dispatch.ts';
import type { Verb } from '../../src/messages/protocol.ts';
import type { Session } from './session.ts';

/** What is answered without an open vault: what takes up the vault of another device, and what an administrator set. */
const OPEN: ReadonlySet<string> = new Set([
  ...['sync.probe', 'sync.discard', 'sync.openInvitation', 'sync.join'],
  'policy.view',
]);

/**
 * Decides on a message before it is handled: whether it puts the idle deadline off, and whether it needs an open vault. `onActed` is told that a
 * person uses a page of ours. Throws `vault-locked`, and what `requirePermitted` throws.
 */
export function createAdmit(
  session: Pick<Session, 'findKey' | 'touch'>,
  onActed: () => void = () => undefined,
  requirePermitted: (verb: Verb, ask: unknown) => Promise<void> = async () => undefined,
): DispatchRules['admit'] {
  return async (verb, acted, ask) => {
    if (acted) await session.touch();
    if (acted) onActed();
    if (verb.startsWith('vault.') || verb.startsWith('restore.') || verb === 'home.open' || OPEN.has(verb)) return;
    if ((await session.findKey()) === undefined)
      throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
    await requirePermitted(verb, ask);
  };
}
