import type { FoundCode } from '../../src/recovery/read.ts';
import { Button } from '../../src/ui/Button.tsx';
import { AddCode } from '../../src/ui/recovery-reading/AddCode.tsx';
import { CodeLine } from '../../src/ui/recovery-reading/CodeLine.tsx';
import { ReadAgain } from '../../src/ui/recovery-reading/ReadAgain.tsx';
import type { RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { SkippedLines } from '../../src/ui/recovery-reading/SkippedLines.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';

/** Codes with more characters have a row each. */
const LONG = 10;

/** The codes found in the page or text, to check before they are saved. */
export function FoundCodes(props: { readonly reading: RecoveryReader; readonly codes: readonly FoundCode[] }) {
  const { reading, codes } = props;
  const text = recoveryText.reading;
  const isPage = reading.source.value === 'page';
  const found = isPage ? text.foundOnPage : reading.byLines.value ? text.foundByLine : text.foundInText;
  return (
    <section aria-label={text.found}>
      <p role="status">
        <strong>{found(codes.length)}</strong> {isPage && text.areTheseAll}{' '}
        {codes.some((code) => code.used) && text.struckThrough}
      </p>
      <ul class="card found-codes" data-long={codes.some((code) => code.text.length > LONG) ? '' : undefined}>
        {codes.map((code, index) => (
          <CodeLine key={code.text} reading={reading} code={code} index={index}>
            {code.used ? <s>{code.text}</s> : <span>{code.text}</span>}
          </CodeLine>
        ))}
      </ul>
      <SkippedLines reading={reading} />
      <div class="note-actions">
        <AddCode reading={reading} />
        <Button tone="plain" onClick={() => reading.back()}>
          {isPage ? text.pasteInstead : text.editText}
        </Button>
        {!isPage && <ReadAgain reading={reading} tone="plain" />}
      </div>
    </section>
  );
}
