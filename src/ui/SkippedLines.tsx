import type { SkipReason } from '../recovery/likely-code.ts';
import { Button } from './Button.tsx';

const WHY: Record<SkipReason, string> = {
  words: 'looks like words',
  number: 'looks like a date or another number',
  'setup-key': 'looks like a setup key, which "Add account" takes',
  short: 'too short for a code',
  long: 'too long for a code',
  twice: 'a code that is in the list already',
  many: 'a list holds at most 200 codes',
};
/** A line that can still be taken in as a code. */
const CAN_TAKE: readonly SkipReason[] = ['words', 'number', 'setup-key', 'short'];

/** The lines of a text that gave no recovery code, each with its reason; opened where that is likely to be a mistake. */
export function SkippedLines(props: {
  readonly left: readonly { readonly text: string; readonly why: SkipReason }[];
  readonly onTake: (index: number) => void;
}) {
  const { left } = props;
  if (left.length === 0) return null;
  return (
    <details class="left-lines" open={left.some(({ why }) => why !== 'words' && why !== 'twice')}>
      <summary>{left.length === 1 ? '1 line was left out' : `${left.length} lines were left out`}</summary>
      <ul>
        {left.map(({ text, why }, index) => (
          <li key={`${index}-${text}`}>
            <span>
              <q>{text}</q> <small>{WHY[why]}</small>
            </span>
            {CAN_TAKE.includes(why) && (
              <Button tone="plain" aria-label={`Take it: ${text}`} onClick={() => props.onTake(index)}>
                Take it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
