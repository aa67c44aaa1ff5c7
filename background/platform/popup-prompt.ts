import { ignore } from '../../src/ignored.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { extension } from './extension.ts';

/** Opens the popup where the browser lets a gesture do that; answers whether it did. */
export async function openPopup(): Promise<boolean> {
  const action = extension.action as { openPopup?: () => Promise<void> };
  if (action.openPopup === undefined) return false;
  return action.openPopup().then(() => true, ignore('popup-open', false));
}

/** Opens the popup where the browser lets it, else shows on the toolbar button that a scan can be finished. */
export async function promptUser(): Promise<void> {
  if (await openPopup()) return;
  await extension.action.setBadgeText({ text: '1' }).catch(ignore('badge'));
  await extension.action.setTitle({ title: backgroundText.button.scanned }).catch(ignore('badge'));
}

/** Clears what `promptUser` shows on the toolbar button. */
export async function clearPrompt(): Promise<void> {
  await extension.action.setBadgeText({ text: '' }).catch(ignore('badge'));
  await extension.action.setTitle({ title: '' }).catch(ignore('badge'));
}
