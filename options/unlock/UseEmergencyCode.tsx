import { LifeBuoy } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { NewPassphrase } from '../../src/ui/new-passphrase/NewPassphrase.tsx';
import { createNewPassphrase } from '../../src/ui/new-passphrase/new-passphrase.ts';
import { clearingFault } from '../../src/ui/outdated.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';

/** Opens the vault with its emergency code, which is checked first, and gives it a new passphrase. */
export function UseEmergencyCode(props: {
  readonly app: AppState;
  readonly keys: number;
  readonly onBack: () => void;
}) {
  const { app, keys } = props;
  const text = unlockText.emergencyCode;
  const [code, setCode] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [passphrase] = useState(createNewPassphrase);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    if (code.trim() === '') return;
    setIsChecked(await app.attempt(app.fault, () => app.ask('vault.checkEmergencyCode', { code })));
  };
  const unlock = async () => {
    const next = await passphrase.read();
    if (next === undefined) return;
    const done = await app.unlockBy(async () => {
      await app.ask('vault.unlockWithEmergencyCode', { code, next });
    });
    if (done) app.say(text.done);
  };
  return (
    <CardPage>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void (isChecked ? unlock() : check()).finally(() => setBusy(false));
        }}
      >
        <div class="card-page-title">
          <Icon of={LifeBuoy} size="large" />
          <h1>{isChecked ? text.choosePassphrase : text.title}</h1>
        </div>
        {isChecked ? (
          <>
            <p class="muted">{text.accepted}</p>
            <NewPassphrase state={passphrase} autofocus />
            {keys > 0 && (
              <Note>
                <p>{text.keysStop(keys)}</p>
              </Note>
            )}
          </>
        ) : (
          <TextField
            label={text.label}
            mono
            autofocus
            value={code}
            onValue={clearingFault(app.fault, setCode)}
            hint={text.hint}
          />
        )}
        {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
        <Button tone="primary" type="submit" wide busy={busy}>
          {isChecked ? text.unlock : text.next}
        </Button>
        <Button tone="plain" wide onClick={props.onBack}>
          {text.usePassphrase}
        </Button>
      </form>
    </CardPage>
  );
}
