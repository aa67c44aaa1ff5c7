import { useEffect } from 'preact/hooks';
import { accountTitle, count, formatDay } from '../common/labels.ts';
import type { Platform } from '../common/platform.ts';
import type { RecoveryState } from '../recovery/recovery-codes.ts';

/** What the printer gets: a plain sheet with one set of codes. On the screen it is hidden. */
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
  const unused = set.codes.filter((code) => code.usedMs === undefined);
  return (
    <section class="print-sheet" aria-hidden="true">
      <p class="print-title">Recovery codes</p>
      <p class="print-account">{accountTitle(set)}</p>
      <p>
        {count(unused.length, 'unused code')}, stored {formatDay(set.createdMs)}. Each works once: cross out the one you
        used.
      </p>
      <ol>
        {unused.map((code) => (
          <li key={code.text}>
            <span class="box" />
            <code>{code.text}</code>
          </li>
        ))}
      </ol>
      <p>Keep this sheet apart from your computer and your phone. Whoever has it and your password can sign in.</p>
    </section>
  );
}
