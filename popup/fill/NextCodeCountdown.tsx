import { Hourglass } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import type { Popup } from '../app/state.ts';

/** Counts down to the next code, with a button to cancel; Escape cancels too. */
export function CountdownNote({ popup }: { readonly popup: Popup }) {
  const text = fillText.countdown;
  const countdown = popup.waiting.value;
  const isWaiting = countdown !== undefined;
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
  if (countdown === undefined) return null;
  return (
    <section class="countdown" aria-label={text.label}>
      <Icon of={Hourglass} />
      <p>
        <span role="status" class="visually-hidden">
          {text.status}
        </span>
        <span aria-hidden="true">{text.inSeconds(countdown.seconds)}</span>
      </p>
      <button type="button" class="secondary" onClick={countdown.callOff}>
        {commonText.cancel}
      </button>
    </section>
  );
}
