import { Check, FingerprintPattern, Minus } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { KeyGlyph } from '../../src/ui/security-keys/KeyGlyph.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { KeyTrouble } from './KeyTrouble.tsx';
import { describeKey, keyLooks } from './key-summary.ts';
import type { SecurityKeysState } from './security-keys.ts';
import type { TouchOutcome } from './touch-key.ts';

interface TouchProps {
  readonly state: SecurityKeysState;
  /** The key to check; without it, the dialog tells which one is touched. */
  readonly item?: SecurityKeyView;
  readonly onAdd: () => void;
  /** A key that was lost is in use again. */
  readonly onFound: (key: SecurityKeyView) => void;
  readonly onClose: () => void;
}

/** Asks for a touch, and says which security key it was, what it can do, or what to try (flow B6). */
export function TouchKey({ state, item, onAdd, onFound, onClose }: TouchProps) {
  const text = keyInventoryText.touch;
  const { touch } = state;
  useEffect(() => {
    void touch.start(item);
    return touch.cancel;
  }, []);
  const outcome = touch.outcome.value;
  const isNew = item === undefined && outcome?.kind === 'failed' && isUnanswered(outcome);
  const again = () => void touch.start(item);
  return (
    <Dialog title={item === undefined ? text.identify : text.check(item.label)} onClose={onClose}>
      {(outcome === undefined || outcome.kind === 'waiting') && (
        <p class="touch" role="status">
          <Icon of={FingerprintPattern} size="large" />
          {item === undefined ? text.touchAny : text.touchThis(item.label)}
        </p>
      )}
      {outcome?.kind === 'found' && <Found {...{ outcome, state, onFound, onClose }} />}
      {outcome?.kind === 'failed' && (
        <>
          {isNew ? (
            <div class="note" role="alert">
              <div>
                <p>
                  <strong>{text.unknown}</strong> {text.unknownLead}
                </p>
              </div>
            </div>
          ) : (
            <FaultNote code={outcome.fault.code} />
          )}
          <KeyTrouble fault={outcome.fault} item={item} />
        </>
      )}
      <div class="dialog-actions">
        <Button onClick={onClose}>{text.close}</Button>
        {outcome?.kind === 'failed' && (
          <Button tone={isNew ? 'secondary' : 'primary'} onClick={again}>
            {text.again}
          </Button>
        )}
        {isNew && (
          <Button tone="primary" onClick={onAdd}>
            {text.addIt}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Nobody answered: either no key was touched, or one that isn’t in the list. */
function isUnanswered({ fault }: { readonly fault: { readonly code: string } }): boolean {
  return fault.code === 'webauthn-cancelled' || fault.code === 'webauthn-timed-out';
}

function Found(props: {
  readonly outcome: Extract<TouchOutcome, { kind: 'found' }>;
  readonly state: SecurityKeysState;
  readonly onFound: TouchProps['onFound'];
  readonly onClose: () => void;
}) {
  const { outcome, state, onFound, onClose } = props;
  const { key, full } = outcome;
  const text = keyInventoryText.touch;
  const { userVerification, prf } = key.abilities ?? {};
  const facts = [
    [true, text.works],
    ...(full
      ? [
          [userVerification === true, userVerification === true ? text.verifies : text.verifiesNot],
          [prf === true, prf === true ? text.prf : text.prfNot],
        ]
      : []),
  ] as const;
  const use = async () => {
    onClose();
    if ((await state.edit(key.id, { state: 'in-use' })) && key.lostMs !== undefined) onFound(key);
  };
  const reuse = (label: string) => <Button onClick={() => void use()}>{label}</Button>;
  return (
    <div class="touched-key" role="status">
      <span class="key-icon">
        <KeyGlyph {...keyLooks(key)} />
      </span>
      <div>
        <p>
          <strong>{text.found(key.label)}</strong>
          <br />
          <span class="muted">{describeKey(key)}</span>
        </p>
        <ul class="checked-facts">
          {facts.map(([can, words]) => (
            <li key={words} class="checked-fact" data-can={can ? '' : undefined}>
              <Icon of={can ? Check : Minus} size="small" />
              {words}
            </li>
          ))}
        </ul>
        {key.lostMs !== undefined && (
          <p>
            {text.markedLost} {reuse(text.markFound)}
          </p>
        )}
        {key.lostMs === undefined && key.retiredMs !== undefined && (
          <p>
            {text.markedRetired} {reuse(text.useAgain)}
          </p>
        )}
      </div>
    </div>
  );
}
