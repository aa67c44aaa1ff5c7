import { Eye, EyeOff, KeyRound } from 'lucide';
import type { KeyWatchSite, LikelyKey } from '../../src/messages/key-watch.ts';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { type Popup, tabHost } from '../app/state.ts';
import { stopWatching, watchSite } from './watch-site.ts';

/** What the site’s menu offers for security keys: linking a key at once, and watching the site or no longer. */
export function keyMenu(popup: Popup, site: KeyWatchSite): readonly MenuItem[] {
  const text = keyWatchText.menu;
  const { host, offered } = site;
  return [
    ...(offered === undefined
      ? []
      : [{ label: text.addedHere(offered.label), icon: KeyRound, run: () => void recordOffered(popup, offered) }]),
    ...(host === undefined
      ? []
      : site.isWatched
        ? [{ label: text.stop, icon: EyeOff, run: () => void stopWatching(popup, host) }]
        : [{ label: text.watch, icon: Eye, run: () => watchSite(popup, site) }]),
  ];
}

/** Records that the key is registered on the page’s site. */
async function recordOffered(popup: Popup, key: LikelyKey): Promise<void> {
  const host = tabHost(popup.ports);
  const { ask } = popup.ports;
  if (host === undefined) return;
  const home = popup.home.peek();
  const [account, ...more] = home?.state === 'unlocked' ? home.site.accounts : [];
  const added = await popup.attempt(() =>
    ask('registration.add', {
      key: key.id,
      host,
      name: '',
      ...(account !== undefined && more.length === 0 && { account: account.id }),
    }),
  );
  if (added === undefined) return;
  popup.keyWatch.isOffered.value = true;
  await Promise.all([popup.reload(), popup.keyWatch.look()]);
  const undo = async () => {
    await popup.attempt(() => ask('registration.delete', { id: added.id }));
    popup.keyWatch.isOffered.value = false;
    await Promise.all([popup.reload(), popup.keyWatch.look()]);
  };
  showToast(securityKeysText.registration.recorded(added.keyLabel, added.host), {
    label: commonText.undo,
    run: () => void undo(),
    undoes: true,
  });
}
