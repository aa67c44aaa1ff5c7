import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AddAccountState } from './add-account.ts';

/** Adds an account by the text of its QR code. */
export function PasteForm({ state, onClose }: { readonly state: AddAccountState; readonly onClose: () => void }) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.readPasted();
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
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" disabled={state.pasted.value.trim() === ''}>
          {addText.proceed}
        </Button>
      </div>
    </form>
  );
}
