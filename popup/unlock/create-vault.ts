import type { Ask } from '../../src/messages/protocol.ts';
import type { Popup } from '../app/state.ts';

/** Creates the vault, shows its empty home, and looks for a QR code on the page by itself; `false` when it was refused. */
export async function createVault(popup: Popup, ask: Ask<'vault.create'>): Promise<boolean> {
  const isCreated = await popup.attempt(async () => {
    await popup.ports.ask('vault.create', ask);
    return true;
  });
  if (!isCreated) return false;
  await popup.attempt(popup.reload);
  void import('../add/scan-at-start.ts').then(({ scanAtStart }) => scanAtStart(popup));
  return true;
}
