import { LIMITS } from '../../src/messages/limits.ts';
import { accountsIn, kindOf } from '../../src/qr/kind.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AddAccountState } from './add-account.ts';
import type { Scanning } from './scanning.ts';

/** Adds an account by the text of its QR code. */
export function PasteForm(props: {
  readonly state: AddAccountState;
  readonly scanning: Scanning;
  readonly onClose: () => void;
}) {
  const { state, scanning, onClose } = props;
  const fault = state.fault.value ?? scanning.fault.value;
  const read = async () => {
    const text = state.pasted.value;
    // What holds several accounts becomes a list; anything else is read, or refused in words, as one.
    if (holdsSeveral(text)) await scanning.add([text], 'paste');
    else await state.readPasted();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <TextArea
        label={addText.pasted}
        limit={LIMITS.text}
        mono
        rows={4}
        autofocus
        value={state.pasted.value}
        onValue={(text) => {
          state.pasted.value = text;
          state.fault.value = undefined;
        }}
        hint={addText.pastedHint}
      />
      {fault !== undefined && <FaultNote code={fault.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" disabled={state.pasted.value.trim() === ''}>
          {addText.proceed}
        </Button>
      </div>
    </form>
  );
}

function holdsSeveral(text: string): boolean {
  const accounts = accountsIn([text]);
  return accounts.length > 1 || accounts.some((one) => kindOf(one) === 'transfer');
}
