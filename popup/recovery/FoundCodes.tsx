import type { FoundCode } from '../../src/recovery/read.ts';
import { Button } from '../../src/ui/Button.tsx';
import { ReadAgain } from '../../src/ui/recovery-reading/ReadAgain.tsx';
import type { RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { SkippedLines } from '../../src/ui/recovery-reading/SkippedLines.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';

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
      <ul class="card found-codes">
        {codes.map((code) => (
          <li key={code.text}>{code.used ? <s>{code.text}</s> : code.text}</li>
        ))}
      </ul>
      <SkippedLines reading={reading} />
      <div class="note-actions">
        <Button tone="plain" onClick={() => reading.back()}>
          {isPage ? text.pasteInstead : text.editText}
        </Button>
        {!isPage && <ReadAgain reading={reading} tone="plain" />}
      </div>
    </section>
  );
}
