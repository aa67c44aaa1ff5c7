import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { UnsavedDialog } from '../../src/ui/unsaved/UnsavedDialog.tsx';

/** A dialog with a form. Where something was entered, Escape, a click beside it and *Cancel* ask before they drop that. */
export function FormDialog(props: {
  readonly title: string;
  readonly size?: 'wide';
  readonly isChanged: boolean;
  /** What isn’t saved yet, in a sentence. */
  readonly lead?: string;
  /** Saves what the form shows; absent where more steps follow. */
  readonly onSave?: () => void;
  readonly onClose: () => void;
  /** The form; `leave` is what its *Cancel* does. */
  readonly children: (leave: () => void) => ComponentChildren;
}) {
  const { title, size, isChanged, lead = accountFormText.unsaved.entered, onSave, onClose } = props;
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
