import { useEffect, useState } from 'preact/hooks';
import { toFault } from '../../src/fault.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { importText } from '../../src/ui/strings/import.ts';
import type { AppState } from '../common/app-state.ts';
import { LiveScan } from '../scan/LiveScan.tsx';
import { progressOfParts } from '../scan/transfer-progress.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportHelp } from './ImportHelp.tsx';
import { ImportReading } from './ImportReading.tsx';
import { ImportReview } from './ImportReview.tsx';
import { ChooseSource, DropZone } from './ImportSource.tsx';
import type { ImportsState } from './import-state.ts';

/** Importing accounts, from the choice of files or the camera to undoing it. */
export function ImportAccounts({ app, state }: { readonly app: AppState; readonly state: ImportsState }) {
  const [live, setLive] = useState<'camera' | 'screen' | undefined>();
  const phase = state.phase.value;
  const done = state.done.value;
  const handed = app.handed.value;
  useEffect(() => {
    if (handed?.to !== 'import') return;
    app.handed.value = undefined;
    void state.take([new File([handed.bytes.slice()], handed.name)]);
  }, [handed]);
  // Once the user saves, no more is scanned.
  useEffect(() => {
    if (phase === 'saving' || phase === 'done') setLive(undefined);
  }, [phase]);
  if (phase === 'done' && done !== undefined) {
    return <ImportDone app={app} state={state} done={done} onShowAccounts={() => app.go({ section: 'accounts' })} />;
  }
  const scan = (source: 'camera' | 'screen') => {
    state.fault.value = undefined;
    setLive(source);
  };
  const isReading = phase === 'reading';
  // While the camera is on, each QR code is read in an instant: what was read stays in view meanwhile.
  const isKept = isReading && live !== undefined && state.preview.rows.value.length > 0;
  return (
    <DropZone state={state}>
      {(pick) => (
        <>
          {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
          {live !== undefined && (
            <section class="card import-live" aria-label={commonText.moveFromApp}>
              <LiveScan
                source={live}
                count={state.preview.rows.value.length}
                transfers={progressOfParts(state.missingParts.value)}
                isMoving
                onAccounts={async (texts) => {
                  if (!(await state.scan(texts))) return;
                  setLive(undefined);
                  app.say(importText.scanned(state.preview.rows.value.length));
                }}
                onFault={(thrown) => {
                  setLive(undefined);
                  state.fault.value = toFault(thrown);
                }}
                onClose={() => setLive(undefined)}
              />
            </section>
          )}
          {phase === 'choose' && live === undefined && (
            <>
              <ChooseSource state={state} onPick={pick} onScan={scan} />
              <ImportHelp />
            </>
          )}
          {isReading && live === undefined && <ImportReading state={state} />}
          {(phase === 'preview' || phase === 'saving' || isKept) && (
            <ImportReview
              state={state}
              isScanning={live !== undefined}
              onPick={pick}
              onScan={() => scan('camera')}
              onHand={(to, { name, bytes }) => {
                app.handed.value = { to, name, bytes };
                app.go({ section: to === 'restore' ? 'backups' : 'keys' });
              }}
            />
          )}
        </>
      )}
    </DropZone>
  );
}
