import type { TypedForm } from '../../src/messages/views.ts';
import { keepSoon } from '../../src/ui/draft/keep-soon.ts';
import type { Popup } from '../app/state.ts';

/** Leaves what was read for later; home says so, now and whenever the popup opens. */
export async function deferDrafts(popup: Popup): Promise<void> {
  popup.form.value = undefined;
  await popup.attempt(() => popup.ports.ask('draft.defer'));
  await popup.goHome();
}

/** Reads the typed form, and shows what it is before anything is saved. */
export async function readTyped(popup: Popup, form: TypedForm): Promise<void> {
  const { url } = popup.ports.tab;
  const draft = await popup.attempt(() => popup.ports.ask('draft.type', { form, ...(url !== undefined && { url }) }));
  if (draft !== undefined) popup.go({ name: 'preview', draft });
}

/** Has the background keep the typed form, encrypted, as it changes. Returns how to stop. */
export function keepForm(popup: Popup): () => void {
  const keeping = keepSoon(() => {
    const form = popup.form.peek();
    return form === undefined ? Promise.resolve() : popup.ports.ask('form.save', { form });
  });
  const start = popup.form.peek();
  const stop = popup.form.subscribe((form) => {
    if (form !== undefined && form !== start) keeping.changed();
  });
  return () => {
    stop();
    keeping.stop();
  };
}
