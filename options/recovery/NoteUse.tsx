import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { RecoverySetCodes } from '../../src/messages/recovery.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AppState } from '../common/app-state.ts';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';

/** Asks what a used code was used for. */
export function NoteUse(props: {
  readonly app: AppState;
  readonly set: RecoverySetCodes;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const { app, set, index, onClose } = props;
  const text = recoveryText.use;
  const code = set.codes[index];
  const [usedFor, setUsedFor] = useState(code?.usedFor ?? '');
  const [fault] = useState(() => signal<Fault | undefined>());
  const save = async () => {
    const isSaved = await app.attempt(fault, async () => {
      await app.ask('recovery.mark', { id: set.id, index, used: true, usedFor: usedFor.trim() });
      await app.changed();
      app.say(text.saved);
    });
    if (isSaved) onClose();
  };
  return (
    <Dialog title={text.title(code?.text ?? '')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={text.field}
          placeholder={text.example}
          value={usedFor}
          onValue={setUsedFor}
          limit={LIMITS.name}
          isName
          autofocus
        />
        <SaveOrCancel fault={fault.value} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
