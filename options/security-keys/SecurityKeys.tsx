import { FingerprintPattern, Plus, ScanSearch } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { count } from '../common/labels.ts';
import { Pager } from '../common/Pager.tsx';
import { AddKey } from './AddKey.tsx';
import { AddRegistration } from './AddRegistration.tsx';
import { EditKey } from './EditKey.tsx';
import { KeyCard } from './KeyCard.tsx';
import { findSingleCode, type SecurityKeysState } from './security-keys.ts';

const pageSize = 20;

/** The keys that the user owns, what is known of each, and at which sites each is registered. */
export function SecurityKeys({ app, state }: { readonly app: AppState; readonly state: SecurityKeysState }) {
  const [adding, setAdding] = useState(false);
  const [offset, setOffset] = useState(0);
  const [editing, setEditing] = useState<SecurityKeyView | undefined>();
  const [registering, setRegistering] = useState<SecurityKeyView | undefined>();
  const [deleting, setDeleting] = useState<SecurityKeyView | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const keys = state.keys.value;
  const able = app.platform.canRegisterKeys;
  const checkable = (keys ?? []).some((key) => key.credentialId !== undefined);
  const add = (
    <Button
      tone="primary"
      icon={Plus}
      onClick={() => {
        state.formFault.value = undefined;
        setAdding(true);
      }}
    >
      Add security key
    </Button>
  );
  return (
    <>
      <Heading
        title="Security keys"
        lead="The keys you own, and where each one opens an account."
        actions={
          <>
            {able && checkable && (
              <Button icon={ScanSearch} busy={state.waiting.value} onClick={() => void state.check()}>
                Which key is this?
              </Button>
            )}
            {add}
          </>
        }
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {!able && (
        <Note>
          <p>
            <strong>Keys cannot be registered here</strong>
            This browser lets an extension use security keys only together with a web site’s permission, which Latchkey
            does not ask for. You can still keep your keys by name and record where each is registered.
          </p>
        </Note>
      )}
      {keys !== undefined && keys.length === 0 && (
        <div class="card">
          <Empty level={2} icon={FingerprintPattern} title="No security keys yet" actions={add}>
            Give each key a name, such as “blue, key ring”. Latchkey then tells you which key is which, where each is
            registered, and what you would lose with it.
          </Empty>
        </div>
      )}
      {keys !== undefined && keys.length > 0 && <LonelyNote keys={keys} />}
      <ul class="stack" aria-label="Security keys">
        {(keys ?? []).slice(offset, offset + pageSize).map((key) => (
          <KeyCard
            key={key.id}
            item={key}
            state={state}
            nowMs={app.platform.nowMs()}
            canCheck={able}
            onEdit={() => setEditing(key)}
            onDelete={() => setDeleting(key)}
            onRegister={() => {
              state.formFault.value = undefined;
              setRegistering(key);
            }}
          />
        ))}
      </ul>
      <Pager offset={offset} size={pageSize} total={keys?.length ?? 0} onTurn={setOffset} />
      {adding && <AddKey app={app} state={state} onClose={() => setAdding(false)} />}
      {editing !== undefined && <EditKey state={state} item={editing} onClose={() => setEditing(undefined)} />}
      {registering !== undefined && (
        <AddRegistration app={app} state={state} item={registering} onClose={() => setRegistering(undefined)} />
      )}
      {deleting !== undefined && (
        <Confirm
          title={`Delete ${deleting.label}?`}
          act="Delete key"
          tone="danger"
          onClose={() => setDeleting(undefined)}
          onAct={() => {
            setDeleting(undefined);
            void state.remove(deleting);
          }}
        >
          <p>
            The key keeps working at the sites where it is registered; only the record here goes. If you lost it, mark
            it as lost instead, so that you still see where to remove it. It waits under Accounts › Recently deleted for
            30 days.
          </p>
          {state.unlocking.value.has(deleting.credentialId ?? '') && (
            <p>
              <strong>It goes on unlocking Latchkey.</strong> If it should not, take it off in Settings first.
            </p>
          )}
        </Confirm>
      )}
    </>
  );
}

function LonelyNote({ keys }: { readonly keys: readonly SecurityKeyView[] }) {
  const lonely = findSingleCode(keys);
  if (lonely.length === 0) return undefined;
  const named = lonely.slice(0, 3);
  return (
    <Note tone="warn">
      <p>
        <strong>{count(lonely.length, 'account is protected', 'accounts are protected')} by one key only</strong>
        {named.map(({ title, key }) => `${title} (${key.label})`).join(', ')}
        {lonely.length > named.length && ` and ${lonely.length - named.length} more`}. Register a second key there and
        keep it in another place: if this one is lost, it will not lock you out.
      </p>
    </Note>
  );
}
