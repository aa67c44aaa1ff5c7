import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';

/** The end of a form in a dialog: what went wrong, *Cancel* and *Save*. */
export function SaveOrCancel(props: {
  readonly fault: Fault | undefined;
  /** The main button's word, if it isn't *Save*. */
  readonly act?: string;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}) {
  const { fault, act = commonText.save, disabled = false, onCancel } = props;
  return (
    <>
      {fault !== undefined && <FaultNote code={fault.code} />}
      <div class="dialog-actions">
        <Button onClick={onCancel}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" disabled={disabled}>
          {act}
        </Button>
      </div>
    </>
  );
}
