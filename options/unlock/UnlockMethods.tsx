import { FingerprintPattern, Plus, Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { KeyMethod } from '../../src/messages/unlocking.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';
import type { AppState } from '../common/app-state.ts';
import { AddUnlockKey } from './AddUnlockKey.tsx';
import { PlatformUnlock } from './PlatformUnlock.tsx';
import { RemoveMethod } from './RemoveMethod.tsx';
import { methodTitle, type UnlockMethodsState } from './unlock-methods.ts';

/** What follows the section in the address at which the popup has the set-up begin. */
const PLATFORM_UNLOCK = 'platform-unlock';

/** What unlocks the vault by a touch: setting it up, removing it. */
export function UnlockMethodsCard({ app, state }: { readonly app: AppState; readonly state: UnlockMethodsState }) {
  const [method, setMethod] = useState<PlatformMethod | undefined>();
  const [setsUp, setSetsUp] = useState(app.route.value.item === PLATFORM_UNLOCK);
  useEffect(() => {
    let here = true;
    void app.platform.findPlatformAuthenticator().then((found) => here && setMethod(found));
    return () => {
      here = false;
    };
  }, []);
  const close = () => {
    setSetsUp(false);
    if (app.route.value.item === PLATFORM_UNLOCK) app.go({ section: 'settings' });
  };
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<KeyMethod | undefined>();
  const text = unlockMethodsText.keys;
  const keys = state.unlockMethods.value?.keys ?? [];
  const isQuiet = adding || removing !== undefined || setsUp;
  const { canRegisterKeys } = app.platform;
  if (!canRegisterKeys && keys.length === 0) return <p class="muted">{text.unavailable}</p>;
  const isHere = keys.some((method) => method.last?.builtIn);
  return (
    <div class="form">
      <p class="muted">{canRegisterKeys ? text.lead : text.unavailable}</p>
      {state.fault.value !== undefined && !isQuiet && <FaultNote code={state.fault.value.code} />}
      {keys.length > 0 && (
        <ul class="item-list" aria-label={text.list}>
          {keys.map((method) => (
            <li key={method.slot} aria-label={methodTitle(method)}>
              <Icon of={FingerprintPattern} />
              <span>
                {methodTitle(method)}
                {method.lostMs !== undefined && <small>{text.lost}</small>}
              </span>
              <IconButton label={text.remove(methodTitle(method))} icon={Trash2} onClick={() => setRemoving(method)} />
            </li>
          ))}
        </ul>
      )}
      {canRegisterKeys && (
        <div class="form-actions">
          {method !== undefined && !isHere && (
            <Button tone="primary" icon={FingerprintPattern} onClick={() => setSetsUp(true)}>
              {unlockMethodsText.platform.setUp(unlockText.methods[method])}
            </Button>
          )}
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {text.setUp}
          </Button>
        </div>
      )}
      {setsUp && method !== undefined && <PlatformUnlock app={app} state={state} method={method} onClose={close} />}
      {adding && <AddUnlockKey app={app} state={state} onClose={() => setAdding(false)} />}
      {removing !== undefined && (
        <RemoveMethod
          app={app}
          state={state}
          slot={removing.slot}
          title={text.removeTitle(methodTitle(removing))}
          act={text.removeKey}
          message={text.removed(methodTitle(removing))}
          onClose={() => setRemoving(undefined)}
        >
          <p>{text.removeWarning}</p>
        </RemoveMethod>
      )}
    </div>
  );
}
