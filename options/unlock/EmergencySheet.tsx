import { createPortal } from 'preact/compat';
import { useEffect } from 'preact/hooks';
import { formatDay } from '../../src/ui/counted.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { Platform } from '../common/platform.ts';

/** The printed page with the emergency code and how to use it, and nothing else that is secret. Hidden on the screen. */
export function EmergencySheet(props: {
  readonly platform: Platform;
  readonly code: string;
  readonly onDone: () => void;
}) {
  const text = unlockMethodsText.sheet;
  useEffect(() => {
    window.addEventListener('afterprint', props.onDone);
    props.platform.print();
    return () => window.removeEventListener('afterprint', props.onDone);
  }, []);
  return createPortal(
    <section class="print-sheet" aria-hidden="true">
      <p class="print-title">{text.title}</p>
      <p>{text.lead(formatDay(props.platform.nowMs()))}</p>
      <p class="print-code">
        <code>{props.code}</code>
      </p>
      <ol class="print-steps">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{text.backupPlace}</p>
      <p>{text.keyPlace}</p>
      <p>{text.warning}</p>
    </section>,
    document.body,
  );
}
