import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { AccountRow, DraftView, TypedForm } from '../../src/messages/views.ts';
import type { DraftChoice } from '../../src/ui/draft/draft-choice.ts';
import type { AppState } from '../common/app-state.ts';
import { accountTitle } from '../common/labels.ts';

/** An empty form with the values that nearly every site uses. */
const emptyForm: TypedForm = {
  issuer: '',
  name: '',
  secret: '',
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: '6',
  periodSeconds: '30',
  counter: '0',
};

/** Adding an account: a form or a pasted text becomes a draft, and the draft is saved. */
export interface AddAccountState {
  readonly form: Signal<TypedForm>;
  readonly pasted: Signal<string>;
  readonly draft: ReadonlySignal<DraftView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  type(): Promise<void>;
  paste(): Promise<void>;
  refreshCodes(): Promise<void>;
  save(as: DraftChoice): Promise<AccountRow | undefined>;
  /** Shows a draft that was read elsewhere. */
  adopt(draft: DraftView): void;
  /** Back to the form, which still has what was typed: the draft is forgotten. */
  back(): Promise<void>;
  /** Leaves the draft for later. */
  leave(): Promise<void>;
}

/** Makes the state of the dialog that adds an account. */
export function createAddAccount(app: AppState): AddAccountState {
  const form = signal<TypedForm>(emptyForm);
  const pasted = signal('');
  const draft = signal<DraftView | undefined>();
  const fault = signal<Fault | undefined>();
  return {
    form,
    pasted,
    draft,
    fault,
    async type() {
      await app.attempt(fault, async () => {
        draft.value = await app.ask('draft.type', { form: form.value });
      });
    },
    async paste() {
      await app.attempt(fault, async () => {
        draft.value = await app.ask('draft.read', { text: pasted.value.trim(), source: 'paste' });
      });
    },
    async refreshCodes() {
      const now = draft.value;
      if (now === undefined) return;
      await app.attempt(fault, async () => {
        const fresh = await app.ask('draft.codes', { id: now.id });
        if (draft.value?.id === now.id) draft.value = { ...draft.value, ...fresh };
      });
    },
    async save(as) {
      const now = draft.value;
      if (now === undefined) return undefined;
      let saved: AccountRow | undefined;
      await app.attempt(fault, async () => {
        saved = await app.ask('draft.save', { id: now.id, ...as });
        draft.value = undefined;
        app.say(`${accountTitle(saved)} saved.`);
      });
      if (saved !== undefined) await app.changed();
      return saved;
    },
    adopt(read) {
      draft.value = read;
    },
    async leave() {
      const now = draft.value;
      draft.value = undefined;
      if (now === undefined) return;
      await app.attempt(fault, () => app.ask('draft.defer'));
      await app.changed();
      app.say(`${accountTitle(now)} is not saved yet. It waits under Accounts.`);
    },
    async back() {
      const now = draft.value;
      draft.value = undefined;
      if (now === undefined) return;
      await app.attempt(fault, () => app.ask('draft.discard', { id: now.id }));
      await app.changed();
    },
  };
}
