import { ArrowLeft, Trash2, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { iconsText } from '../../src/ui/strings/icons.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { copySaying } from '../common/copy.ts';
import { HostDialog } from '../common/HostDialog.tsx';
import { IconChooser } from '../icons/IconChooser.tsx';
import { AccountReadiness } from '../readiness/AccountReadiness.tsx';
import { RemovalChecklist } from '../security-keys/RemovalChecklist.tsx';
import { AccountForm } from './AccountForm.tsx';
import { type AccountState, createAccount } from './account.ts';
import { CodeCard } from './CodeCard.tsx';
import { FillingRules } from './FillingRules.tsx';
import { PendingReplacement } from './PendingReplacement.tsx';
import { RevealSecret } from './RevealSecret.tsx';
import { SignInMethods } from './SignInMethods.tsx';

/** One account beside the list: its code, what can be changed, and every way to sign in. */
export function AccountPanel(props: {
  readonly app: AppState;
  readonly id: AccountId;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}) {
  const { app, id } = props;
  const [state] = useState(() => createAccount(app, id));
  const text = accountsText.panel;
  const revision = app.revision.value;
  const view = state.view.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  return (
    <aside
      class="panel"
      aria-label={text.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
      }}
    >
      <div class="panel-top">
        <span class="panel-back">
          <h1 class="visually-hidden">{text.back}</h1>
          <Button tone="plain" icon={ArrowLeft} onClick={props.onClose}>
            {text.back}
          </Button>
        </span>
        <span class="panel-close">
          <IconButton label={text.close} icon={X} onClick={props.onClose} />
        </span>
      </div>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {view !== undefined && <PanelBody app={app} state={state} view={view} onDelete={props.onDelete} />}
    </aside>
  );
}

interface BodyProps {
  readonly app: AppState;
  readonly state: AccountState;
  readonly view: AccountView;
}

function PanelBody(props: BodyProps & { readonly onDelete: () => void }) {
  const { app, state, view } = props;
  const text = accountsText.panel;
  const [isRevealing, setRevealing] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [askedHost, setAskedHost] = useState<string | undefined>();
  return (
    <>
      <Who view={view} onIcon={() => setChoosing(true)} />
      {isChoosing && <IconChooser app={app} view={view} onClose={() => setChoosing(false)} />}
      <CodeCard app={app} state={state} view={view} onReveal={() => setRevealing(true)} />
      {view.pendingCode !== undefined && (
        <PendingReplacement state={state} nowMs={app.platform.nowMs} onAskHost={setAskedHost} />
      )}
      {askedHost !== undefined && (
        <HostDialog
          app={app}
          account={view}
          host={askedHost}
          unasked
          onClose={() => {
            setAskedHost(undefined);
            void state.load();
          }}
        />
      )}
      <AccountForm key={view.id} unsaved={app.unsaved} view={view} onSave={(edit) => state.save(edit)} />
      {view.kind !== undefined && <FillingRules state={state} view={view} />}
      <SignInMethods app={app} view={view} />
      <AccountReadiness app={app} id={view.id} />
      <RemovalChecklist app={app} view={view} onRetire={() => void state.stopGenerating()} />
      <footer class="panel-foot">
        <p class="muted">{text.history(formatDay(view.createdMs), formatDay(view.updatedMs), view.uses)}</p>
        <Button icon={Trash2} onClick={props.onDelete}>
          {text.delete}
        </Button>
      </footer>
      {isRevealing && (
        <RevealSecret
          state={state}
          title={accountTitle(view)}
          onCopy={(key) => void copyKey(app, key)}
          onClose={() => {
            setRevealing(false);
            state.conceal();
          }}
        />
      )}
    </>
  );
}

function Who({ view, onIcon }: { readonly view: AccountView; readonly onIcon: () => void }) {
  const { issuer, name } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="panel-who">
      <button type="button" class="icon-change" title={iconsText.change} aria-label={iconsText.change} onClick={onIcon}>
        <Tile {...view} />
      </button>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {issuer || name || commonText.unnamedAccount}
        </h2>
        {issuer !== '' && <p class="muted">{name}</p>}
      </div>
    </div>
  );
}

async function copyKey(app: AppState, key: string): Promise<void> {
  try {
    await copySaying(app, key, accountsText.panel.keyCopied);
  } catch (thrown) {
    app.sayFault(thrown);
  }
}
