import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { aboutText } from '../../src/ui/strings/about.ts';
import type { AppState } from '../common/app-state.ts';
import { useFocusResult } from '../common/focus-result.ts';

/** A failure that was worked around, as it is shown: when, where, and its code. */
interface Problem {
  readonly atMs: number;
  readonly reason: string;
  readonly code: string;
}

/** The last failures that Latchkey worked around, to be copied into a bug report: times, reasons and codes only. */
export function Diagnostics({ app }: { readonly app: AppState }) {
  const [problems, setProblems] = useState<readonly Problem[] | undefined>();
  const [isCleared, setCleared] = useState(false);
  const revision = app.revision.value;
  useEffect(() => {
    let here = true;
    app.ask('diagnostics.list').then(
      (found) => here && setProblems(found),
      (thrown) => app.sayFault(thrown),
    );
    return () => {
      here = false;
    };
  }, [revision]);
  if (problems === undefined) return null;
  const text = aboutText.diagnostics;
  if (problems.length === 0 && isCleared) return <Cleared />;
  if (problems.length === 0) return <p class="muted">{text.empty}</p>;
  const lines = problems.map(({ atMs, reason, code }) => `${new Date(atMs).toISOString()} ${reason} ${code}`);
  const copy = async () => {
    await app.platform.copy(lines.join('\n'), 0);
    app.say(text.copied);
  };
  const clear = async () => {
    await app.ask('diagnostics.clear');
    setCleared(true);
    setProblems([]);
  };
  const run = (work: () => Promise<void>) => () => void work().catch((thrown: unknown) => app.sayFault(thrown));
  return (
    <>
      <p class="muted">{text.lead}</p>
      <textarea
        class="input problems"
        aria-label={text.list}
        readOnly
        rows={6}
        spellcheck={false}
        value={lines.join('\n')}
      />
      <div class="form-actions">
        <Button onClick={run(copy)}>{text.copy}</Button>
        <Button onClick={run(clear)}>{text.clear}</Button>
      </div>
    </>
  );
}

/** The button that was pressed is gone, so the keyboard goes on from here. */
function Cleared() {
  const ref = useFocusResult<HTMLParagraphElement>();
  return (
    <p class="muted" ref={ref} tabIndex={-1}>
      {aboutText.diagnostics.empty}
    </p>
  );
}
