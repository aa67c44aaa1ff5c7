import { LifeBuoy } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { dialogs } from '../../src/ui/toasts.ts';
import type { AppState } from '../common/app-state.ts';
import { CreateEmergencyCode } from './CreateEmergencyCode.tsx';
import { RemoveMethod } from './RemoveMethod.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** What follows the section in the address at which the popup has an emergency sheet made. */
const EMERGENCY_SHEET = 'emergency-sheet';

/** The vault's emergency code: creating, replacing and removing it. */
export function EmergencyCode({ app, state }: { readonly app: AppState; readonly state: UnlockMethodsState }) {
  const [creating, setCreating] = useState(app.route.value.item === EMERGENCY_SHEET);
  const [removing, setRemoving] = useState(false);
  const text = unlockMethodsText.emergencyCode;
  const close = () => {
    setCreating(false);
    if (app.route.value.item === EMERGENCY_SHEET) app.go({ section: 'settings' });
  };
  const slot = state.unlockMethods.value?.code;
  return (
    <div class="form">
      <p class="muted">{slot === undefined ? text.lead : text.leadWhenSet}</p>
      {state.fault.value !== undefined && dialogs.value.length === 0 && <FaultNote code={state.fault.value.code} />}
      <div class="form-actions">
        <Button icon={LifeBuoy} onClick={() => setCreating(true)}>
          {slot === undefined ? text.create : text.replace}
        </Button>
        {slot !== undefined && <Button onClick={() => setRemoving(true)}>{text.remove}</Button>}
      </div>
      {creating && <CreateEmergencyCode app={app} state={state} onClose={close} />}
      {removing && slot !== undefined && (
        <RemoveMethod
          app={app}
          state={state}
          slot={slot}
          title={text.removeTitle}
          act={text.removeCode}
          message={text.removed}
          onClose={() => setRemoving(false)}
        >
          <p>{text.removeWarning}</p>
        </RemoveMethod>
      )}
    </div>
  );
}
