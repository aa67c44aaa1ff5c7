import { SetupKeyFields } from '../../src/ui/account-form/SetupKeyFields.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AddAccountState } from './add-account.ts';

/** Adds an account by its typed setup key. */
export function TypeForm({ state, onClose }: { readonly state: AddAccountState; readonly onClose: () => void }) {
  const form = state.form.value;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.readTyped();
      }}
    >
      <SetupKeyFields
        form={form}
        autofocus
        isDoubted={state.isDoubted(form.secret)}
        onForm={(next) => {
          state.fault.value = undefined;
          state.form.value = next;
        }}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" disabled={form.secret.trim() === ''}>
          {addText.proceed}
        </Button>
      </div>
    </form>
  );
}
