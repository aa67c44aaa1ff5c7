import { LifeBuoy, Plus } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/recovery.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { AddRecovery } from './AddRecovery.tsx';
import { DeleteRecovery } from './DeleteRecovery.tsx';
import { NoteUse } from './NoteUse.tsx';
import { RecoveryList } from './RecoveryList.tsx';
import type { RecoveryGroup, RecoveryState } from './recovery-codes.ts';

/** Recovery codes by account: active codes, used ones, and the sets that were replaced. */
export function RecoveryCodes({ app, state }: { readonly app: AppState; readonly state: RecoveryState }) {
  const { item } = app.route.value;
  const [adding, setAdding] = useState<RecoveryGroup | 'new' | undefined>();
  const [deleting, setDeleting] = useState<RecoverySetView | undefined>();
  const [use, setUse] = useState<{ readonly set: RecoverySetCodes; readonly index: number } | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const groups = state.groups.value;
  const add = (
    <Button tone="primary" icon={Plus} onClick={() => setAdding('new')}>
      {recoveryText.add}
    </Button>
  );
  return (
    <>
      <Heading title={recoveryText.title} lead={recoveryText.lead} actions={add} />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {groups !== undefined && groups.length === 0 && (
        <div class="card">
          <Empty level={2} icon={LifeBuoy} title={recoveryText.empty.title} actions={add}>
            {recoveryText.empty.lead}
          </Empty>
        </div>
      )}
      {groups !== undefined && groups.length > 0 && (
        <RecoveryList
          app={app}
          state={state}
          groups={groups}
          only={item === undefined || item === 'new' ? undefined : (item as AccountId)}
          add={add}
          onReplace={setAdding}
          onDelete={setDeleting}
          onSayUse={(set, index) => setUse({ set, index })}
        />
      )}
      {(adding !== undefined || item === 'new') && (
        <AddRecovery
          app={app}
          account={adding === 'new' ? undefined : adding}
          onClose={() => {
            setAdding(undefined);
            if (item === 'new') app.go({ section: 'recovery' });
          }}
        />
      )}
      {use !== undefined && <NoteUse {...use} app={app} onClose={() => setUse(undefined)} />}
      {deleting !== undefined && <DeleteRecovery state={state} set={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}
