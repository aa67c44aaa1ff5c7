import type { TypedForm } from '../../src/messages/views.ts';
import type { Popup } from '../app/state.ts';

/** The form as most sites want it. */
export const EMPTY_FORM: TypedForm = {
  issuer: '',
  name: '',
  secret: '',
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: '6',
  periodSeconds: '30',
  counter: '0',
};

/** Leaves what was read for later; home says that it waits, now and whenever the popup opens. */
export async function deferDrafts(popup: Popup): Promise<void> {
  popup.form.value = undefined;
  await popup.attempt(() => popup.ports.ask('draft.defer'));
  await popup.goHome();
}

const KEEP_AFTER_MS = 250;

/** Reads the typed form, and shows what it is before anything is saved. */
export async function readTyped(popup: Popup, form: TypedForm): Promise<void> {
  const { url } = popup.ports.tab;
  const draft = await popup.attempt(() => popup.ports.ask('draft.type', { form, ...(url !== undefined && { url }) }));
  if (draft !== undefined) popup.go({ name: 'preview', draft });
}

/** Has the background keep the typed form, sealed, as it changes. Returns how to stop. */
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

/** Calls `send` a moment after the last change, and at once when the popup closes, which it does without warning. */
export function keepSoon(send: () => Promise<unknown>): {
  readonly changed: () => void;
  /** Sends what was not sent yet. */
  readonly stop: () => void;
  /** Sends nothing any more. */
  readonly forget: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = (): void => {
    if (timer === undefined) return;
    forget();
    void send().catch(() => undefined);
  };
  addEventListener('pagehide', keep);
  return {
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER_MS);
    },
    stop: () => {
      keep();
      removeEventListener('pagehide', keep);
    },
    forget,
  };
}
