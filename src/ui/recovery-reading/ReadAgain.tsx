import type { FaultCode } from '../../fault.ts';
import { Button, type ButtonProps } from '../Button.tsx';
import { recoveryText } from '../strings/recovery.ts';
import type { RecoveryReader } from './recovery-reader.ts';

/** Reads the text in the other way, or in the way that is asked for: each line as a code, or only what looks like one. */
export function ReadAgain({
  reading,
  byLines = !reading.byLines.value,
  tone,
}: { readonly reading: RecoveryReader; readonly byLines?: boolean } & Pick<ButtonProps, 'tone'>) {
  return (
    <Button {...(tone !== undefined && { tone })} onClick={() => void reading.read(byLines)}>
      {byLines ? recoveryText.reading.eachLine : recoveryText.reading.findCodes}
    </Button>
  );
}

/** Whether a fault is about what the text holds, so that reading it line by line may help. */
export function isAboutText(code: FaultCode): boolean {
  return code === 'recovery-unrecognised' || code === 'recovery-setup-key';
}
