import type { KeyWatchSite } from '../../src/messages/key-watch.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Popup } from '../app/state.ts';

/**
 * Has the browser ask whether Latchkey may watch the page’s site; at a press of a button. The question may close the popup, so the background is told beforehand what an answer is for.
 */
export function watchSite(popup: Popup, { host, origins }: KeyWatchSite): void {
  if (host === undefined) return;
  const { ask, allowHosts } = popup.ports;
  const start = () => ask('keyWatch.start', { host });
  const told = start();
  // At once, since the browser asks only while the press lasts.
  const answered = allowHosts(origins);
  void popup.attempt(async () => {
    await told;
    const isAllowed = await answered;
    if (isAllowed) await start();
    else await ask('keyWatch.stop', { host });
    popup.keyWatch.isOffered.value = false;
    await popup.keyWatch.look();
    showToast(isAllowed ? keyWatchText.offer.started(host) : keyWatchText.offer.refused);
  });
}

/** Ends it, and gives the permission back. */
export async function stopWatching(popup: Popup, host: string): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('keyWatch.stop', { host });
    await popup.keyWatch.look();
    showToast(keyWatchText.sites.stopped(host));
  });
}
