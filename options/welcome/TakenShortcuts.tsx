import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import { Button } from '../../src/ui/Button.tsx';
import { takenText } from '../../src/ui/keyboard/shortcuts.ts';
import { Note } from '../../src/ui/Note.tsx';
import { keyboardText } from '../../src/ui/strings/keyboard.ts';
import type { AppState } from '../common/app-state.ts';

/** Says which suggested shortcuts were taken, if any; the popup then doesn’t say it again. */
export function TakenShortcuts({ app }: { readonly app: AppState }) {
  const [taken, setTaken] = useState<string | undefined>();
  const { shortcuts, changeShortcuts } = app.platform;
  useEffect(() => {
    void shortcuts()
      .then(async (found) => {
        const text = takenText(found);
        setTaken(text);
        if (text !== undefined) await app.ask('home.shortcutsSaid');
      })
      .catch(ignore('shortcuts-read'));
  }, []);
  if (taken === undefined) return null;
  return (
    <Note>
      <p>{taken}</p>
      {changeShortcuts !== undefined && (
        <div class="note-actions">
          <Button onClick={() => void changeShortcuts().catch((thrown) => app.sayFault(thrown))}>
            {keyboardText.change}
          </Button>
        </div>
      )}
    </Note>
  );
}
