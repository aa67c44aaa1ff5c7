import { useEffect } from 'preact/hooks';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import type { AppState } from '../common/app-state.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportHelp } from './ImportHelp.tsx';
import { ImportReading } from './ImportReading.tsx';
import { ImportReview } from './ImportReview.tsx';
import { ChooseSource, DropZone } from './ImportSource.tsx';
import type { ImportsState } from './import-state.ts';

/** Importing accounts, from the choice of files to undoing it. */
export function ImportAccounts({ app, state }: { readonly app: AppState; readonly state: ImportsState }) {
  const phase = state.phase.value;
  const done = state.done.value;
  const handed = app.handed.value;
  useEffect(() => {
    if (handed?.to !== 'import') return;
    app.handed.value = undefined;
    void state.take([new File([handed.bytes.slice()], handed.name)]);
  }, [handed]);
  if (phase === 'done' && done !== undefined) {
    return <ImportDone app={app} state={state} done={done} onShowAccounts={() => app.go({ section: 'accounts' })} />;
  }
  return (
    <DropZone state={state}>
      {(pick) => (
        <>
          {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
          {phase === 'choose' && (
            <>
              <ChooseSource state={state} onPick={pick} />
              <ImportHelp />
            </>
          )}
          {phase === 'reading' && <ImportReading state={state} />}
          {(phase === 'preview' || phase === 'saving') && (
            <ImportReview
              state={state}
              onPick={pick}
              onRestore={({ name, bytes }) => {
                app.handed.value = { to: 'restore', name, bytes };
                app.go({ section: 'backups' });
              }}
            />
          )}
        </>
      )}
    </DropZone>
  );
}
