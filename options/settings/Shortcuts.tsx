import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { settingsText } from '../../src/ui/strings/settings.ts';
import type { AppState } from '../common/app-state.ts';
import type { Shortcut } from '../common/platform.ts';

/** Where Firefox's menu for shortcuts is found; its extension API can't open that menu in every version. */
const FIREFOX_ADDONS = 'about:addons';

/** The keyboard shortcuts as the browser has them now, and how to change them there. */
export function Shortcuts({ app }: { readonly app: AppState }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const { platform } = app;
  const text = settingsText.shortcuts;
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
  const hasUnset = shortcuts.some(({ keys }) => keys === undefined);
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.description}>
            <dt>{shortcut.description}</dt>
            <dd>
              {shortcut.keys === undefined ? <span class="muted">{text.notSet}</span> : <kbd>{shortcut.keys}</kbd>}
            </dd>
          </div>
        ))}
      </dl>
      {hasUnset && <p class="hint">{text.unsetHint}</p>}
      {changeShortcuts !== undefined ? (
        <div class="form-actions">
          <Button onClick={() => void changeShortcuts().catch((thrown) => app.sayFault(thrown))}>{text.change}</Button>
        </div>
      ) : (
        <p class="hint">{text.howInFirefox(<code>{FIREFOX_ADDONS}</code>)}</p>
      )}
    </>
  );
}
