import { Button } from '../Button.tsx';
import { clockText } from '../strings/clock.ts';
import { offsetText } from './clock-text.ts';

/** The two answers to a clock that is off: leave codes as they are, or adjust them. */
export function ClockActions(props: {
  readonly offsetMs: number;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onAdjust: () => void;
}) {
  return (
    <>
      <Button onClick={props.onLeave}>{clockText.leave}</Button>
      <Button tone="primary" busy={props.busy} onClick={props.onAdjust}>
        {clockText.adjust(offsetText(props.offsetMs))}
      </Button>
    </>
  );
}
