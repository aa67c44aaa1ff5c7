import { FingerprintPattern } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { keyOption } from '../common/key-option.ts';
import { Tabs } from '../common/Tabs.tsx';
import { type AddUnlockKeyForm, createAddUnlockKeyForm, NOT_LISTED } from './add-unlock-key.ts';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** Sets up a security key to unlock: its name, the passphrase, and one touch or two. */
export function AddUnlockKey(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly onClose: () => void;
}) {
  const { app, state } = props;
  const text = unlockMethodsText.addKey;
  const [form] = useState(() => createAddUnlockKeyForm(app, state));
  useEffect(() => void form.load(), []);
  const isListed = form.findListed() !== undefined;
  const fault = state.fault.value;
  const close = () => {
    state.cancel();
    props.onClose();
  };
  const submit = async () => {
    if (await form.submit()) props.onClose();
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
        <KeyChoice form={form} isFixed={state.isRegistered.value} />
        <PassphraseField
          label={passphraseText.your}
          value={form.passphrase.value}
          onValue={clearingFault(state.fault, (typed) => {
            form.passphrase.value = typed;
          })}
          autocomplete="current-password"
          hint={text.passphraseHint}
          problem={form.tried.value && form.passphrase.value === '' ? passphraseText.missing : undefined}
        />
        <p class="muted">{isListed ? text.touchesOnce : text.touchesTwice}</p>
        <TouchStatus state={state} isListed={isListed} />
        {fault !== undefined && <FaultNote code={fault.code} />}
        <div class="dialog-actions">
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={form.busy.value}>
            {state.isRegistered.value ? text.touchAgain : text.setUp}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A listed security key, or the name and kind of another. */
function KeyChoice({ form, isFixed }: { readonly form: AddUnlockKeyForm; readonly isFixed: boolean }) {
  const text = unlockMethodsText.addKey;
  const isBuiltIn = form.attachment.value === 'platform';
  return (
    <>
      {form.listed.value.length > 0 && (
        <SelectField
          label={text.which}
          value={form.chosen.value}
          onValue={(id) => {
            form.chosen.value = id;
          }}
          choices={[[NOT_LISTED, text.notListed], ...form.listed.value.map((key) => [key.id, keyOption(key)] as const)]}
          disabled={isFixed}
        />
      )}
      {form.findListed() === undefined && (
        <>
          <Tabs
            label={text.kind}
            choices={[
              ['cross-platform', text.portable],
              ['platform', text.builtIn],
            ]}
            value={form.attachment.value}
            onValue={(attachment) => {
              form.attachment.value = attachment;
            }}
          />
          <TextField
            label={text.name}
            autofocus
            required
            limit={LIMITS.name}
            isName
            value={form.name.value}
            onValue={(name) => {
              form.name.value = name;
            }}
            placeholder={isBuiltIn ? text.builtInExample : text.portableExample}
            hint={text.nameHint}
            problem={form.tried.value && form.name.value.trim() === '' ? text.nameMissing : undefined}
          />
        </>
      )}
    </>
  );
}

/** Which touch is being waited for, or that one is still missing. */
function TouchStatus({ state, isListed }: { readonly state: UnlockMethodsState; readonly isListed: boolean }) {
  const text = unlockMethodsText.addKey;
  const touch = state.touch.value;
  if (touch === undefined) return state.isRegistered.value ? <p class="muted">{text.registered}</p> : null;
  return (
    <p class="touch" role="status">
      <Icon of={FingerprintPattern} size="large" />
      {touch === 'first' ? text.firstTouch : isListed ? text.onlyTouch : text.secondTouch}
    </p>
  );
}
