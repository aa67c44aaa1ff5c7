import { LifeBuoy, Printer } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { AppState } from '../common/app-state.ts';
import { EmergencySheet } from './EmergencySheet.tsx';
import { RemoveMethod } from './RemoveMethod.tsx';
import { type KeptMethods, keptOf, nothingKept, ReplaceMethods } from './ReplaceMethods.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** The recovery code of the vault itself: made, replaced, taken off. */
export function EmergencyCode({ app, state }: { readonly app: AppState; readonly state: UnlockMethodsState }) {
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const slot = state.unlockMethods.value?.code;
  return (
    <div class="form">
      <p class="muted">
        {slot === undefined
          ? 'A code on paper that opens the vault when the passphrase is forgotten. Without one, nobody can help.'
          : 'A recovery code opens the vault when the passphrase is forgotten. It is not kept anywhere in Latchkey, so it cannot be shown again.'}
      </p>
      {state.fault.value !== undefined && !making && !removing && <FaultNote code={state.fault.value.code} />}
      <div class="form-actions">
        <Button icon={LifeBuoy} onClick={() => setMaking(true)}>
          {slot === undefined ? 'Make a recovery code' : 'Replace the recovery code'}
        </Button>
        {slot !== undefined && <Button onClick={() => setRemoving(true)}>Remove</Button>}
      </div>
      {making && <MakeCode app={app} state={state} replaces={slot !== undefined} onClose={() => setMaking(false)} />}
      {removing && slot !== undefined && (
        <RemoveMethod
          app={app}
          state={state}
          slot={slot}
          title="Remove the recovery code?"
          act="Remove code"
          said="The recovery code does not open the vault any more."
          onClose={() => setRemoving(false)}
        >
          <p>
            If you forget the passphrase, only a security key that unlocks can still open the vault. Backups made before
            still open with the code: destroy the sheet.
          </p>
        </RemoveMethod>
      )}
    </div>
  );
}

/** Asks for the passphrase, shows the code once, and lets it in only when it is said to be kept. */
function MakeCode(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly replaces: boolean;
  readonly onClose: () => void;
}) {
  const { app, state } = props;
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState<string | undefined>();
  const [isKept, setIsKept] = useState(false);
  const [kept, setKept] = useState<KeptMethods>(nothingKept);
  const [printing, setPrinting] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => {
    state.fault.value = undefined;
    props.onClose();
  };
  const show = () =>
    app.attempt(state.fault, async () => {
      await app.ask('vault.confirm', { passphrase });
      setCode((await app.ask('vault.newEmergencyCode')).code);
    });
  const save = async (fresh: string) => {
    const done = await app.attempt(state.fault, () =>
      app.ask('vault.setEmergencyCode', { passphrase, code: fresh, keep: keptOf(kept, undefined) }),
    );
    if (!done) return;
    props.onClose();
    app.say('The recovery code opens the vault from now on.');
    await app.changed();
  };
  const submit = async () => {
    if (busy || passphrase === '' || (code !== undefined && !isKept)) return;
    setBusy(true);
    await (code === undefined ? show() : save(code));
    setBusy(false);
  };
  return (
    <Dialog title="Recovery code of the vault" onClose={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {code === undefined ? (
          <>
            <PassphraseField
              label="Your passphrase"
              value={passphrase}
              onValue={clearingFault(state.fault, setPassphrase)}
              autocomplete="current-password"
              autofocus
              hint="It alone can let a recovery code in."
            />
            {props.replaces && (
              <ReplaceMethods
                app={app}
                state={state}
                kept={kept}
                {...(state.unlockMethods.value?.code !== undefined && { except: state.unlockMethods.value.code })}
                because="Replacing the code changes the key of the vault"
                onKept={setKept}
              />
            )}
          </>
        ) : (
          <>
            <p>Write it down or print it now. It is shown this once.</p>
            <p class="vault-code">
              <code class="selectable">{code}</code>
            </p>
            <div class="form-actions">
              <Button icon={Printer} onClick={() => setPrinting(true)}>
                Print emergency sheet
              </Button>
            </div>
            <Note tone="warn">
              <p>
                Whoever has this code and a copy of the vault can open it. Keep it on paper, apart from this computer.
                {props.replaces && ' The code you had opens the vault until you press the button below, and no longer.'}
              </p>
            </Note>
            <CheckField label="I have kept this code in a safe place" checked={isKept} onChecked={setIsKept} />
          </>
        )}
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={code !== undefined && !isKept}>
            {code === undefined ? 'Show the code' : 'Use this code'}
          </Button>
        </div>
      </form>
      {printing && code !== undefined && (
        <EmergencySheet platform={app.platform} code={code} onDone={() => setPrinting(false)} />
      )}
    </Dialog>
  );
}
