import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { AppState } from '../common/app-state.ts';
import { NewPassphrase } from '../common/NewPassphrase.tsx';
import { type NewPassphraseValue, noPassphrase, readNewPassphrase } from '../common/new-passphrase.ts';
import { type KeptMethods, keptOf, nothingKept, ReplaceMethods } from './ReplaceMethods.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** Changes the passphrase: the current one, and the new one twice. */
export function ChangePassphrase({
  app,
  unlockMethods,
}: {
  readonly app: AppState;
  readonly unlockMethods: UnlockMethodsState;
}) {
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState<NewPassphraseValue>(noPassphrase);
  const [kept, setKept] = useState<KeptMethods>(nothingKept);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = useSignal<Fault | undefined>(undefined);
  const close = () => {
    setOpen(false);
    setCurrent('');
    setValue(noPassphrase);
    setKept(nothingKept);
    setTried(false);
    fault.value = undefined;
  };
  const submit = async () => {
    setTried(true);
    const next = await readNewPassphrase(value);
    if (next === undefined || current === '') return;
    setBusy(true);
    const keep = keptOf(kept, unlockMethods.unlockMethods.value?.code);
    const done = await app.attempt(fault, () => app.ask('vault.changePassphrase', { current, next, keep }));
    setBusy(false);
    if (!done) return;
    close();
    app.say('The passphrase was changed.');
    await unlockMethods.load();
  };
  if (!open) {
    return (
      <div class="form">
        <p class="muted">
          It alone opens the vault, and nobody can reset it. Everything is encrypted anew when you change it.
        </p>
        <div>
          <Button onClick={() => setOpen(true)}>Change passphrase</Button>
        </div>
      </div>
    );
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PassphraseField
        label="Current passphrase"
        value={current}
        onValue={clearingFault(fault, setCurrent)}
        autocomplete="current-password"
        autofocus
        problem={tried && current === '' ? 'Give the current passphrase first.' : undefined}
      />
      <NewPassphrase
        label="New passphrase"
        repeatLabel="Repeat new passphrase"
        value={value}
        onChange={(part) => {
          if (part.first !== undefined && fault.value?.code === 'passphrase-same') fault.value = undefined;
          setValue((old) => ({ ...old, ...part }));
        }}
        tried={tried}
      />
      <ReplaceMethods app={app} state={unlockMethods} kept={kept} because="With the new passphrase" onKept={setKept} />
      {unlockMethods.fault.value !== undefined && <FaultNote code={unlockMethods.fault.value.code} />}
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button tone="primary" type="submit" busy={busy}>
          Change passphrase
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
