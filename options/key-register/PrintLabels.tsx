import { signal } from '@preact/signals';
import { Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { RegisterKey } from '../../src/messages/key-register.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, SelectField, TextField } from '../../src/ui/Field.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { AppState } from '../common/app-state.ts';
import { LabelKeys } from './LabelKeys.tsx';
import { LabelPages } from './LabelPages.tsx';
import { fitLabel, LABEL_FORMATS, type LabelFormat, labelsOn, rowAndColumn } from './label-formats.ts';
import { keepReturn, keptReturn } from './return-note.ts';
import { saveRegister } from './save-register.ts';

/** As much as fits on a small label. */
const MOST_RETURN = 60;

/** Prints labels to stick on the keys. What is typed for a finder is kept only where the user asks for it. */
export function PrintLabels({ app, onClose }: { readonly app: AppState; readonly onClose: () => void }) {
  const [keys] = useState(() => signal<readonly RegisterKey[]>([]));
  const [fault] = useState(() => signal<Fault | undefined>(undefined));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [format, setFormat] = useState<LabelFormat>('l7160');
  const [start, setStart] = useState(1);
  const [returnTo, setReturnTo] = useState('');
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    void app.attempt(fault, async () => {
      const { keys: found } = await app.ask('keyRegister.read');
      keys.value = found;
      setReturnTo(keptReturn(found));
      setLeft(new Set(found.flatMap(({ id, lostMs, retiredMs }) => ((lostMs ?? retiredMs) === undefined ? [] : [id]))));
    });
  }, []);
  const text = keyRegisterText.labels;
  const chosen = keys.value.filter(({ id }) => !left.has(id));
  const canPrint = chosen.length > 0 && Array.from(returnTo).length <= MOST_RETURN;
  const back = returnTo.trim() === '' ? '' : text.printedReturn(returnTo.trim());
  const cut = chosen.filter(
    ({ label, colour }) =>
      !fitLabel(format, { name: label, hasColour: colour !== undefined, returnText: back }).isWhole,
  );
  const select = (some: readonly RegisterKey[], isSelected: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      for (const { id } of some) isSelected ? next.delete(id) : next.add(id);
      return next;
    });
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form
        class="form label-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!canPrint) return;
          app.platform.print();
          if (isKept && returnTo.trim() !== '')
            void app.attempt(fault, () => saveRegister(app, keepReturn(chosen, returnTo.trim())));
        }}
      >
        <LabelPages keys={chosen} format={format} start={start} returnTo={returnTo.trim()} />
        <p class="hint">{text.lead}</p>
        <LabelKeys keys={keys.value} left={left} onSelect={select} />
        <SelectField
          label={text.format}
          hint={text.formatHint}
          value={format}
          onValue={(next) => {
            setFormat(next);
            setStart(1);
          }}
          choices={LABEL_FORMATS.map((one) => [one, text.formats[one]] as const)}
        />
        {labelsOn(format) > 1 && (
          <SelectField
            label={text.start}
            hint={text.startHint}
            value={String(start)}
            onValue={(next) => setStart(Number(next))}
            choices={Array.from({ length: labelsOn(format) }, (_, at) => {
              const { row, column } = rowAndColumn(format, at + 1);
              return [String(at + 1), text.place(row, column)] as const;
            })}
          />
        )}
        <TextField
          label={text.returnTo}
          hint={text.returnToHint}
          placeholder={text.returnToExample}
          limit={MOST_RETURN}
          isName
          value={returnTo}
          onValue={setReturnTo}
        />
        {cut.length > 0 && (
          <Note>
            <p>{text.returnCut(formatList(cut.slice(0, 3).map(({ label }) => text.quoted(label))), cut.length - 3)}</p>
          </Note>
        )}
        <CheckField label={text.keep} hint={text.keepHint} checked={isKept} onChecked={setIsKept} />
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>{commonText.close}</Button>
          <Button tone="primary" type="submit" icon={Printer} disabled={!canPrint}>
            {keyRegisterText.print.print}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
