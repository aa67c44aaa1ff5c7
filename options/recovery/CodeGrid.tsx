import { Check, Copy, Undo2 } from 'lucide';
import type { RecoverySetCodes } from '../../src/messages/views.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { formatDay } from '../common/labels.ts';

/** The codes of a set; without `onMark` it is history, to look at only. */
export function CodeGrid(props: {
  readonly set: RecoverySetCodes;
  readonly onCopy?: (text: string) => void;
  readonly onMark?: (index: number, used: boolean) => void;
}) {
  const { onCopy, onMark } = props;
  return (
    <ol class="code-grid" aria-label="Codes">
      {props.set.codes.map((code, index) => (
        <li key={`${index}-${code.text}`} data-used={code.usedMs === undefined ? undefined : ''}>
          <span class="code-text">
            <code>{code.text}</code>
            {code.usedMs !== undefined && (
              <span class="muted small">
                {code.usedMs === props.set.createdMs ? 'used before' : `used ${formatDay(code.usedMs)}`}
              </span>
            )}
          </span>
          {onCopy !== undefined && code.usedMs === undefined && (
            <IconButton label={`Copy code ${index + 1}`} icon={Copy} size="small" onClick={() => onCopy(code.text)} />
          )}
          {onMark !== undefined && (
            <IconButton
              label={
                code.usedMs === undefined ? `Mark code ${index + 1} as used` : `Mark code ${index + 1} as not used`
              }
              icon={code.usedMs === undefined ? Check : Undo2}
              size="small"
              onClick={() => onMark(index, code.usedMs === undefined)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
