import { useEffect } from 'preact/hooks';
import { accountTitle } from '../../src/ui/account-title.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { recoverySheetText } from '../../src/ui/strings/recovery-sheet.ts';
import type { Platform } from '../common/platform.ts';
import type { RecoveryState } from '../recovery/recovery-codes.ts';

/** The sheet with one set of recovery codes as it is printed; hidden on the screen. */
export function PrintSheet({ state, platform }: { readonly state: RecoveryState; readonly platform: Platform }) {
  const set = state.printing.value;
  useEffect(() => {
    if (set === undefined) return;
    const done = () => {
      state.printing.value = undefined;
    };
    window.addEventListener('afterprint', done);
    platform.print();
    return () => window.removeEventListener('afterprint', done);
  }, [set]);
  if (set === undefined) return undefined;
  const text = recoverySheetText;
  const unused = set.codes.filter((code) => code.usedMs === undefined);
  return (
    <section class="print-sheet" aria-hidden="true">
      <p class="print-title">{text.title}</p>
      <p class="print-account">{accountTitle(set)}</p>
      <p>{text.unused(unused.length, formatDay(set.createdMs))}</p>
      <ol>
        {unused.map((code) => (
          <li key={code.text}>
            <span class="box" />
            <code>{code.text}</code>
          </li>
        ))}
      </ol>
      <p>{text.keep}</p>
    </section>
  );
}
