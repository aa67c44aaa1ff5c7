import { clearingText } from '../../src/ui/clipboard.ts';
import type { AppState } from './app-state.ts';

/** Copies a secret, and says so and when it is cleared from the clipboard. Throws if the browser refuses. */
export async function copySaying(app: AppState, secret: string, said: string): Promise<void> {
  const seconds = app.preferences.value?.clipboardSeconds ?? 0;
  const clearing = await app.platform.copy(secret, seconds);
  app.say([said, clearingText(clearing, seconds)].filter((sentence) => sentence !== '').join(' '));
}
