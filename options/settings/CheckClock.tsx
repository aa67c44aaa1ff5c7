import { useState } from 'preact/hooks';
import { type Fault, toFault } from '../../src/fault.ts';
import type { ClockReading } from '../../src/messages/clock.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { Button } from '../../src/ui/Button.tsx';
import { ClockVerdict } from '../../src/ui/ClockVerdict.tsx';
import { correctionText, offsetText } from '../../src/ui/clock-words.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { wording } from '../../src/ui/wording.ts';
import type { AppState } from '../common/app-state.ts';

/** Compares this computer's clock with a site that the user names, and corrects codes by it if they say so. */
export function CheckClock({ app }: { readonly app: AppState }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [fault, setFault] = useState<Fault | undefined>();
  const [reading, setReading] = useState<ClockReading | undefined>();
  const [busy, setBusy] = useState(false);
  const clock = app.clock.value;
  const attempt = async (work: () => Promise<void>) => {
    setFault(undefined);
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      const why = toFault(thrown);
      if (why.code === 'vault-locked') app.locked();
      else setFault(why);
    }
    setBusy(false);
  };
  const check = () => {
    let host: string;
    try {
      host = parseHostText(typed);
    } catch (thrown) {
      const words = wording[toFault(thrown).code];
      setProblem(`${words.what} ${words.todo}`);
      return;
    }
    setReading(undefined);
    // Asked for right at the press: browsers take it for the user's own wish only then.
    const allowed = app.platform.allowHosts([`https://${host.replace(/:\d+$/, '')}/*`]);
    void attempt(async () => {
      await allowed;
      setReading(await app.ask('clock.ask', { host }));
    });
  };
  const correct = (atMs: number) =>
    attempt(async () => {
      await app.ask('clock.correct', { atMs });
      setReading(undefined);
      await app.changed();
    });
  const stop = () =>
    attempt(async () => {
      await app.ask('clock.stop');
      await app.changed();
    });
  return (
    <form
      class="form"
      aria-label="Clock"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      {clock !== undefined && (
        <Note>
          <p>{correctionText(clock)}</p>
          <div class="note-actions">
            <Button onClick={() => void stop()}>Stop correcting</Button>
          </div>
        </Note>
      )}
      <TextField
        label="Compare with"
        placeholder="www.example.com"
        inputMode="url"
        value={typed}
        problem={problem}
        limit={LIMITS.host}
        hint="Codes depend on the time: a clock that is half a minute off makes them wrong. Name a site that you trust to know it. The browser asks you to allow this site; it is opened in a tab, asked for the time, closed, and the permission is given back. A correction is kept on this computer alone."
        onValue={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
      />
      <div class="form-actions">
        <Button type="submit" busy={busy} disabled={typed.trim() === ''}>
          Check the clock
        </Button>
      </div>
      {fault !== undefined && <FaultNote code={fault.code} />}
      {reading !== undefined && (
        <div role="status">
          <ClockVerdict reading={reading} />
        </div>
      )}
      {reading?.verdict === 'off' && (
        <div class="form-actions">
          <Button tone="primary" busy={busy} onClick={() => void correct(reading.atMs)}>
            Correct by {offsetText(reading.offsetMs)}
          </Button>
          <Button onClick={() => setReading(undefined)}>Leave as it is</Button>
        </div>
      )}
    </form>
  );
}
