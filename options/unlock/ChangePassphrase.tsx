import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { forgetting } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { Shell } from '../common/app-state.ts';
import { NewPassphrase } from '../common/NewPassphrase.tsx';
import { type NewPassphraseValue, noPassphrase, readNewPassphrase } from '../common/new-passphrase.ts';
import { KeepWays, type KeptWays, keptOf, nothingKept } from './ReplaceMethods.tsx';
import type { UnlockWaysState } from './unlock-methods.ts';

/** Changes the passphrase: the current one, and the new one twice. */
export function ChangePassphrase({ shell, ways }: { readonly shell: Shell; readonly ways: UnlockWaysState }) {
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState<NewPassphraseValue>(noPassphrase);
  const [kept, setKept] = useState<KeptWays>(nothingKept);
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
    const keep = keptOf(kept, ways.ways.value?.code);
    const done = await shell.attempt(fault, () => shell.ask('vault.changePassphrase', { current, next, keep }));
    setBusy(false);
    if (!done) return;
    close();
    shell.say('The passphrase was changed.');
    await ways.load();
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
        onValue={forgetting(fault, setCurrent)}
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
      <KeepWays shell={shell} state={ways} kept={kept} because="With the new passphrase" onKept={setKept} />
      {ways.fault.value !== undefined && <FaultNote code={ways.fault.value.code} />}
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
