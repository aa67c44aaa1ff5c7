import type { FoundCode } from '../../src/recovery/read.ts';
import { AddCode } from '../../src/ui/recovery-reading/AddCode.tsx';
import { CodeLine } from '../../src/ui/recovery-reading/CodeLine.tsx';
import { ReadAgain } from '../../src/ui/recovery-reading/ReadAgain.tsx';
import type { RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { SkippedLines } from '../../src/ui/recovery-reading/SkippedLines.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';

/** The codes found in a text, to correct before they are saved: changed, added, removed, marked as used, or read in the other way. */
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
          <CodeLine key={code.text} reading={reading} code={code} index={index}>
            <span class="code-text">
              <code>{code.text}</code>
              {code.used && <span class="muted small">{text.used}</span>}
            </span>
          </CodeLine>
        ))}
      </ol>
      <div class="found-foot">
        <AddCode reading={reading} />
        <SkippedLines reading={reading} />
        <ReadAgain reading={reading} tone="plain" />
      </div>
    </>
  );
}
