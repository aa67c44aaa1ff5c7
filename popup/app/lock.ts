import type { Popup } from './state.ts';

/** Locks the vault by hand; the popup then shows that it is locked. */
export async function lockNow(popup: Popup): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('vault.lock');
    await popup.reload();
  });
}
