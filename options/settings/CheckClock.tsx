import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { type Fault, toFault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { Button } from '../../src/ui/Button.tsx';
import { ClockActions } from '../../src/ui/clock-check/ClockActions.tsx';
import { ClockVerdict } from '../../src/ui/clock-check/ClockVerdict.tsx';
import { createClockCheck } from '../../src/ui/clock-check/clock-check.ts';
import { correctionText } from '../../src/ui/clock-check/clock-text.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clockText } from '../../src/ui/strings/clock.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { settingsText } from '../../src/ui/strings/settings.ts';
import type { AppState } from '../common/app-state.ts';

/** Compares this computer's clock with a site that the user names. */
export function CheckClock({ app }: { readonly app: AppState }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const fault = useSignal<Fault | undefined>(undefined);
  const [state] = useState(() =>
    createClockCheck(app.ask, async (work) => {
      let result: Awaited<ReturnType<typeof work>> | undefined;
      await app.attempt(fault, async () => {
        result = await work();
      });
      return result;
    }),
  );
  const check = () => {
    let host: string;
    try {
      host = parseHostText(typed);
    } catch (thrown) {
      const words = faultText[toFault(thrown).code];
      setProblem(`${words.what} ${words.todo}`);
      return;
    }
    // Right at the press: browsers grant a permission only as a direct result of one.
    const allowed = app.platform.allowHosts([`https://${host.replace(/:\d+$/, '')}/*`]);
    void state.check(async () => {
      await allowed;
      return app.ask('clock.ask', { host });
    });
  };
  const adjust = async () => {
    if ((await state.correct()) !== undefined) await app.changed();
  };
  const stop = async () => {
    if (await state.stop()) await app.changed();
  };
  const reading = state.reading.value;
  const busy = state.busy.value;
  const correction = app.clock.value;
  return (
    <form
      class="form"
      aria-label={settingsText.clock.title}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      {correction !== undefined && (
        <Note>
          <p>{correctionText(correction)}</p>
          <div class="note-actions">
            <Button onClick={() => void stop()}>{clockText.stop}</Button>
          </div>
        </Note>
      )}
      <TextField
        label={clockText.host}
        placeholder="www.example.com"
        inputMode="url"
        value={typed}
        problem={problem}
        limit={LIMITS.host}
        hint={clockText.hostHint}
        onValue={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
      />
      <div class="form-actions">
        <Button type="submit" busy={busy} disabled={typed.trim() === ''}>
          {clockText.check}
        </Button>
      </div>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      {reading !== undefined && (
        <div role="status">
          <ClockVerdict reading={reading} />
        </div>
      )}
      {reading?.verdict === 'off' && (
        <div class="form-actions">
          <ClockActions
            offsetMs={reading.offsetMs}
            busy={busy}
            onLeave={state.dismiss}
            onAdjust={() => void adjust()}
          />
        </div>
      )}
    </form>
  );
}
