import { Copy } from 'lucide';
import type { FaultCode } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { appText } from '../../src/ui/strings/app.ts';
import type { FaultText } from '../../src/ui/strings/fault-text.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { copyText } from '../fill/filling.ts';
import type { Popup } from './state.ts';

/** The screen's refusal, in words, with the code to copy where that helps. */
export function ProblemNote({
  popup,
  wordsOf = (code) => faultText[code],
}: {
  readonly popup: Popup;
  /** Other words than the usual ones. */
  readonly wordsOf?: (code: FaultCode) => FaultText;
}) {
  const problem = popup.problem.value;
  if (problem === undefined) return null;
  const { copy, of, kept, todo, action, looking } = problem;
  const usual = wordsOf(problem.code);
  const words = { ...usual, ...(kept !== undefined && { kept }), ...(todo !== undefined && { todo }) };
  const hasButtons = copy !== undefined || action !== undefined;
  return (
    <FaultNote code={problem.code} words={words} tone={hasButtons ? 'warn' : 'danger'}>
      {action !== undefined && (
        <GuardedButton tone="primary" about={action.label} onClick={action.run}>
          {action.label}
        </GuardedButton>
      )}
      {copy !== undefined && (
        <Button icon={Copy} onClick={() => void copyText(popup, copy, of)}>
          {appText.copyCode}
        </Button>
      )}
      {looking && (
        <span class="looking">
          <span class="spinner" aria-hidden="true" />
          {fillText.stillLooking}
        </span>
      )}
    </FaultNote>
  );
}
