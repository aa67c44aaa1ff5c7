import { extension } from './extension.ts';

/** Opens the popup where the browser lets a gesture do that; answers whether it did. */
export async function openPopup(): Promise<boolean> {
  const action = extension.action as { openPopup?: () => Promise<void> };
  if (action.openPopup === undefined) return false;
  return action.openPopup().then(
    () => true,
    () => false,
  );
}

/** Opens the popup for what waits there, else says on the toolbar button that something waits. */
export async function promptUser(): Promise<void> {
  if (await openPopup()) return;
  await extension.action.setBadgeText({ text: '1' }).catch(() => undefined);
  await extension.action.setTitle({ title: 'Latchkey: a picture waits to be read' }).catch(() => undefined);
}

/** What waited was taken up. */
export async function clearPrompt(): Promise<void> {
  await extension.action.setBadgeText({ text: '' }).catch(() => undefined);
  await extension.action.setTitle({ title: '' }).catch(() => undefined);
}
