import { extension } from './extension.ts';

/** Calm grey, and a dot: the button says that the vault is locked, and does not call for anything. */
const GREY = '#6b7280';

/** Says on the toolbar button whether the vault is locked. */
export async function showLocked(locked: boolean): Promise<void> {
  const { action } = extension;
  await Promise.allSettled([
    action.setTitle({ title: locked ? 'Latchkey (locked)' : 'Latchkey' }),
    action.setBadgeBackgroundColor({ color: GREY }),
    action.setBadgeText({ text: locked ? '•' : '' }),
  ]);
}
