import { Printer } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import type { AppState } from '../common/app-state.ts';
import { useEndedByLock } from '../common/ended-by-lock.ts';
import { SheetPages } from './SheetPages.tsx';
import type { SheetContents } from './sheet-contents.ts';
import type { SheetState } from './sheet-state.ts';

/** Opens the browser’s print dialog, then asks whether the sheet came out: only a sheet that exists is recorded. */
export function CheckPrint(props: {
  readonly app: AppState;
  readonly state: SheetState;
  readonly contents: SheetContents;
  readonly onPrinted: () => void;
  readonly onClose: () => void;
}) {
  const { app, state } = props;
  const text = emergencySheetText.check;
  const print = () => app.platform.print();
  useEffect(print, []);
  useEndedByLock(app, props.contents.emergencyCode === undefined ? text.endedByLock : text.endedWithCode);
  return (
    <>
      <SheetPages contents={props.contents} />
      <p>{text.lead}</p>
      {props.contents.emergencyCode !== undefined && (
        <Note tone="warn">
          <p>{text.codeWaits}</p>
        </Note>
      )}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={props.onClose}>{text.no}</Button>
        <Button icon={Printer} onClick={print}>
          {text.again}
        </Button>
        <Button tone="primary" busy={state.busy.value} onClick={props.onPrinted}>
          {text.done}
        </Button>
      </div>
    </>
  );
}
