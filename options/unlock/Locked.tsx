import { FingerprintPattern, LockKeyhole } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import { Button } from '../../src/ui/Button.tsx';
import { DamageList } from '../../src/ui/DamageList.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { RestoreGate } from '../backups/RestoreGate.tsx';
import type { AppState } from '../common/app-state.ts';
import { askPrf } from '../common/prf.ts';
import { Gate } from './Gate.tsx';
import { UseEmergencyCode } from './UseEmergencyCode.tsx';

/** The addresses at which the popup opens this page: to touch a key, to type the recovery code, to bring a backup back. */
const UNLOCK = '#/unlock';
const RECOVER = '#/recover';
const RESTORE = '#/restore';

/** Opens the vault: by passphrase, by a security key, or by its recovery code. */
export function Locked({ app }: { readonly app: AppState }) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [touching, setTouching] = useState(false);
  const [unlockMethods, setWays] = useState<UnlockMethodsView | undefined>();
  const { platform } = app;
  const [recovering, setRecovering] = useState(platform.hash() === RECOVER);
  const [restoring, setRestoring] = useState(platform.hash() === RESTORE);
  const keys = unlockMethods?.keys ?? [];
  useEffect(() => {
    let here = true;
    app.ask('vault.unlockMethods').then(
      (found) => {
        if (!here) return;
        setWays(found);
        if (platform.hash() === UNLOCK && found.keys.length > 0 && platform.canRegisterKeys) void touch(found);
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  const touch = async (known: UnlockMethodsView) => {
    setTouching(true);
    const done = await app.unlockBy(async () => {
      await app.ask('vault.unlockWithSecurityKey', await askPrf(platform, known.keys));
    });
    if (done && platform.hash() === UNLOCK) await platform.closeTab();
    setTouching(false);
  };
  const submit = async () => {
    if (passphrase === '') return;
    setBusy(true);
    await app.unlock(passphrase);
    setBusy(false);
  };
  if (recovering) {
    const back = () => {
      app.fault.value = undefined;
      setRecovering(false);
    };
    return <UseEmergencyCode app={app} keys={keys.length} onBack={back} />;
  }
  if (restoring) return <RestoreGate app={app} onBack={() => setRestoring(false)} />;
  return (
    <Gate>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="gate-title">
          <Icon of={LockKeyhole} size="large" />
          <h1>Latchkey is locked</h1>
        </div>
        {app.damage.value !== undefined && (
          <Note tone="warn">
            <p>
              <strong>Part of what this browser kept of your vault is gone</strong>
              Unlocking restores it from the newest copy that is left.
            </p>
            <DamageList damage={app.damage.value} nowMs={platform.nowMs()} />
          </Note>
        )}
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onValue={clearingFault(app.fault, setPassphrase)}
          autocomplete="current-password"
          autofocus
        />
        {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
        {touching && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            Follow the browser’s dialog and touch your key.
          </p>
        )}
        <Button tone="primary" type="submit" wide busy={busy}>
          Unlock
        </Button>
        {unlockMethods !== undefined && keys.length > 0 && platform.canRegisterKeys && (
          <Button icon={FingerprintPattern} wide busy={touching} onClick={() => void touch(unlockMethods)}>
            Unlock with security key
          </Button>
        )}
        {keys.length > 0 && !platform.canRegisterKeys && (
          <p class="hint">
            The security keys of this vault cannot be used in this browser, which lets an extension use them only with a
            web site’s permission. The passphrase works.
          </p>
        )}
        <div class="gate-other">
          {unlockMethods?.code !== undefined && (
            <Button tone="plain" onClick={() => setRecovering(true)}>
              Use recovery code
            </Button>
          )}
          <Button tone="plain" onClick={() => setRestoring(true)}>
            Restore a backup
          </Button>
        </div>
      </form>
    </Gate>
  );
}
