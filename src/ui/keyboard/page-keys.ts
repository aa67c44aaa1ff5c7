import { hideToast, toasts } from '../toasts.ts';
import { isHelpOpen } from './help.ts';

/** A key press, and what it was made in. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What the keys that work everywhere mean: the list of keys, or taking back what was just done. */
export function pageKeyAction(press: KeyPress, isTyping: boolean): 'help' | 'undo' | undefined {
  if (isTyping || press.repeat || press.isComposing || press.altKey) return undefined;
  const command = press.ctrlKey || press.metaKey;
  if (press.key === '?' && !command) return 'help';
  return command && !press.shiftKey && press.key.toLowerCase() === 'z' ? 'undo' : undefined;
}

/** Whether a key press belongs to text that is typed: in any field but an empty search. */
function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')) return false;
  if (target instanceof HTMLInputElement && target.type === 'search') return target.value !== '';
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** Listens for the keys that work on every screen, dialogs included; returns a function that stops it. */
export function listenToPageKeys(page: Document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const action = pageKeyAction(event, isTypingIn(event.target));
    const undoable = toasts.peek().find((toast) => toast.action?.undoes);
    if (action === undefined || (action === 'undo' && undoable === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'help') isHelpOpen.value = !isHelpOpen.peek();
    else if (undoable !== undefined) {
      hideToast(undoable.id);
      undoable.action?.run();
    }
  };
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => page.removeEventListener('keydown', onKeyDown, { capture: true });
}
