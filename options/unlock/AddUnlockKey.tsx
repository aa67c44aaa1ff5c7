import { FingerprintPattern } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { AppState } from '../common/app-state.ts';
import { Tabs } from '../common/Tabs.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

const NEW = 'new';

/** Names a key, asks for the passphrase, and has the key touched: twice, or once for a key of the list. */
export function AddUnlockKey(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly onClose: () => void;
}) {
  const { app, state } = props;
  const [listed, setListed] = useState<readonly SecurityKeyView[]>([]);
  const [chosen, setChosen] = useState<string>(NEW);
  const [label, setLabel] = useState('');
  const [attachment, setAttachment] = useState<'cross-platform' | 'platform'>('cross-platform');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    state.giveUp();
    state.candidates().then(setListed, (thrown) => app.sayFault(thrown));
  }, []);
  const known = listed.find((key) => key.id === chosen);
  const name = label.trim();
  const touch = state.touch.value;
  const half = state.half.value;
  const fault = state.fault.value;
  const close = () => {
    state.giveUp();
    props.onClose();
  };
  const submit = async () => {
    setTried(true);
    if (passphrase === '' || (known === undefined && name === '') || busy) return;
    setBusy(true);
    const done = await state.setUp({ passphrase, label: name, attachment, ...(known && { known }) });
    setBusy(false);
    if (done) props.onClose();
  };
  return (
    <Dialog title="Unlock with a security key" onClose={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {listed.length > 0 && (
          <SelectField
            label="Key"
            value={chosen}
            onValue={setChosen}
            choices={[[NEW, 'A key that is not in my list'], ...listed.map((key) => [key.id, key.label] as const)]}
            disabled={half}
          />
        )}
        {known === undefined && (
          <>
            <Tabs
              label="Kind of key"
              choices={[
                ['cross-platform', 'A key I carry'],
                ['platform', 'Built in to this computer'],
              ]}
              value={attachment}
              onValue={setAttachment}
            />
            <TextField
              label="Name"
              autofocus
              required
              limit={LIMITS.name}
              value={label}
              onValue={setLabel}
              placeholder={attachment === 'platform' ? 'Work laptop' : 'Blue key'}
              hint="Something you recognise it by."
              problem={tried && name === '' ? 'Give the key a name first.' : undefined}
            />
          </>
        )}
        <PassphraseField
          label="Your passphrase"
          value={passphrase}
          onValue={clearingFault(state.fault, setPassphrase)}
          autocomplete="current-password"
          hint="It alone can let another key in."
          problem={tried && passphrase === '' ? 'Give the passphrase first.' : undefined}
        />
        <p class="muted">
          {known === undefined
            ? 'You will be asked to touch the key twice: once to make it known, and once for the secret that unlocks.'
            : 'You will be asked to touch the key once, for the secret that unlocks.'}
        </p>
        {touch !== undefined && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {touch === 'first'
              ? 'First touch: follow the browser’s dialog and touch the key.'
              : known === undefined
                ? 'Second touch: once more, for the secret.'
                : 'Follow the browser’s dialog and touch the key.'}
          </p>
        )}
        {fault !== undefined && <FaultNote code={fault.code} />}
        {half && touch === undefined && <p class="muted">The key is known now. One more touch sets it up.</p>}
        <div class="dialog-actions">
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy}>
            {half ? 'Touch again' : 'Set up'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
