import { ignore } from '../../src/ignored.ts';
import { extension } from './extension.ts';

const PROMPT = { badge: '1', title: 'Latchkey: a picture waits to be read' } as const;

/** Opens the popup where the browser lets a gesture do that; answers whether it did. */
export async function openPopup(): Promise<boolean> {
  const action = extension.action as { openPopup?: () => Promise<void> };
  if (action.openPopup === undefined) return false;
  return action.openPopup().then(() => true, ignore('popup-open', false));
}

/** Opens the popup where it is allowed to, else says on the toolbar button that a picture is ready. */
export async function promptUser(): Promise<void> {
  if (await openPopup()) return;
  await extension.action.setBadgeText({ text: PROMPT.badge }).catch(ignore('badge'));
  await extension.action.setTitle({ title: PROMPT.title }).catch(ignore('badge'));
}

/** Ends what `promptUser` says on the toolbar button. */
export async function clearPrompt(): Promise<void> {
  await extension.action.setBadgeText({ text: '' }).catch(ignore('badge'));
  await extension.action.setTitle({ title: '' }).catch(ignore('badge'));
}
