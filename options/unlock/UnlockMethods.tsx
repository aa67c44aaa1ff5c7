import { FingerprintPattern, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { KeyMethod } from '../../src/messages/unlocking.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import type { AppState } from '../common/app-state.ts';
import { AddUnlockKey } from './AddUnlockKey.tsx';
import { RemoveMethod } from './RemoveMethod.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** What a key is called that opens the vault; its record may have been deleted. */
export function methodTitle(way: KeyMethod): string {
  return way.label ?? `Unnamed key ${way.credentialId.slice(0, 6)}`;
}

/** The security keys that open the vault: setting one up, and taking it off. */
export function UnlockMethodsCard({ app, state }: { readonly app: AppState; readonly state: UnlockMethodsState }) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<KeyMethod | undefined>();
  const keys = state.unlockMethods.value?.keys ?? [];
  const able = app.platform.canRegisterKeys;
  return (
    <div class="form">
      <p class="muted">
        Touch a security key, or use the reader built in to this computer, instead of typing the passphrase. The
        passphrase always works as well.
      </p>
      {state.fault.value !== undefined && !adding && removing === undefined && (
        <FaultNote code={state.fault.value.code} />
      )}
      {keys.length > 0 && (
        <ul class="ways" aria-label="Keys that unlock">
          {keys.map((way) => (
            <li key={way.slot} aria-label={methodTitle(way)}>
              <Icon of={FingerprintPattern} />
              <span>
                {methodTitle(way)}
                {way.lostMs !== undefined && <small>Marked as lost: take it off.</small>}
              </span>
              <IconButton label={`Remove ${methodTitle(way)}`} icon={Trash2} onClick={() => setRemoving(way)} />
            </li>
          ))}
        </ul>
      )}
      {able ? (
        <div>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            Set up a key
          </Button>
        </div>
      ) : (
        <p class="hint">
          Not available in this browser: it lets an extension use security keys only together with a web site’s
          permission, which Latchkey does not ask for.
        </p>
      )}
      {adding && <AddUnlockKey app={app} state={state} onClose={() => setAdding(false)} />}
      {removing !== undefined && (
        <RemoveMethod
          app={app}
          state={state}
          slot={removing.slot}
          title={`Stop unlocking with ${methodTitle(removing)}?`}
          act="Remove key"
          said={`${methodTitle(removing)} does not unlock Latchkey any more.`}
          onClose={() => setRemoving(undefined)}
        >
          <p>
            It stays in your list of security keys, and goes on working at web sites. Backups made before still open
            with it; what you save from now on does not, not even together with such a backup.
          </p>
        </RemoveMethod>
      )}
    </div>
  );
}
