import { Button, type ButtonProps } from '../Button.tsx';
import { recoveryText } from '../strings/recovery.ts';
import type { RecoveryReader } from './recovery-reader.ts';

/** Reads the text in the other way: each line as a code, or only what looks like one. */
export function ReadAgain({ reading, tone }: { readonly reading: RecoveryReader } & Pick<ButtonProps, 'tone'>) {
  const isByLines = reading.byLines.value;
  return (
    <Button {...(tone !== undefined && { tone })} onClick={() => void reading.read(!isByLines)}>
      {isByLines ? recoveryText.reading.findCodes : recoveryText.reading.eachLine}
    </Button>
  );
}
