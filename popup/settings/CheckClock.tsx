import { useEffect, useState } from 'preact/hooks';
import type { ClockReading } from '../../src/messages/clock.ts';
import { Button } from '../../src/ui/Button.tsx';
import { ClockVerdict } from '../../src/ui/ClockVerdict.tsx';
import { offsetText } from '../../src/ui/clock-words.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** Compares the clock with that of the site in the tab; what is done about it is for the user to say. */
export function CheckClock({ popup }: { readonly popup: Popup }) {
  const [reading, setReading] = useState<ClockReading | undefined>();
  const [busy, setBusy] = useState(true);
  const { ports } = popup;
  const check = async () => {
    setBusy(true);
    setReading(undefined);
    await ports.tabKnown;
    const tabId = ports.tab.id;
    if (tabId === undefined) popup.problem.value = { code: 'page-forbidden' };
    else setReading(await popup.attempt(() => ports.ask('clock.check', { tabId })));
    setBusy(false);
  };
  useEffect(() => void check(), []);
  const correct = async () => {
    if (reading === undefined) return;
    const done = await popup.attempt(() => ports.ask('clock.correct', { atMs: reading.atMs }));
    if (done === undefined) return;
    await popup.goHome();
    showToast(`Codes are corrected by ${offsetText(done.offsetMs)}.`);
  };
  const isOff = reading?.verdict === 'off';
  return (
    <Page
      popup={popup}
      title="Check the clock"
      onBack={() => popup.go({ name: 'home' })}
      actions={
        <>
          <Button onClick={() => popup.go({ name: 'home' })}>{isOff ? 'Leave as it is' : 'Done'}</Button>
          {isOff ? (
            <Button tone="primary" onClick={() => void popup.once('clock.correct', correct)}>
              Correct by {offsetText(reading.offsetMs)}
            </Button>
          ) : (
            <Button busy={busy} onClick={() => void check()}>
              Check again
            </Button>
          )}
        </>
      }
    >
      <ProblemNote popup={popup} />
      {busy && <p role="status">Asking the site in the tab what time it is. Nothing about you is sent along.</p>}
      {reading !== undefined && <ClockVerdict reading={reading} />}
      {!busy && (
        <p class="muted">
          Another site can be asked in{' '}
          <OptionsLink popup={popup} section="settings">
            Settings
          </OptionsLink>
          .
        </p>
      )}
    </Page>
  );
}
