import { useEffect, useState } from 'preact/hooks';
import { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { ClockActions } from '../../src/ui/clock-check/ClockActions.tsx';
import { ClockVerdict } from '../../src/ui/clock-check/ClockVerdict.tsx';
import { createClockCheck } from '../../src/ui/clock-check/clock-check.ts';
import { offsetText } from '../../src/ui/clock-check/clock-text.ts';
import { clockText } from '../../src/ui/strings/clock.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** Compares the clock with that of the site in the tab. */
export function CheckClock({ popup }: { readonly popup: Popup }) {
  const { ports } = popup;
  const [state] = useState(() => createClockCheck(ports.ask, popup.attempt));
  const check = () =>
    state.check(async () => {
      await ports.tabKnown;
      const tabId = ports.tab.id;
      if (tabId === undefined) throw new Fault('page-forbidden', 'got no tab, want one');
      return ports.ask('clock.check', { tabId });
    });
  useEffect(() => void check(), []);
  const adjust = async () => {
    const done = await state.correct();
    if (done === undefined) return;
    await popup.goHome();
    showToast(clockText.adjusted(offsetText(done.offsetMs)));
  };
  const goHome = () => popup.go({ name: 'home' });
  const reading = state.reading.value;
  const busy = state.busy.value;
  return (
    <Page
      popup={popup}
      title={clockText.title}
      onBack={goHome}
      actions={
        reading?.verdict === 'off' ? (
          <ClockActions
            offsetMs={reading.offsetMs}
            busy={busy}
            onLeave={goHome}
            onAdjust={() => void popup.once('clock.correct', adjust)}
          />
        ) : (
          <>
            <Button onClick={goHome}>{commonText.done}</Button>
            <Button busy={busy} onClick={() => void check()}>
              {clockText.checkAgain}
            </Button>
          </>
        )
      }
    >
      <ProblemNote popup={popup} />
      {busy && reading === undefined && <p role="status">{clockText.asking}</p>}
      {reading !== undefined && <ClockVerdict reading={reading} />}
      {!busy && (
        <p class="muted">
          {clockText.otherSite(
            <OptionsLink popup={popup} section="settings">
              {clockText.settings}
            </OptionsLink>,
          )}
        </p>
      )}
    </Page>
  );
}
