import { useEffect, useState } from 'preact/hooks';
import type { KeptItemView } from '../../src/messages/kept-items.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import { createAccountChoice } from '../common/account-choice.ts';
import type { AppState } from '../common/app-state.ts';
import { createUnlockMethodsState, nothingKept } from '../unlock/unlock-methods.ts';
import { CheckPrint } from './CheckPrint.tsx';
import { SheetForm } from './SheetForm.tsx';
import { createSheet, type SheetForm as Wish } from './sheet-state.ts';

/** Prints an emergency sheet: what goes on it, the passphrase, the print, and the record of what was printed. */
export function PrintEmergencySheet(props: {
  readonly app: AppState;
  /** The sheets that are there, newest first, each with what it is called. */
  readonly sheets: readonly { readonly item: KeptItemView; readonly title: string }[];
  readonly onClose: () => void;
}) {
  const { app, sheets, onClose } = props;
  const [newest] = sheets;
  const [state] = useState(() => createSheet(app));
  const [picks] = useState(() => createAccountChoice(app));
  const [unlockMethods] = useState(() => createUnlockMethodsState(app));
  const [kept, setKept] = useState(nothingKept);
  const [form, setForm] = useState<Wish>({
    keys: true,
    codes: true,
    emergencyCode: false,
    place: newest?.item.place ?? '',
    replaces: newest && { id: newest.item.id, title: newest.title },
  });
  useEffect(() => {
    void unlockMethods.load();
  }, []);
  const contents = state.contents.value;
  return (
    <Dialog
      title={contents === undefined ? emergencySheetText.title : emergencySheetText.check.title}
      size="wide"
      // Once it is printed, only an answer ends it: a press beside the dialog must not leave a sheet unrecorded.
      onClose={contents === undefined ? onClose : () => undefined}
    >
      {contents === undefined ? (
        <SheetForm
          {...{ app, state, picks, unlockMethods, kept, form, sheets, onClose }}
          onForm={setForm}
          onKept={setKept}
        />
      ) : (
        <CheckPrint
          app={app}
          state={state}
          contents={contents}
          onPrinted={() => void state.record(form, kept).then((isDone) => isDone && onClose())}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
