import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { drillText } from '../../src/ui/strings/drill.ts';
import type { KeptItemId } from '../../src/vault/records.ts';
import { RestoreSource } from '../backups/RestoreSource.tsx';
import { createRestore } from '../backups/restore-form.ts';
import { SwitchSecret } from '../backups/SwitchSecret.tsx';
import type { AppState } from '../common/app-state.ts';
import type { ReadinessView } from '../readiness/readiness.ts';

/** Opens a backup file for real, says what it would bring back, and records that it was found and works. Restores nothing. */
export function OpenBackup(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) {
  const { app, view, onDone, onBack } = props;
  const text = drillText.backup;
  const [state] = useState(() => createRestore(app, { offersSnapshots: false, onDone: () => undefined }));
  const backups = view.items.filter(({ kind, gone }) => kind === 'backup' && gone === undefined);
  const [which, setWhich] = useState<string>(backups[0]?.id ?? '');
  useEffect(() => () => state.stop(), []);
  const found = state.view.value;
  const record = async () => {
    const isDone = await app.attempt(state.fault, async () => {
      if (which !== '') await app.ask('keptItem.edit', { id: which as KeptItemId, checked: true });
    });
    if (isDone) onDone();
  };
  if (found === undefined)
    return (
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void state.inspect();
        }}
      >
        <RestoreSource state={state} />
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <SwitchSecret state={state} />
          <Button onClick={onBack}>{commonText.back}</Button>
          <Button tone="primary" type="submit" busy={state.busy.value} disabled={!state.isChosen.value}>
            {text.open}
          </Button>
        </div>
      </form>
    );
  const missing = found.differs?.onlyHere.count ?? 0;
  const changed = found.differs?.changed.count ?? 0;
  return (
    <div class="form">
      <p role="status">
        <strong>{text.opens(commonText.accounts(found.accounts))}</strong> {missing + changed === 0 && text.whole}
      </p>
      {missing + changed > 0 && (
        <Note tone="warn">
          {missing > 0 && <p>{text.missing(missing)}</p>}
          {changed > 0 && <p>{text.changed(changed)}</p>}
        </Note>
      )}
      {backups.length > 0 && (
        <SelectField
          label={text.which}
          value={which}
          onValue={setWhich}
          choices={[...backups.map(({ id }) => [id as string, titleOf(view, id)] as const), ['', text.none] as const]}
        />
      )}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button tone="primary" onClick={() => void record()}>
          {text.record}
        </Button>
      </div>
    </div>
  );
}

function titleOf({ gathered, names }: ReadinessView, id: KeptItemId): string {
  const thing = gathered.things.find(({ item }) => item === id);
  return thing === undefined ? '' : names.thingWithPlace(thing.id);
}
