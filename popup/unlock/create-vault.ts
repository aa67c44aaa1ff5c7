import type { Ask } from '../../src/messages/protocol.ts';
import type { Popup } from '../app/state.ts';

/** Creates the vault and shows its empty home; `false` when it was refused. */
export async function createVault(popup: Popup, ask: Ask<'vault.create'>): Promise<boolean> {
  const isCreated = await popup.attempt(async () => {
    await popup.ports.ask('vault.create', ask);
    return true;
  });
  if (isCreated) await popup.attempt(popup.reload);
  return isCreated === true;
}
