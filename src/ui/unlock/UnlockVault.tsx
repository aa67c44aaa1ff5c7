import type { Signal } from '@preact/signals';
import { FingerprintPattern } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FaultCode } from '../../fault.ts';
import type { DamageView } from '../../messages/backups.ts';
import { Button } from '../Button.tsx';
import { FaultNote } from '../FaultNote.tsx';
import { Note } from '../Note.tsx';
import { clearingFault } from '../outdated.ts';
import { PassphraseField } from '../PassphraseField.tsx';
import { commonText } from '../strings/common.ts';
import { faultText } from '../strings/faults.ts';
import { unlockText } from '../strings/unlock.ts';
import { DamageList } from './DamageList.tsx';
import type { UnlockForm } from './unlock-form.ts';

/** The locked vault: the passphrase, and the other unlock methods it has. */
export function UnlockVault(props: {
  readonly form: UnlockForm;
  readonly fault: Signal<{ readonly code: FaultCode } | undefined>;
  readonly damage: DamageView | undefined;
  readonly head: ComponentChildren;
  /** Absent where no security key unlocks. */
  readonly onSecurityKey?: (() => void) | undefined;
  /** What the button for it says. */
  readonly securityKeyAct?: string;
  /** Absent where all keys are asked at once. */
  readonly onOtherKey?: (() => void) | undefined;
  /** A security key is being waited for. */
  readonly touching?: boolean;
  /** Absent where the vault has no emergency code. */
  readonly onEmergencyCode?: (() => void) | undefined;
  /** Absent where no backup takes the vault's place. */
  readonly onRestore?: () => void;
  /** Absent where there is no vault that an empty one could replace. */
  readonly onStartOver?: () => void;
  readonly children?: ComponentChildren;
}) {
  const { form, fault, damage } = props;
  const text = unlockText.locked;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (form.refusals.value > 0) input.current?.select();
  }, [form.refusals.value]);
  const code = fault.value?.code;
  const { what, todo } = faultText['passphrase-wrong'];
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {props.head}
      {damage !== undefined && (
        <Note tone="warn">
          <p>
            <strong>{text.damagedTitle}</strong>
            {text.damagedRemedy}
          </p>
          <DamageList damage={damage} nowMs={Date.now()} />
        </Note>
      )}
      <PassphraseField
        label={commonText.passphrase}
        value={form.passphrase.value}
        onValue={clearingFault(fault, (typed) => {
          form.passphrase.value = typed;
        })}
        autocomplete="current-password"
        inputRef={input}
        problem={code === 'passphrase-wrong' ? `${what} ${todo}` : undefined}
      />
      {code !== undefined && code !== 'passphrase-wrong' && <FaultNote code={code} />}
      {props.children}
      <Button tone="primary" type="submit" wide busy={form.busy.value}>
        {commonText.unlock}
      </Button>
      {props.onSecurityKey !== undefined && (
        <Button icon={FingerprintPattern} wide busy={props.touching} onClick={props.onSecurityKey}>
          {props.securityKeyAct ?? text.withSecurityKey}
        </Button>
      )}
      <div class="other-actions">
        {props.onOtherKey !== undefined && (
          <Button tone="plain" onClick={props.onOtherKey}>
            {text.withAnotherKey}
          </Button>
        )}
        {props.onEmergencyCode !== undefined && (
          <Button tone="plain" onClick={props.onEmergencyCode}>
            {text.useEmergencyCode}
          </Button>
        )}
        {props.onRestore !== undefined && (
          <Button tone="plain" onClick={props.onRestore}>
            {unlockText.restoreBackup}
          </Button>
        )}
      </div>
      {props.onStartOver !== undefined && <Forgot {...props} onStartOver={props.onStartOver} />}
    </form>
  );
}

/** What someone can do who forgot the passphrase: what opens this vault, and what doesn't need it. */
function Forgot(props: {
  readonly onSecurityKey?: (() => void) | undefined;
  readonly onEmergencyCode?: (() => void) | undefined;
  readonly onStartOver: () => void;
}) {
  const text = unlockText.locked.forgot;
  return (
    <details class="forgot">
      <summary>{text.title}</summary>
      <p class="muted">{text.lead}</p>
      <ul class="muted">
        {props.onSecurityKey !== undefined && <li>{text.securityKey}</li>}
        {props.onEmergencyCode !== undefined && <li>{text.emergencyCode}</li>}
        <li>{text.backup}</li>
        <li>{text.startOver}</li>
      </ul>
      <Button tone="plain" onClick={props.onStartOver}>
        {unlockText.lost.startOver}
      </Button>
    </details>
  );
}
