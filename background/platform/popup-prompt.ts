import { ignore } from '../../src/ignored.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { extension } from './extension.ts';

/** Opens the popup where the browser lets a gesture do that; answers whether it did. */
export async function openPopup(): Promise<boolean> {
  const action = extension.action as { openPopup?: () => Promise<void> };
  if (action.openPopup === undefined) return false;
  return action.openPopup().then(() => true, ignore('popup-open', false));
}

/** Opens the popup where the browser lets it, else says on the toolbar button what can be finished there. */
export async function promptUser(what: 'scan' | 'codes' = 'scan'): Promise<void> {
  if (await openPopup()) return;
  await extension.action.setBadgeText({ text: '1' }).catch(ignore('badge'));
  const { scanned, selected } = backgroundText.button;
  await extension.action.setTitle({ title: what === 'scan' ? scanned : selected }).catch(ignore('badge'));
}

/** Clears what `promptUser` shows on the toolbar button. */
export async function clearPrompt(): Promise<void> {
  await extension.action.setBadgeText({ text: '' }).catch(ignore('badge'));
  await extension.action.setTitle({ title: '' }).catch(ignore('badge'));
}
