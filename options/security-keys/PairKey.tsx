import { FingerprintPattern } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { KeyTrouble } from './KeyTrouble.tsx';
import type { SecurityKeysState } from './security-keys.ts';

/** Lets a security key that was added by name be recognised by touch. */
export function PairKey(props: {
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { state, item, onClose } = props;
  const text = keyInventoryText.touch;
  const start = () => void state.pair(item).then((done) => done && onClose());
  useEffect(() => {
    start();
    return state.cancel;
  }, []);
  const fault = state.formFault.value;
  const isElsewhere = fault?.code === 'webauthn-known';
  return (
    <Dialog title={text.pair(item.label)} onClose={onClose}>
      {isElsewhere ? (
        <TouchElsewhere {...props} />
      ) : fault === undefined ? (
        <p class="touch" role="status">
          <Icon of={FingerprintPattern} size="large" />
          {securityKeysText.form.touch}
        </p>
      ) : (
        <>
          <FaultNote code={fault.code} />
          <KeyTrouble fault={fault} item={item} />
        </>
      )}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.cancel}</Button>
        {fault !== undefined && !isElsewhere && (
          <Button tone="primary" onClick={start}>
            {text.again}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Finds the entry that a key is recognised as, and offers to move the touch to this one. */
function TouchElsewhere({ state, item, onClose }: Parameters<typeof PairKey>[0]) {
  const text = keyInventoryText.touch;
  const { touch } = state;
  useEffect(() => touch.cancel, []);
  const outcome = touch.outcome.value;
  if (outcome?.kind === 'waiting')
    return (
      <p class="touch" role="status">
        <Icon of={FingerprintPattern} size="large" />
        {text.touchAny}
      </p>
    );
  if (outcome?.kind === 'found') {
    const { key, credentialId } = outcome;
    const isItsOnly = (key.touches?.length ?? 1) === 1;
    return (
      <div role="status">
        <p>{text.holder(item.label, key.label)}</p>
        {isItsOnly && <p class="muted">{text.holderLoses(key.label)}</p>}
        <Button
          tone="primary"
          onClick={() => void state.moveTouch(credentialId, key, item).then((done) => done && onClose())}
        >
          {text.move(item.label)}
        </Button>
      </div>
    );
  }
  return (
    <>
      {outcome === undefined ? <p role="alert">{text.elsewhere}</p> : <FaultNote code={outcome.fault.code} />}
      <Button tone="primary" onClick={() => void touch.start()}>
        {text.findHolder}
      </Button>
    </>
  );
}
