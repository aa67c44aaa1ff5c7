import { Check, Copy, Undo2 } from 'lucide';
import type { RecoverySetCodes } from '../../src/messages/views.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';

/** The codes of a set; a replaced set is shown without `onCopy` and `onMark`. */
export function CodeGrid(props: {
  readonly set: RecoverySetCodes;
  readonly onCopy?: (text: string) => void;
  readonly onMark?: (index: number, used: boolean) => void;
}) {
  const { onCopy, onMark } = props;
  const text = recoveryText.codes;
  return (
    <ol class="code-grid" aria-label={text.list}>
      {props.set.codes.map((code, index) => (
        <li key={`${index}-${code.text}`} data-used={code.usedMs === undefined ? undefined : ''}>
          <span class="code-text">
            <code>{code.text}</code>
            {code.usedMs !== undefined && (
              <span class="muted small">
                {code.usedMs === props.set.createdMs ? text.usedBefore : text.usedOn(formatDay(code.usedMs))}
              </span>
            )}
          </span>
          {onCopy !== undefined && code.usedMs === undefined && (
            <IconButton label={text.copy(index + 1)} icon={Copy} size="small" onClick={() => onCopy(code.text)} />
          )}
          {onMark !== undefined && (
            <IconButton
              label={code.usedMs === undefined ? text.markUsed(index + 1) : text.markUnused(index + 1)}
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
