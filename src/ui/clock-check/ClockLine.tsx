import { Clock } from 'lucide';
import type { ClockCorrection } from '../../messages/clock.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { clockText } from '../strings/clock.ts';
import { correctionText } from './clock-text.ts';

/** Says wherever codes are shown that they are adjusted, with a button that stops it. */
export function ClockLine({ clock, onStop }: { readonly clock: ClockCorrection; readonly onStop: () => void }) {
  return (
    <p class="clock-line">
      <Icon of={Clock} size="small" />
      <span>
        {correctionText(clock)}{' '}
        <Button tone="plain" onClick={onStop}>
          {clockText.stop}
        </Button>
      </span>
    </p>
  );
}
