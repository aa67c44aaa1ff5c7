import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { UnsavedDialog } from '../../src/ui/unsaved/UnsavedDialog.tsx';
import type { AppState } from './app-state.ts';
import { useEndedByLock } from './ended-by-lock.ts';

/**
 * A dialog with a form. Where something was entered, Escape, a click beside it and *Cancel* ask before they drop that, and a lock says
 * afterwards that it was not saved.
 */
export function FormDialog(props: {
  readonly app: AppState;
  readonly title: string;
  readonly size?: 'wide';
  readonly isChanged: boolean;
  /** What isn’t saved yet, in a sentence. */
  readonly lead?: string;
  /** What is said after a lock that dropped it. */
  readonly endedByLock?: string;
  /** Saves what the form shows; absent where more steps follow. */
  readonly onSave?: () => void;
  readonly onClose: () => void;
  /** The form; `leave` is what its *Cancel* does. */
  readonly children: (leave: () => void) => ComponentChildren;
}) {
  const { unsaved } = accountFormText;
  const {
    app,
    title,
    size,
    isChanged,
    lead = unsaved.entered,
    endedByLock = unsaved.endedByLock,
    onSave,
    onClose,
  } = props;
  useEndedByLock(app, isChanged ? endedByLock : undefined);
  const [isAsking, setAsking] = useState(false);
  const leave = () => (isChanged ? setAsking(true) : onClose());
  const save =
    onSave &&
    (() => {
      setAsking(false);
      onSave();
    });
  return (
    <Dialog title={title} {...(size && { size })} onClose={leave}>
      {props.children(leave)}
      {isAsking && (
        <UnsavedDialog
          lead={lead}
          {...(save && { onSave: save })}
          onDiscard={onClose}
          onClose={() => setAsking(false)}
        />
      )}
    </Dialog>
  );
}
