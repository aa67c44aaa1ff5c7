import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { recoveryText } from '../strings/recovery.ts';
import type { Correction } from './recovery-reader.ts';

/**
 * The box in which a code is corrected or added. Enter and leaving it take what it holds; Escape leaves the code as it was. What can't be
 * taken stays in the box, with the reason.
 */
export function CodeInput(props: {
  readonly label: string;
  readonly value: string;
  /** Takes the text; answers why it can't be taken. */
  readonly onCommit: (text: string) => Correction;
  /** `byKey`: the keyboard ended it, and goes on from the button that began it. */
  readonly onDone: (byKey: boolean) => void;
}) {
  const { label, onCommit, onDone } = props;
  const [value, setValue] = useState(props.value);
  const [problem, setProblem] = useState<Exclude<Correction, 'done'> | undefined>();
  const box = useRef<HTMLInputElement>(null);
  const noteId = useId();
  // The box loses the focus as it goes away, too.
  const isOver = useRef(false);
  useLayoutEffect(() => box.current?.focus(), []);
  const end = (byKey: boolean) => {
    isOver.current = true;
    onDone(byKey);
  };
  const take = (byKey: boolean) => {
    if (isOver.current) return;
    const answer = onCommit(value);
    if (answer === 'done') end(byKey);
    else setProblem(answer);
  };
  return (
    <span class="code-input">
      <input
        ref={box}
        class="input"
        data-mono=""
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : noteId}
        value={value}
        onInput={(event) => {
          setValue(event.currentTarget.value);
          setProblem(undefined);
        }}
        onBlur={() => take(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // Neither saves the list nor closes the dialog.
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') take(true);
          else end(true);
        }}
      />
      {problem !== undefined && (
        <small id={noteId} class="problem" role="alert">
          {recoveryText.reading.notTaken[problem]}
        </small>
      )}
    </span>
  );
}
