import { createPortal } from 'preact/compat';
import { useEffect } from 'preact/hooks';
import { formatDay } from '../common/labels.ts';
import type { Platform } from '../common/platform.ts';

/** What the printer gets beside the vault's recovery code: how to use it, and nothing else that is secret. Hidden on the screen. */
export function EmergencySheet(props: {
  readonly platform: Platform;
  readonly code: string;
  readonly onDone: () => void;
}) {
  useEffect(() => {
    window.addEventListener('afterprint', props.onDone);
    props.platform.print();
    return () => window.removeEventListener('afterprint', props.onDone);
  }, []);
  return createPortal(
    <section class="print-sheet" aria-hidden="true">
      <p class="print-title">Latchkey emergency sheet</p>
      <p>
        Latchkey is a browser extension that keeps two-factor codes, recovery codes and security keys in one encrypted
        vault. This code opens that vault when its passphrase is forgotten. Made on {formatDay(props.platform.nowMs())}.
      </p>
      <p class="print-code">
        <code>{props.code}</code>
      </p>
      <ol class="print-steps">
        <li>Install Latchkey in a browser. On the computer where the vault is, it is there already.</li>
        <li>On another computer, choose “Restore a backup” first: the newest backup file, opened with this code.</li>
        <li>On the locked screen choose “Use recovery code”, type the code above, and choose a new passphrase.</li>
      </ol>
      <p>Where the backup file lies (folder, drive, person): ______________________________________________</p>
      <p>Where a spare security key lies: ______________________________________________</p>
      <p>
        Keep this sheet apart from your computer. Whoever has it and a copy of the vault can open everything in it. The
        program tools/decrypt-vault.mjs of Latchkey opens a backup file with this code without a browser.
      </p>
    </section>,
    document.body,
  );
}
