import { Check, Copy, MessageSquareText, Undo2 } from 'lucide';
import type { RecoverySetCodes } from '../../src/messages/recovery.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { RecoveryCode } from '../../src/vault/records.ts';

/** The codes of a set, or a single one; a replaced set is shown without `onCopy` and `onMark`. */
export function CodeGrid(props: {
  readonly set: RecoverySetCodes;
  /** The index of the only code to show. */
  readonly only?: number | undefined;
  readonly onCopy?: (text: string) => void;
  readonly onMark?: (index: number, used: boolean) => void;
  /** Asks what a used code was used for. */
  readonly onSayUse: (index: number) => void;
}) {
  const { set, only, onCopy, onMark, onSayUse } = props;
  const text = recoveryText.codes;
  return (
    <ol class="code-grid" aria-label={text.list}>
      {set.codes.map((code, index) =>
        only !== undefined && index !== only ? null : (
          <li key={`${index}-${code.text}`} value={index + 1} data-used={code.usedMs === undefined ? undefined : ''}>
            <span class="code-text">
              <code>{code.text}</code>
              {code.usedMs !== undefined && <span class="muted small">{describeUse(code, set)}</span>}
            </span>
            {onCopy !== undefined && code.usedMs === undefined && (
              <IconButton label={text.copy(index + 1)} icon={Copy} size="small" onClick={() => onCopy(code.text)} />
            )}
            {code.usedMs !== undefined && (
              <IconButton
                label={text.sayUse(index + 1)}
                icon={MessageSquareText}
                size="small"
                onClick={() => onSayUse(index)}
              />
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
        ),
      )}
    </ol>
  );
}

function describeUse({ usedMs = 0, usedFor }: RecoveryCode, set: RecoverySetCodes): string {
  const text = recoveryText.codes;
  if (usedFor !== undefined) return text.usedOnFor(formatDay(usedMs), usedFor);
  return usedMs === set.createdMs ? text.usedBefore : text.usedOn(formatDay(usedMs));
}
