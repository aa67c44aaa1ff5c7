import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { useFocusResult } from '../common/focus-result.ts';

interface ReviewState {
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly canSave: ReadonlySignal<boolean>;
  save(): Promise<boolean>;
}

/** What was read, to be checked before it is saved: `rows` has the security keys, below them comes what else there is to say. */
export function ReviewForm(props: {
  readonly state: ReviewState;
  readonly lead: string;
  /** Names the list of keys. */
  readonly label: string;
  readonly rows: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly onBack: () => void;
  readonly onSaved: () => void;
}) {
  const { state, lead, label, rows, onBack, onSaved } = props;
  const focus = useFocusResult<HTMLFormElement>();
  return (
    <form
      class="form"
      ref={focus}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.canSave.value) void state.save().then((isDone) => isDone && onSaved());
      }}
    >
      <p class="hint">{lead}</p>
      <ul class="register-rows" aria-label={label}>
        {rows}
      </ul>
      {props.children}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onBack}>{keyRegisterText.paste.back}</Button>
        <Button tone="primary" type="submit" busy={state.busy.value} disabled={!state.canSave.value}>
          {commonText.save}
        </Button>
      </div>
    </form>
  );
}
