import { Check, Undo2, X } from 'lucide';
import type { FoundCode } from '../../src/recovery/read.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { ReadAgain } from '../../src/ui/recovery-reading/ReadAgain.tsx';
import type { RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { SkippedLines } from '../../src/ui/recovery-reading/SkippedLines.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';

/** The codes found in a text, to correct before they are saved: removed, marked as used, or read in the other way. */
export function FoundCodes(props: { readonly reading: RecoveryReader; readonly codes: readonly FoundCode[] }) {
  const { reading, codes } = props;
  const text = recoveryText.reading;
  const used = codes.filter((code) => code.used).length;
  return (
    <>
      <p role="status">
        <strong>{(reading.byLines.value ? text.foundByLine : text.foundInText)(codes.length)}</strong>{' '}
        <span class="muted">
          {used > 0 && text.usedCount(used)} {text.removeOthers}
        </span>
      </p>
      <ol class="code-grid" aria-label={text.found}>
        {codes.map((code, index) => (
          <li key={`${index}-${code.text}`} data-used={code.used ? '' : undefined}>
            <span class="code-text">
              <code>{code.text}</code>
              {code.used && <span class="muted small">{text.used}</span>}
            </span>
            <IconButton
              label={code.used ? text.markUnused(code.text) : text.markUsed(code.text)}
              icon={code.used ? Undo2 : Check}
              size="small"
              onClick={() => reading.mark(index, !code.used)}
            />
            <IconButton label={text.remove(code.text)} icon={X} size="small" onClick={() => reading.remove(index)} />
          </li>
        ))}
      </ol>
      <div class="found-foot">
        <SkippedLines reading={reading} />
        <ReadAgain reading={reading} tone="plain" />
      </div>
    </>
  );
}
