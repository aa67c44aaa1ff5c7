import { showToast } from '../../src/ui/toasts.ts';
import type { Popup } from '../app/state.ts';

/** Lets codes follow this computer's clock again. */
export async function stopCorrecting(popup: Popup): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('clock.stop');
    await popup.reload();
    const { clockText } = await import('../../src/ui/strings/clock.ts');
    showToast(clockText.stopped);
  });
}
