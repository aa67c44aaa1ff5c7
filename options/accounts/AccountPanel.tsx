import { ArrowLeft, Copy, QrCode, Trash2, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { CodeText, NextCode } from '../../src/ui/CodeText.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { accountTitle, formatDay } from '../common/labels.ts';
import { RemovalChecklist } from '../security-keys/RemovalChecklist.tsx';
import { AccountForm } from './AccountForm.tsx';
import { AccountMeans } from './AccountMeans.tsx';
import { type AccountState, createAccount } from './account.ts';
import { FillingRules } from './FillingRules.tsx';
import { RevealSecret } from './RevealSecret.tsx';

/** One account beside the list: its code, what can be changed, and everything that opens it. */
export function AccountPanel(props: {
  readonly app: AppState;
  readonly id: AccountId;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}) {
  const { app, id } = props;
  const [state] = useState(() => createAccount(app, id));
  const [revealing, setRevealing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const revision = app.revision.value;
  const view = state.view.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  useEffect(() => {
    if (view !== undefined) heading.current?.focus();
  }, [view === undefined]);

  return (
    <aside
      class="panel"
      aria-label="Account"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
      }}
    >
      <div class="panel-top">
        <span class="panel-back">
          <h1 class="visually-hidden">Accounts</h1>
          <Button tone="plain" icon={ArrowLeft} onClick={props.onClose}>
            Accounts
          </Button>
        </span>
        <span class="panel-close">
          <IconButton label="Close account" icon={X} onClick={props.onClose} />
        </span>
      </div>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {view !== undefined && (
        <>
          <div class="panel-who">
            <Tile issuer={view.issuer} name={view.name} icon={view.icon} />
            <div>
              <h2 ref={heading} tabIndex={-1}>
                {view.issuer || view.name || 'Unnamed account'}
              </h2>
              {view.issuer !== '' && <p class="muted">{view.name}</p>}
            </div>
          </div>
          <CodeCard app={app} state={state} view={view} onReveal={() => setRevealing(true)} />
          {view.pendingCode !== undefined && <PendingReplacement state={state} nowMs={app.platform.nowMs} />}
          <AccountForm key={view.id} view={view} onSave={(edit) => state.save(edit)} />
          {view.kind !== undefined && <FillingRules state={state} view={view} />}
          <AccountMeans view={view} />
          <RemovalChecklist app={app} view={view} onRetire={() => void state.retire()} />
          <footer class="panel-foot">
            <p class="muted">
              Added {formatDay(view.createdMs)} · changed {formatDay(view.updatedMs)} · used {view.uses}{' '}
              {view.uses === 1 ? 'time' : 'times'}
            </p>
            <Button icon={Trash2} onClick={props.onDelete}>
              Delete account
            </Button>
          </footer>
          {revealing && (
            <RevealSecret
              state={state}
              title={accountTitle(view)}
              onCopy={(text) => void copyKey(app, text)}
              onClose={() => {
                setRevealing(false);
                state.conceal();
              }}
            />
          )}
        </>
      )}
    </aside>
  );
}

async function copyKey(app: AppState, text: string): Promise<void> {
  try {
    await app.platform.copy(text, app.preferences.value?.clipboardSeconds ?? 0);
    app.say('Key copied.');
  } catch (thrown) {
    app.sayFault(thrown);
  }
}

function CodeCard(props: {
  readonly app: AppState;
  readonly state: AccountState;
  readonly view: AccountView;
  readonly onReveal: () => void;
}) {
  const { view, state } = props;
  const span =
    view.periodSeconds === undefined || view.untilMs === undefined
      ? undefined
      : { periodSeconds: view.periodSeconds, untilMs: view.untilMs };
  const timing = useTiming<HTMLDivElement>(span);
  const until = view.untilMs;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => void state.refreshCodes(), Math.max(250, until - props.app.platform.nowMs() + 20));
    return () => clearTimeout(timer);
  }, [until]);
  if (view.kind === undefined) {
    return (
      <Note>
        <p>This account makes no codes here. It keeps its recovery codes and security keys together.</p>
      </Note>
    );
  }
  return (
    <div class="card code-card" ref={timing}>
      <div class="code-now" data-hidden={props.app.preferences.value?.hideCodes ? '' : undefined}>
        {view.kind === 'hotp' && view.code === undefined ? (
          <span class="muted">Copy makes the next code. Number {view.counter ?? 0} in its series.</span>
        ) : (
          <CodeText code={view.code} label="Code" />
        )}
        {span !== undefined && <TimeRing size="large" />}
        {view.nextCode !== undefined && (
          <span class="soon muted">
            next <NextCode code={view.nextCode} />
          </span>
        )}
      </div>
      <div class="code-actions">
        <Button tone="primary" icon={Copy} onClick={() => void state.copy()}>
          Copy
        </Button>
        <Button icon={QrCode} onClick={props.onReveal}>
          Show QR and key
        </Button>
      </div>
      <p class="muted small">{describeParameters(view)}</p>
    </div>
  );
}

function describeParameters(view: AccountView): string {
  if (view.kind === 'steam') return 'Steam Guard, 5 letters, every 30 seconds';
  const rhythm = view.kind === 'hotp' ? 'counter-based' : `every ${view.periodSeconds ?? 30} seconds`;
  return `${view.digits ?? 6} digits, ${rhythm}, ${view.algorithm ?? 'SHA-1'}`;
}

function PendingReplacement({ state, nowMs }: { readonly state: AccountState; readonly nowMs: () => number }) {
  const pending = state.view.value?.pendingCode;
  const until = pending?.untilMs;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => void state.load(), Math.max(250, until - nowMs() + 20));
    return () => clearTimeout(timer);
  }, [until]);
  return (
    <Note tone="warn">
      <p>
        <strong>A new key waits to be confirmed</strong>
        Its code now is <CodeText code={pending?.code} label="Code of the new key" />. Enter it at the site. Keep the
        new key once the site has accepted it; until then the old codes stay in force.
      </p>
      <div class="note-actions">
        <Button tone="primary" onClick={() => void state.settle(true)}>
          Keep the new key
        </Button>
        <Button onClick={() => void state.settle(false)}>Drop it</Button>
      </div>
    </Note>
  );
}
