import { Copy } from 'lucide';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { appText } from '../../src/ui/strings/app.ts';
import { wording } from '../../src/ui/wording.ts';
import { scannedWords } from '../../src/ui/wording-scan.ts';
import { copyText } from '../fill/filling.ts';
import type { Popup } from './state.ts';

/** The screen's refusal, in words, with the code to copy where that helps. */
export function ProblemNote({ popup, scanned }: { readonly popup: Popup; readonly scanned?: boolean }) {
  const problem = popup.problem.value;
  if (problem === undefined) return null;
  const { copy, todo } = problem;
  const usual = scanned ? scannedWords(problem.code) : wording[problem.code];
  const words = todo === undefined ? usual : { ...usual, todo };
  return copy === undefined ? (
    <FaultNote code={problem.code} words={words} />
  ) : (
    <FaultNote code={problem.code} words={words} tone="warn">
      <Button icon={Copy} onClick={() => void copyText(popup, copy)}>
        {appText.copyCode}
      </Button>
    </FaultNote>
  );
}
