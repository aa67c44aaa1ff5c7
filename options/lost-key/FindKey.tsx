import { FingerprintPattern } from 'lucide';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import type { LostKeyState } from './lost-key.ts';

/** Takes a lost key back: by a touch, where this browser and the key can. */
export function FindKey(props: {
  readonly app: AppState;
  readonly state: LostKeyState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item } = props;
  const text = lostKeyText.found;
  const canTouch = app.platform.canRegisterKeys && item.credentialId !== undefined;
  const how = canTouch ? text.touch : app.platform.canRegisterKeys ? text.byName : text.plain;
  const fault = state.fault.value;
  const close = () => {
    state.cancel();
    props.onClose();
  };
  const skip = async () => {
    state.cancel();
    if (await state.takeBack(text.unchecked(item.label))) props.onClose();
  };
  const touch = async () => {
    if (await state.identify()) props.onClose();
  };
  return (
    <Dialog title={text.title(item.label)} onClose={close}>
      <div class="form">
        <p>{how}</p>
        <p class="muted">{text.compromised}</p>
        {state.waiting.value && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {securityKeysText.form.touch}
          </p>
        )}
        {fault !== undefined && <FaultNote code={fault.code} />}
        <div class="dialog-actions">
          {canTouch && (
            <span class="apart">
              <Button tone="plain" onClick={() => void skip()}>
                {text.skip}
              </Button>
            </span>
          )}
          <Button onClick={close}>{commonText.cancel}</Button>
          {canTouch ? (
            <Button tone="primary" busy={state.waiting.value} onClick={() => void touch()}>
              {text.act}
            </Button>
          ) : (
            <Button tone="primary" onClick={() => void skip()}>
              {text.skip}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
