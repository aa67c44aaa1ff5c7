import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { aboutText } from '../../src/ui/strings/about.ts';
import type { AppState } from '../common/app-state.ts';

/** A failure that was worked around, as it is shown: when, where, and its code. */
interface Problem {
  readonly atMs: number;
  readonly reason: string;
  readonly code: string;
}

/** The last failures that Latchkey worked around, to be copied into a bug report: times, reasons and codes only. */
export function Diagnostics({ app }: { readonly app: AppState }) {
  const [problems, setProblems] = useState<readonly Problem[] | undefined>();
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
  if (problems.length === 0) return <p class="muted">{text.empty}</p>;
  const lines = problems.map(({ atMs, reason, code }) => `${new Date(atMs).toISOString()} ${reason} ${code}`);
  const copy = async () => {
    await app.platform.copy(lines.join('\n'), 0);
    app.say(text.copied);
  };
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
        <Button onClick={() => void copy().catch((thrown: unknown) => app.sayFault(thrown))}>{text.copy}</Button>
      </div>
    </>
  );
}
