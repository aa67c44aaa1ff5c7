import { FingerprintPattern, LockKeyhole } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { UnlockVault } from '../../src/ui/unlock/UnlockVault.tsx';
import { createUnlockForm } from '../../src/ui/unlock/unlock-form.ts';
import type { AppState } from '../common/app-state.ts';
import { askPrf, type PrfAnswer } from '../common/prf.ts';
import type { FoundVault, JoinState } from './join.ts';

/** Opens the vault that was found as its other devices do: by passphrase, security key or emergency code. */
export function UnlockFound(props: { readonly app: AppState; readonly state: JoinState; readonly found: FoundVault }) {
  const { app, state, found } = props;
  const { platform } = app;
  const [form] = useState(() => createUnlockForm((passphrase) => state.unlock({ passphrase })));
  const [touching, setTouching] = useState(false);
  const [usesCode, setUsesCode] = useState(false);
  const text = connectText.unlock;
  const touch = async () => {
    setTouching(true);
    let answer: PrfAnswer | undefined;
    await app.attempt(state.fault, async () => {
      answer = await askPrf(platform, found.keys);
    });
    if (answer !== undefined) await state.unlock(answer);
    setTouching(false);
  };
  const head = (
    <>
      <div class="card-page-title">
        <Icon of={LockKeyhole} size="large" />
        <h1>{text.title}</h1>
      </div>
      <p class="muted">{text.lead}</p>
    </>
  );
  if (usesCode) return <ByCode state={state} head={head} onBack={() => setUsesCode(false)} />;
  const canTouch = found.keys.length > 0 && platform.canRegisterKeys;
  return (
    <>
      <UnlockVault
        form={form}
        fault={state.fault}
        damage={undefined}
        head={head}
        onSecurityKey={canTouch ? () => void touch() : undefined}
        touching={touching}
        onEmergencyCode={found.hasCode ? () => setUsesCode(true) : undefined}
      >
        {touching && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {unlockText.locked.touchKey}
          </p>
        )}
        {found.keys.length > 0 && (
          <p class="hint">{canTouch ? text.keysElsewhere : unlockText.locked.keysUnavailable}</p>
        )}
      </UnlockVault>
      <Button tone="plain" wide onClick={state.back}>
        {text.back}
      </Button>
    </>
  );
}

function ByCode(props: { readonly state: JoinState; readonly head: ComponentChildren; readonly onBack: () => void }) {
  const { state } = props;
  const [code, setCode] = useState('');
  const back = () => {
    state.fault.value = undefined;
    props.onBack();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '') void state.unlock({ code });
      }}
    >
      {props.head}
      <TextField
        label={connectText.unlock.code}
        mono
        autofocus
        value={code}
        onValue={clearingFault(state.fault, setCode)}
        hint={unlockText.emergencyCode.hint}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <Button tone="primary" type="submit" wide busy={state.busy.value}>
        {commonText.unlock}
      </Button>
      <Button tone="plain" wide onClick={back}>
        {connectText.unlock.usePassphrase}
      </Button>
    </form>
  );
}
