import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { accountFormText } from '../strings/account-form.ts';
import { commonText } from '../strings/common.ts';

/** Asks before a form with unsaved edits is left. The edits stay until the user decides. */
export function UnsavedDialog(props: {
  /** What isn’t saved yet, if it isn’t an account. */
  readonly lead?: string;
  readonly busy?: boolean;
  /** Absent where saving takes more steps than this one. */
  readonly onSave?: () => void;
  readonly onDiscard: () => void;
  /** Goes on editing. */
  readonly onClose: () => void;
}) {
  const text = accountFormText.unsaved;
  return (
    <Dialog
      title={props.onSave ? text.title : text.titleEntered}
      onClose={props.onClose}
      actions={
        <>
          {props.onSave && <Button onClick={props.onClose}>{text.keepEditing}</Button>}
          <Button onClick={props.onDiscard}>{text.discard}</Button>
          {props.onSave ? (
            <Button tone="primary" busy={props.busy} onClick={props.onSave} autofocus>
              {commonText.save}
            </Button>
          ) : (
            <Button tone="primary" onClick={props.onClose} autofocus>
              {text.keepEditing}
            </Button>
          )}
        </>
      }
    >
      <p>{props.lead ?? text.lead}</p>
    </Dialog>
  );
}
