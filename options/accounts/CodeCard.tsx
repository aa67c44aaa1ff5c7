import { Copy, QrCode } from 'lucide';
import type { AccountView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CodeText, NextCode } from '../../src/ui/CodeText.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';
import type { AppState } from '../common/app-state.ts';
import type { AccountState } from './account.ts';
import { useTurn } from './use-turn.ts';

/** The code of the account that is open, with the next one and how it is generated. */
export function CodeCard(props: {
  readonly app: AppState;
  readonly state: AccountState;
  readonly view: AccountView;
  readonly onReveal: () => void;
}) {
  const { app, view, state } = props;
  const text = accountsText.panel;
  const span =
    view.periodSeconds === undefined || view.untilMs === undefined
      ? undefined
      : { periodSeconds: view.periodSeconds, untilMs: view.untilMs };
  const timing = useTiming<HTMLDivElement>(span);
  useTurn(view.untilMs, app.platform.nowMs, state.refreshCodes);
  if (view.kind === undefined) {
    return (
      <Note>
        <p>{view.signsInWith === undefined ? text.noCodes : text.signsInWith(accountTitle(view.signsInWith))}</p>
      </Note>
    );
  }
  return (
    <div class="card code-card" ref={timing}>
      <div class="code-now">
        {view.kind === 'hotp' && view.code === undefined ? (
          <span class="muted">{text.counter(view.counter ?? 0)}</span>
        ) : (
          <CodeText code={view.code} label={text.code} />
        )}
        {span !== undefined && <TimeRing size="large" />}
        {view.nextCode !== undefined && <span class="soon muted">{text.next(<NextCode code={view.nextCode} />)}</span>}
      </div>
      <div class="code-actions">
        <Button tone="primary" icon={Copy} onClick={() => void state.copy()}>
          {commonText.copy}
        </Button>
        <Button icon={QrCode} onClick={props.onReveal}>
          {text.showKey}
        </Button>
      </div>
      <p class="muted small">{describeParameters(view)}</p>
    </div>
  );
}

function describeParameters({ kind, digits = 6, periodSeconds = 30, algorithm = 'SHA-1' }: AccountView): string {
  const text = accountsText.panel;
  if (kind === 'steam') return text.steam;
  return kind === 'hotp' ? text.counterBased(digits, algorithm) : text.timeBased(digits, periodSeconds, algorithm);
}
