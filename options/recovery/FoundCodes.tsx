import { Check, Undo2, X } from 'lucide';
import type { FoundCode } from '../../src/recovery/read.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { SkippedLines } from '../../src/ui/SkippedLines.tsx';
import { count } from '../common/labels.ts';
import type { AddRecoveryState } from './add-recovery.ts';

/** The codes that a text was understood as, to be corrected: taken out, marked as used, or read in the other way. */
export function FoundCodes({
  state,
  codes,
}: {
  readonly state: AddRecoveryState;
  readonly codes: readonly FoundCode[];
}) {
  const used = codes.filter((code) => code.used).length;
  const byLines = state.byLines.value;
  return (
    <>
      <p role="status">
        <strong>
          {count(codes.length, 'code')} {byLines ? 'taken, one from each line.' : 'found.'}
        </strong>{' '}
        <span class="muted">
          {used > 0 && `${used === 1 ? '1 is' : `${used} are`} marked as used. `}Take out what is no code.
        </span>
      </p>
      <ol class="code-grid" aria-label="Codes found">
        {codes.map((code, index) => (
          <li key={`${index}-${code.text}`} data-used={code.used ? '' : undefined}>
            <span class="code-text">
              <code>{code.text}</code>
              {code.used && <span class="muted small">used</span>}
            </span>
            <IconButton
              label={code.used ? `Mark ${code.text} as not used` : `Mark ${code.text} as used`}
              icon={code.used ? Undo2 : Check}
              size="small"
              onClick={() => state.mark(index, !code.used)}
            />
            <IconButton label={`Leave out ${code.text}`} icon={X} size="small" onClick={() => state.drop(index)} />
          </li>
        ))}
      </ol>
      <div class="found-foot">
        <SkippedLines left={state.left.value} onTake={state.take} />
        <Button tone="plain" onClick={() => void state.preview(!byLines)}>
          {byLines ? 'Look for the codes' : 'Take each line as one code'}
        </Button>
      </div>
    </>
  );
}
