import type { SkipReason } from '../../recovery/likely-code.ts';
import { Button } from '../Button.tsx';
import { recoveryText } from '../strings/recovery.ts';
import type { RecoveryReader } from './recovery-reader.ts';

/** Lines that may be codes all the same. */
const CAN_INCLUDE: readonly SkipReason[] = ['words', 'number', 'setup-key', 'short'];
/** Lines that are rarely skipped by mistake. */
const USUAL: readonly SkipReason[] = ['words', 'twice'];

/** The lines of a text that gave no recovery code, each with the reason; open where one of them is likely a mistake. */
export function SkippedLines({ reading }: { readonly reading: RecoveryReader }) {
  const lines = reading.skipped.value;
  const text = recoveryText.reading;
  if (lines.length === 0) return null;
  const more = reading.more.value;
  const all = new Set([...lines, ...(reading.codes.value ?? [])].map(({ line }) => line)).size + more;
  return (
    <details class="skipped-lines" open={lines.some(({ why }) => !USUAL.includes(why))}>
      <summary>{text.skipped(lines.length + more, all)}</summary>
      <ul>
        {lines.map(({ text: line, why }, index) => (
          <li key={`${index}-${line}`}>
            <span>
              <q>{line}</q> <small>{text.reasons[why]}</small>
            </span>
            {CAN_INCLUDE.includes(why) && (
              <Button tone="plain" aria-label={text.includeLine(line)} onClick={() => reading.include(index)}>
                {text.include}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
