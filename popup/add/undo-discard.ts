import { commonText } from '../../src/ui/strings/common.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { draftsOf, type Popup } from '../app/state.ts';
import { showDrafts } from '../home/reminders.ts';

/** Says that drafts were discarded and offers to bring them back, to the screen on which they were unless the user went on elsewhere. */
export function offerUndo(popup: Popup, text: string, discarded: { readonly undo: string }): void {
  const undo = async () => {
    const isBack = await popup.attempt(async () => {
      await popup.ports.ask('draft.undoDiscard', discarded);
      return true;
    });
    if (isBack !== true) return;
    await popup.reload();
    const drafts = draftsOf(popup.home.peek());
    if (drafts.length > 0 && popup.screen.peek().name === 'home') showDrafts(popup, drafts);
  };
  showToast(text, { label: commonText.undo, undoes: true, run: () => void undo() });
}
