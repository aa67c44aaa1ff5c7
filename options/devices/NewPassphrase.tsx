import { FingerprintPattern } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { VaultSecret } from '../../src/messages/unlocking.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { connectText } from '../../src/ui/strings/connect.ts';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import type { AppState } from '../common/app-state.ts';
import { askPrf } from '../common/prf.ts';
import { QuestionFrame, useAnswer } from './QuestionFrame.tsx';
import type { DeviceMethods, SyncState } from './sync-state.ts';

/**
 * Another device changed what opens the vault. Whatever opens its file answers: the new passphrase, a security key that was kept there, or the
 * emergency code.
 */
export function NewPassphrase(props: {
  readonly app: AppState;
  readonly sync: SyncState;
  readonly device: string | undefined;
  readonly by: string | undefined;
}) {
  const { app, sync, device, by } = props;
  const { fault, busy, answer } = useAnswer(sync);
  const [methods, setMethods] = useState<DeviceMethods | undefined>();
  const [typed, setTyped] = useState('');
  const [usesCode, setUsesCode] = useState(false);
  const [touching, setTouching] = useState(false);
  useEffect(() => {
    if (device !== undefined) void sync.methodsOf(device).then(setMethods);
  }, [device]);
  const text = syncQuestionsText.passphrase;
  const give = (secret: VaultSecret) => answer({ question: 'passphrase', answer: 'yes', secret });
  const touch = async () => {
    setTouching(true);
    let secret: VaultSecret | undefined;
    await app.attempt(fault, async () => {
      secret = await askPrf(app.platform, methods?.keys ?? []);
    });
    if (secret !== undefined) await give(secret);
    setTouching(false);
  };
  const toggle = () => {
    fault.value = undefined;
    setTyped('');
    setUsesCode(!usesCode);
  };
  const canTouch = (methods?.keys.length ?? 0) > 0 && app.platform.canRegisterKeys;
  return (
    <QuestionFrame title={text.title}>
      <p>
        {by === undefined ? text.byOther : text.by(by)} {text.kept}
      </p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void give(usesCode ? { code: typed } : { passphrase: typed });
        }}
      >
        {usesCode ? (
          <TextField
            label={connectText.unlock.code}
            mono
            autofocus
            value={typed}
            onValue={clearingFault(fault, setTyped)}
            hint={unlockText.emergencyCode.hint}
          />
        ) : (
          <PassphraseField
            label={text.field}
            value={typed}
            onValue={clearingFault(fault, setTyped)}
            autocomplete="current-password"
          />
        )}
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        {touching && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {unlockText.locked.touchKey}
          </p>
        )}
        <div class="form-actions">
          <Button tone="primary" type="submit" busy={busy !== undefined && !touching}>
            {text.act}
          </Button>
          {canTouch && (
            <Button icon={FingerprintPattern} busy={touching} onClick={() => void touch()}>
              {text.withKey}
            </Button>
          )}
          {methods?.hasCode === true && (
            <Button tone="plain" onClick={toggle}>
              {usesCode ? connectText.unlock.usePassphrase : unlockText.locked.useEmergencyCode}
            </Button>
          )}
        </div>
        {methods !== undefined && methods.keys.length === 0 && <p class="hint">{text.noKeys}</p>}
      </form>
    </QuestionFrame>
  );
}
