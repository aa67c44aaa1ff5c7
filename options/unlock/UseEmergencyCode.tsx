import { LifeBuoy } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import type { AppState } from '../common/app-state.ts';
import { count } from '../common/labels.ts';
import { NewPassphrase } from '../common/NewPassphrase.tsx';
import { type NewPassphraseValue, noPassphrase, readNewPassphrase } from '../common/new-passphrase.ts';
import { Gate } from './Gate.tsx';

/** Opens the vault with its recovery code, checked first, and then gives it a new passphrase. */
export function UseEmergencyCode(props: {
  readonly app: AppState;
  readonly keys: number;
  readonly onBack: () => void;
}) {
  const { app, keys } = props;
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [value, setValue] = useState<NewPassphraseValue>(noPassphrase);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    if (code.trim() === '') return;
    setChecked(await app.attempt(app.fault, () => app.ask('vault.checkEmergencyCode', { code })));
  };
  const recover = async () => {
    setTried(true);
    const next = await readNewPassphrase(value);
    if (next === undefined) return;
    const done = await app.unlockBy(async () => {
      await app.ask('vault.unlockWithEmergencyCode', { code, next });
    });
    if (done) app.say('The vault is open, and has the new passphrase. The recovery code still works.');
  };
  return (
    <Gate>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void (checked ? recover() : check()).finally(() => setBusy(false));
        }}
      >
        <div class="gate-title">
          <Icon of={LifeBuoy} size="large" />
          <h1>{checked ? 'Choose a new passphrase' : 'Use your recovery code'}</h1>
        </div>
        {checked ? (
          <>
            <p class="muted">
              The code is right. The vault is encrypted anew under the passphrase that you choose now.
            </p>
            <NewPassphrase value={value} onChange={(part) => setValue((old) => ({ ...old, ...part }))} tried={tried} />
            {keys > 0 && (
              <Note>
                <p>{count(keys, 'security key')} will not unlock it any more. Set them up again in Settings.</p>
              </Note>
            )}
          </>
        ) : (
          <TextField
            label="Recovery code"
            mono
            autofocus
            value={code}
            onValue={clearingFault(app.fault, setCode)}
            hint="Nine groups of four, from your emergency sheet. Dashes and capitals do not matter."
          />
        )}
        {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
        <Button tone="primary" type="submit" wide busy={busy}>
          {checked ? 'Open the vault' : 'Continue'}
        </Button>
        <Button tone="plain" wide onClick={props.onBack}>
          Use the passphrase
        </Button>
      </form>
    </Gate>
  );
}
