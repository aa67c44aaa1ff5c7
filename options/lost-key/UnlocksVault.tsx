import { LockOpen } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { RemoveMethod } from '../unlock/RemoveMethod.tsx';
import { createUnlockMethodsState } from '../unlock/unlock-methods.ts';

/** The vault itself, which comes before any site: a key that is gone still unlocks it. */
export function UnlocksVault(props: { readonly app: AppState; readonly slot: string; readonly label: string }) {
  const { app, slot, label } = props;
  const [state] = useState(() => createUnlockMethodsState(app));
  const [isRemoving, setIsRemoving] = useState(false);
  useEffect(() => void state.load(), []);
  const { vault } = lostKeyText;
  const text = unlockMethodsText.keys;
  return (
    <section aria-label={vault.title}>
      <div class="removal-vault">
        <Icon of={LockOpen} />
        <div class="removal">
          <strong>{vault.title}</strong>
          <p>
            {vault.text} {vault.keep}
          </p>
          <Button tone="danger" onClick={() => setIsRemoving(true)}>
            {vault.remove}
          </Button>
        </div>
      </div>
      {isRemoving && (
        <RemoveMethod
          app={app}
          state={state}
          slot={slot}
          title={text.removeTitle(label)}
          act={text.removeKey}
          message={text.removed(label)}
          onClose={() => setIsRemoving(false)}
        >
          <p>{text.removeWarning}</p>
        </RemoveMethod>
      )}
    </section>
  );
}
