import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../ignored.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { commonText } from '../strings/common.ts';
import { keyboardText } from '../strings/keyboard.ts';
import { isHelpOpen } from './help.ts';
import { KeyList } from './KeyList.tsx';
import type { Shortcut } from './shortcuts.ts';

/** Every key that does something: on any page, here, and everywhere in Latchkey. */
export function KeyboardHelp(props: {
  readonly surface: 'popup' | 'options';
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
}) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void props.shortcuts().then(setShortcuts, ignore('shortcuts-read'));
  }, []);
  const close = () => {
    isHelpOpen.value = false;
  };
  const { browser, everywhere } = keyboardText;
  const here = keyboardText[props.surface];
  return (
    <Dialog
      title={keyboardText.title}
      onClose={close}
      actions={
        <Button tone="primary" autofocus onClick={close}>
          {commonText.close}
        </Button>
      }
    >
      <KeyList title={browser.title} keys={shortcuts} notSet={browser.notSet} />
      <KeyList title={here.title} keys={Object.values(here.keys)} />
      <KeyList title={everywhere.title} keys={Object.values(everywhere.keys)} />
    </Dialog>
  );
}
