import { SearchX } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import type { UnfinishedKey } from '../../src/messages/lost-key.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { lineText } from '../../src/ui/lost-key/line-text.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import type { OpenHome, Popup } from '../app/state.ts';

/** A line at the window’s foot for each key that is gone and still opens something; several are folded into one. */
export function LostKeyLine({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [keys, setKeys] = useState<readonly UnfinishedKey[]>([]);
  // What can't be told now is told the next time.
  useEffect(() => void popup.ports.ask('lostKey.unfinished').then(setKeys, ignore('lost-keys')), [home]);
  const [isOpen, setIsOpen] = useState(false);
  const lines = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (isOpen) lines.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const text = lostKeyText.line;
  if (keys.length === 0) return null;
  if (keys.length > 1 && !isOpen)
    return (
      <aside class="foot-line" aria-label={text.label}>
        <Icon of={SearchX} size="small" />
        <p class="foot-text">{text.several(keys.length)}</p>
        <Button aria-expanded={false} onClick={() => setIsOpen(true)}>
          {text.showAll}
        </Button>
      </aside>
    );
  return (
    <div class="foot-lines" ref={lines}>
      {keys.map((key) => (
        <aside key={key.id} class="foot-line" aria-label={text.showFor(key.label)}>
          <Icon of={SearchX} size="small" />
          <p class="foot-text">{lineText(key)}</p>
          <Button aria-label={text.showFor(key.label)} onClick={() => popup.go({ name: 'lost-key', id: key.id })}>
            {text.show}
          </Button>
        </aside>
      ))}
    </div>
  );
}
