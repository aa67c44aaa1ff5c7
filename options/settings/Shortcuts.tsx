import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import type { AppState } from '../common/app-state.ts';
import type { Shortcut } from '../common/platform.ts';

/** The keyboard commands as the browser has them now, and the way to where it lets them be changed. */
export function Shortcuts({ app }: { readonly app: AppState }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const { platform } = app;
  const revision = app.revision.value;
  useEffect(() => {
    let here = true;
    platform.shortcuts().then(
      (found) => here && setShortcuts(found),
      (thrown) => app.sayFault(thrown),
    );
    return () => {
      here = false;
    };
  }, [revision]);
  const { changeShortcuts } = platform;
  const unset = shortcuts.some(({ keys }) => keys === undefined);
  return (
    <section class="card" aria-labelledby="s-keys">
      <h2 id="s-keys">Keyboard shortcuts</h2>
      <dl class="shortcuts">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.description}>
            <dt>{shortcut.description}</dt>
            <dd>{shortcut.keys === undefined ? <span class="muted">Not set</span> : <kbd>{shortcut.keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {unset && <p class="hint">One is not set where the keys were taken already, or where you took it off.</p>}
      {changeShortcuts !== undefined ? (
        <div class="form-actions">
          <Button onClick={() => void changeShortcuts().catch((thrown) => app.sayFault(thrown))}>
            Change shortcuts
          </Button>
        </div>
      ) : (
        <p class="hint">
          To change them, type <code>about:addons</code> in the address bar, open the gear menu and choose “Manage
          Extension Shortcuts”.
        </p>
      )}
    </section>
  );
}
