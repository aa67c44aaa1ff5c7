import type { TypedForm } from '../src/messages/views.ts';
import type { Popup } from './state.ts';

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

const KEEP_AFTER_MS = 250;

/** Reads a scanned or pasted text, and shows what it is before anything is saved. */
export async function readText(popup: Popup, text: string, source: 'scan' | 'paste'): Promise<void> {
  const { url } = popup.ports.tab;
  const draft = await popup.attempt(() =>
    popup.ports.ask('draft.read', { text, source, ...(url !== undefined && { url }) }),
  );
  if (draft !== undefined) popup.go({ name: 'preview', draft });
}

/** Reads the typed form likewise. */
export async function readTyped(popup: Popup, form: TypedForm): Promise<void> {
  const { url } = popup.ports.tab;
  const draft = await popup.attempt(() => popup.ports.ask('draft.type', { form, ...(url !== undefined && { url }) }));
  if (draft !== undefined) popup.go({ name: 'preview', draft });
}

/** Has the background keep the form, sealed, as it changes, since a popup closes without warning. Returns how to stop. */
export function keepForm(popup: Popup): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const form = popup.form.peek();
    if (form !== undefined) void popup.ports.ask('form.keep', { form }).catch(() => undefined);
  };
  const start = popup.form.peek();
  const stop = popup.form.subscribe((form) => {
    if (form === undefined || form === start) return;
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MS);
  });
  addEventListener('pagehide', keep);
  return () => {
    stop();
    keep();
    removeEventListener('pagehide', keep);
  };
}
