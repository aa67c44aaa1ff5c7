import type { AppState } from '../common/app-state.ts';

/** The address of what was read and isn't saved yet, among the accounts. */
export const DRAFTS = 'waiting';

/** Says that drafts were discarded; undoing it shows them again. */
export function offerUndo(app: AppState, text: string, discarded: { readonly undo: string }): void {
  app.say(text, async () => {
    await app.ask('draft.undoDiscard', discarded);
    await app.changed();
    app.go({ section: 'accounts', item: DRAFTS });
  });
}
