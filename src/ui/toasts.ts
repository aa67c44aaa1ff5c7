import { signal } from '@preact/signals';

/** A passing message at the foot of the page, with at most one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** `undoes`: it takes back what the message says, which Ctrl+Z does too while the message is there. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly undoes?: true };
}

const LASTS_MS = 6_000;
/** Longer texts take longer to read. */
const MS_PER_LETTER = 70;
const LASTS_WITH_ACTION_MS = 10_000;

/** The toasts now shown, oldest first. */
export const toasts = signal<readonly Toast[]>([]);

/** The open modal dialogs, the topmost last: nothing under it can be seen whole or pressed, so toasts appear in it. */
export const dialogs = signal<readonly string[]>([]);

let lastId = 0;

/** Shows a toast in place of the others; it leaves by itself, later when it can be acted on. Returns how to take it away. */
export function showToast(text: string, action?: Toast['action']): () => void {
  lastId += 1;
  const id = lastId;
  toasts.value = [action === undefined ? { id, text } : { id, text, action }];
  const leave = () => hideToast(id);
  setTimeout(leave, Math.max(text.length * MS_PER_LETTER, action === undefined ? LASTS_MS : LASTS_WITH_ACTION_MS));
  return leave;
}

/** Takes a toast away. */
export function hideToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
