import { Hourglass } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import type { Popup } from '../app/state.ts';

/** Says that the next code is waited for, with a way out; Escape is one, too. */
export function CountdownNote({ popup }: { readonly popup: Popup }) {
  const now = popup.waiting.value;
  const isWaiting = now !== undefined;
  useEffect(() => {
    if (!isWaiting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      popup.waiting.peek()?.callOff();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isWaiting]);
  if (now === undefined) return null;
  return (
    <section class="wait-note" aria-label="Waiting">
      <Icon of={Hourglass} />
      <p>
        <span role="status">This code is about to end. The next one is filled as soon as it is there</span>
        <span aria-hidden="true">, in {now.seconds} s</span>.
      </p>
      <button type="button" class="secondary" onClick={now.callOff}>
        Call off
      </button>
    </section>
  );
}
