import type { Popup } from './state.ts';

/** Locks the vault and shows the locked screen. */
export async function lockNow(popup: Popup): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('vault.lock');
    await popup.reload();
  });
}
