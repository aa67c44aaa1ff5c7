import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { submitsByEnter } from './enter.ts';
import { GuardedButton } from './press-guard/GuardedButton.tsx';
import { commonText } from './strings/common.ts';
import { Toasts } from './Toasts.tsx';
import { dialogs } from './toasts.ts';

/** A native modal dialog, shown for as long as it is rendered; Escape and the backdrop close it, Enter presses its form's main button. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'wide';
  /** Buttons, the main one last. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    dialogs.value = [...dialogs.peek(), titleId];
    // The element that had the focus may have gone with the previous step; the key then belongs to none.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target === document.body && dialog !== null && dialogs.peek().at(-1) === titleId)
        submitsByEnter(event, dialog);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      dialogs.value = dialogs.peek().filter((id) => id !== titleId);
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class="dialog"
      data-size={props.size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        submitsByEnter(event, event.currentTarget);
      }}
      onClick={(event) => {
        if (event.target === ref.current) props.onClose();
      }}
    >
      <div>
        <h2 id={titleId}>{props.title}</h2>
        <div class="dialog-body">{props.children}</div>
        {props.actions !== undefined && <div class="dialog-actions">{props.actions}</div>}
      </div>
      <Toasts dialog={titleId} />
    </dialog>
  );
}

/** A question with one answer that acts and one that does not; the safe one has the focus. */
export function Confirm(props: {
  readonly title: string;
  /** The verb of the button that acts, e.g. "Delete 3 accounts". */
  readonly act: string;
  readonly tone?: 'primary' | 'danger';
  readonly busy?: boolean;
  /** What acting gives away or takes for good: then its button takes no early press, see `GuardedButton`. */
  readonly about?: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose} autofocus>
            {commonText.cancel}
          </Button>
          <GuardedButton about={props.about} tone={props.tone ?? 'primary'} busy={props.busy} onClick={props.onAct}>
            {props.act}
          </GuardedButton>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
