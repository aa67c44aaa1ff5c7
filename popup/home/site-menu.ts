import { FingerprintPattern, LifeBuoy } from 'lucide';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import { homeText } from '../../src/ui/strings/home.ts';
import type { Popup } from '../app/state.ts';

/** What can be taken from the page in front, whether or not it seems to have it. */
export function siteMenu(popup: Popup): readonly MenuItem[] {
  const text = homeText.site;
  return [
    { label: text.saveRecoveryCodes, icon: LifeBuoy, run: () => saveRecoveryCodes(popup) },
    { label: text.recordKey, icon: FingerprintPattern, run: () => recordKey(popup) },
    ...popup.keyWatch.menu(popup),
  ];
}

/** Opens the screen that reads the page's recovery codes. */
export function saveRecoveryCodes(popup: Popup): void {
  popup.offers.end('recoveryCodes');
  popup.go({ name: 'recovery' });
}

/** Opens the screen that records a security key of this site, or asks which key the one is that was seen here. */
export function recordKey(popup: Popup): void {
  popup.offers.end('securityKey');
  const question = popup.keyWatch.site.peek()?.questions.find(({ isNew }) => isNew);
  popup.go(question === undefined ? { name: 'register' } : { name: 'which-key', question });
}
