import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { isHelpOpen } from '../../src/ui/keyboard/help.ts';
import { KeyList } from '../../src/ui/keyboard/KeyList.tsx';
import { type Shortcut, takenText } from '../../src/ui/keyboard/shortcuts.ts';
import { Note } from '../../src/ui/Note.tsx';
import { keyboardText } from '../../src/ui/strings/keyboard.ts';
import type { AppState } from '../common/app-state.ts';

/** Where Firefox's menu for shortcuts is found; its extension API can't open that menu in every version. */
const FIREFOX_ADDONS = 'about:addons';

/** The keyboard shortcuts as the browser has them now, which of them were taken, and how to change them there. */
export function Shortcuts({ app }: { readonly app: AppState }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const { platform } = app;
  const text = keyboardText;
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
  const taken = takenText(shortcuts);
  return (
    <div class="form">
      <KeyList title={text.browser.title} keys={shortcuts} notSet={text.browser.notSet} />
      {taken !== undefined && (
        <Note tone="warn">
          <p>{taken}</p>
        </Note>
      )}
      {changeShortcuts === undefined && <p class="hint">{text.howInFirefox(<code>{FIREFOX_ADDONS}</code>)}</p>}
      <div class="form-actions">
        {changeShortcuts !== undefined && (
          <Button onClick={() => void changeShortcuts().catch((thrown) => app.sayFault(thrown))}>{text.change}</Button>
        )}
        <Button
          aria-keyshortcuts="?"
          onClick={() => {
            isHelpOpen.value = true;
          }}
        >
          {text.openHelp}
        </Button>
      </div>
    </div>
  );
}
