import { FingerprintPattern, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { KeyMethod } from '../../src/messages/unlocking.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { AddUnlockKey } from './AddUnlockKey.tsx';
import { RemoveMethod } from './RemoveMethod.tsx';
import { methodTitle, type UnlockMethodsState } from './unlock-methods.ts';

/** The security keys that unlock the vault: setting one up, removing one. */
export function UnlockMethodsCard({ app, state }: { readonly app: AppState; readonly state: UnlockMethodsState }) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<KeyMethod | undefined>();
  const text = unlockMethodsText.keys;
  const keys = state.unlockMethods.value?.keys ?? [];
  const isQuiet = adding || removing !== undefined;
  if (!app.platform.canRegisterKeys && keys.length === 0) return <p class="hint">{text.unavailable}</p>;
  return (
    <div class="form">
      <p class="muted">{text.lead}</p>
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
      {app.platform.canRegisterKeys ? (
        <div>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {text.setUp}
          </Button>
        </div>
      ) : (
        <p class="hint">{text.unavailable}</p>
      )}
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
