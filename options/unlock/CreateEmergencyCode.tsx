import { Printer } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { PolicyHint } from '../../src/ui/PolicyNote.tsx';
import { mayPrint } from '../../src/ui/policy.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { useEndedByLock } from '../common/ended-by-lock.ts';
import { LockableButton } from '../common/LockableButton.tsx';
import { EmergencySheet } from './EmergencySheet.tsx';
import { createEmergencyCodeForm, type EmergencyCodeForm } from './emergency-code.ts';
import { ReplaceMethods } from './ReplaceMethods.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** Asks for the passphrase, shows the code once, and puts it to use only when the user has stored it. */
export function CreateEmergencyCode(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly onClose: () => void;
}) {
  const { app, state } = props;
  const text = unlockMethodsText.emergencyCode;
  const [form] = useState(() => createEmergencyCodeForm(app, state));
  const code = form.code.value;
  useEndedByLock(app, code === undefined ? undefined : text.endedByLock);
  const close = () => {
    state.fault.value = undefined;
    props.onClose();
  };
  const submit = async () => {
    if (!(await form.submit())) return;
    props.onClose();
    await app.changed();
  };
  return (
    <Dialog title={text.title} onClose={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {code === undefined ? (
          <PassphraseStep app={app} state={state} form={form} />
        ) : (
          <CodeStep app={app} form={form} code={code} replaces={state.unlockMethods.value?.code !== undefined} />
        )}
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            busy={form.busy.value}
            disabled={code !== undefined && !form.isStored.value}
          >
            {code === undefined ? text.show : text.use}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function PassphraseStep(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly form: EmergencyCodeForm;
}) {
  const { app, state, form } = props;
  const slot = state.unlockMethods.value?.code;
  return (
    <>
      <PassphraseField
        label={passphraseText.your}
        value={form.passphrase.value}
        onValue={clearingFault(state.fault, (typed) => {
          form.passphrase.value = typed;
        })}
        autocomplete="current-password"
        autofocus
        hint={unlockMethodsText.emergencyCode.passphraseHint}
      />
      {slot !== undefined && (
        <ReplaceMethods
          app={app}
          state={state}
          kept={form.kept.value}
          except={slot}
          because="code"
          onKept={(kept) => {
            form.kept.value = kept;
          }}
        />
      )}
    </>
  );
}

function CodeStep(props: {
  readonly app: AppState;
  readonly form: EmergencyCodeForm;
  readonly code: string;
  readonly replaces: boolean;
}) {
  const { form } = props;
  const text = unlockMethodsText.emergencyCode;
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <p>{text.shownOnce}</p>
      <p class="emergency-code">
        <code class="selectable">{props.code}</code>
      </p>
      <div class="form-actions">
        <LockableButton icon={Printer} lockedBy={mayPrint() ? undefined : 'c-print'} onClick={() => setPrinting(true)}>
          {text.print}
        </LockableButton>
        {!mayPrint() && <PolicyHint id="c-print" text={organizationText.locked.noPrint} />}
      </div>
      <Note tone="warn">
        <p>{props.replaces ? text.warningWhenReplacing : text.warning}</p>
      </Note>
      <CheckField
        label={text.kept}
        checked={form.isStored.value}
        onChecked={(isStored) => {
          form.isStored.value = isStored;
        }}
      />
      {printing && <EmergencySheet platform={props.app.platform} code={props.code} onDone={() => setPrinting(false)} />}
    </>
  );
}
