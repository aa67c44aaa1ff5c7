import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { AccountRow, DraftView, TypedForm } from '../../src/messages/views.ts';
import { createLengthCheck, emptyForm } from '../../src/ui/account-form/setup-key.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import type { DraftPreview } from '../../src/ui/draft/draft-preview.ts';
import { addText } from '../../src/ui/strings/add.ts';
import type { AppState } from '../common/app-state.ts';
import { offerUndo } from './undo-discard.ts';

/** Adding an account: a form or a pasted text becomes a draft, and the draft is saved. */
export interface AddAccountState {
  readonly form: Signal<TypedForm>;
  readonly pasted: Signal<string>;
  readonly draft: ReadonlySignal<DraftView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly isDoubted: (secret: string) => boolean;
  readTyped(): Promise<void>;
  readPasted(): Promise<void>;
  /** Shows a draft that was read elsewhere. */
  show(draft: DraftView): void;
  save(preview: DraftPreview): Promise<AccountRow | undefined>;
  /** Discards the draft, which can be undone unless the form to go back to still has what was typed. */
  discard(preview: DraftPreview, isTyped: boolean): Promise<void>;
  /** Leaves the draft for later. */
  leave(): Promise<void>;
}

/** Makes the state of the dialog that adds an account. */
export function createAddAccount(app: AppState): AddAccountState {
  const form = signal<TypedForm>(emptyForm());
  const pasted = signal('');
  const draft = signal<DraftView | undefined>();
  const fault = signal<Fault | undefined>();
  const length = createLengthCheck();
  const read = (work: () => Promise<DraftView>) =>
    app.attempt(fault, async () => {
      draft.value = await work();
    });
  return {
    form,
    pasted,
    draft,
    fault,
    isDoubted: length.isDoubted,
    async readTyped() {
      if (length.accepts(form.value.secret)) await read(() => app.ask('draft.type', { form: form.value }));
    },
    async readPasted() {
      await read(() => app.ask('draft.read', { text: pasted.value.trim(), source: 'paste' }));
    },
    show(found) {
      fault.value = undefined;
      draft.value = found;
    },
    async save(preview) {
      let saved: AccountRow | undefined;
      await app.attempt(fault, async () => {
        saved = await preview.save();
        draft.value = undefined;
        app.say(addText.savedAccount(accountTitle(saved)));
      });
      if (saved !== undefined) await app.changed();
      return saved;
    },
    async discard(preview, isTyped) {
      draft.value = undefined;
      await app.attempt(fault, async () => {
        const discarded = await preview.discard();
        if (!isTyped) offerUndo(app, addText.discarded(accountTitle(preview.choice.peek())), discarded);
      });
      await app.changed();
    },
    async leave() {
      const now = draft.value;
      draft.value = undefined;
      if (now === undefined) return;
      await app.attempt(fault, () => app.ask('draft.defer'));
      await app.changed();
      app.say(addText.deferred(accountTitle(now)));
    },
  };
}
