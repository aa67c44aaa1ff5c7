import { Clock } from 'lucide';
import type { ClockCorrection } from '../messages/clock.ts';
import { Button } from './Button.tsx';
import { correctionText } from './clock-words.ts';
import { Icon } from './Icon.tsx';

/** Says wherever codes are shown that they are corrected, and ends it at a press. */
export function ClockLine({ clock, onStop }: { readonly clock: ClockCorrection; readonly onStop: () => void }) {
  return (
    <p class="clock-line">
      <Icon of={Clock} size="small" />
      <span>
        {correctionText(clock)}{' '}
        <Button tone="plain" onClick={onStop}>
          Stop correcting
        </Button>
      </span>
    </p>
  );
}
