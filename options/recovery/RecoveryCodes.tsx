import { LifeBuoy, Plus, SearchX } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { RecoverySetView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { accountTitle, count } from '../common/labels.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import { AddRecovery } from './AddRecovery.tsx';
import { RecoveryCard } from './RecoveryCard.tsx';
import { isLow, type RecoveryGroup, type RecoveryState } from './recovery-codes.ts';

const pageSize = 25;

/** Recovery codes by account: those in force, those used, and former sets as history. */
export function RecoveryCodes({ app, state }: { readonly app: AppState; readonly state: RecoveryState }) {
  const { item } = app.route.value;
  const [offset, setOffset] = useState(0);
  const [adding, setAdding] = useState<RecoveryGroup | 'new' | undefined>();
  const [deleting, setDeleting] = useState<RecoverySetView | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const groups = state.groups.value;
  const focus = item === undefined || item === 'new' ? undefined : (item as AccountId);
  const found = focus === undefined ? state.found.value : (groups ?? []).filter((group) => group.account === focus);
  const low = (groups ?? []).filter(isLow).length;
  useEffect(() => {
    const only = found.length === 1 && focus !== undefined ? found[0]?.current : undefined;
    if (only !== undefined && !state.opened.value.has(only.id)) void state.toggle(only.id);
  }, [focus, groups === undefined]);
  const stopAdding = () => {
    setAdding(undefined);
    if (item === 'new') app.go({ section: 'recovery' });
  };
  const add = (
    <Button tone="primary" icon={Plus} onClick={() => setAdding('new')}>
      Add recovery codes
    </Button>
  );

  return (
    <>
      <Heading
        title="Recovery codes"
        lead="The one-time codes that let you in when the phone or the key is gone. Each works once."
        actions={add}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {groups !== undefined && groups.length === 0 && (
        <div class="card">
          <Empty level={2} icon={LifeBuoy} title="No recovery codes yet" actions={add}>
            Sites show a list of codes once, when you turn on two-factor authentication. Paste that list or drop its
            text file here; it is kept encrypted, and you always see how many are left.
          </Empty>
        </div>
      )}
      {groups !== undefined && groups.length > 0 && (
        <>
          <div class="toolbar">
            <SearchBox
              value={state.text.value}
              onValue={(text) => {
                state.text.value = text;
                setOffset(0);
                if (focus !== undefined) app.go({ section: 'recovery' });
              }}
            />
            {focus !== undefined && <Button onClick={() => app.go({ section: 'recovery' })}>Show all accounts</Button>}
          </div>
          {low > 0 && focus === undefined && (
            <Note tone="warn">
              <p>
                {count(low, 'account is', 'accounts are')} running out of recovery codes. The site hands out new ones;
                the old ones then stop working, and you add the new ones here.
              </p>
            </Note>
          )}
          {found.length === 0 && (
            <div class="card">
              {focus === undefined ? (
                <Empty level={2} icon={SearchX} title="No account matches" />
              ) : (
                <Empty level={2} icon={LifeBuoy} title="No recovery codes for this account yet" actions={add} />
              )}
            </div>
          )}
          <ul class="stack" aria-label="Recovery codes by account">
            {found.slice(offset, offset + pageSize).map((group) => (
              <RecoveryCard
                key={group.account}
                app={app}
                state={state}
                group={group}
                onReplace={() => setAdding(group)}
                onDelete={setDeleting}
              />
            ))}
          </ul>
          <Pager offset={offset} size={pageSize} total={found.length} onTurn={setOffset} />
        </>
      )}
      {(adding !== undefined || item === 'new') && (
        <AddRecovery
          app={app}
          account={adding === 'new' || adding === undefined ? undefined : adding}
          onClose={stopAdding}
        />
      )}
      {deleting !== undefined && (
        <Confirm
          title="Delete these recovery codes?"
          act="Delete codes"
          tone="danger"
          onClose={() => setDeleting(undefined)}
          onAct={() => {
            const { id } = deleting;
            setDeleting(undefined);
            void state.remove(id);
          }}
        >
          <p>
            {deleting.supersededMs === undefined
              ? `${count(deleting.unused, 'unused code')} of ${accountTitle(deleting)} may be your only way in if you lose your other methods.`
              : 'These are kept as history only; the site no longer takes them.'}{' '}
            They wait under Accounts › Recently deleted for 30 days.
          </p>
        </Confirm>
      )}
    </>
  );
}
