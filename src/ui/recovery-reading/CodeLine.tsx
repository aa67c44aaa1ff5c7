import { Check, Pencil, Undo2, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundCode } from '../../recovery/read.ts';
import { IconButton } from '../Button.tsx';
import { recoveryText } from '../strings/recovery.ts';
import { CodeInput } from './CodeInput.tsx';
import type { RecoveryReader } from './recovery-reader.ts';

/** A code that was found, as an item of a list: it can be corrected in its place, marked and removed. `children` draws it. */
export function CodeLine(props: {
  readonly reading: RecoveryReader;
  readonly code: FoundCode;
  readonly index: number;
  readonly children: ComponentChildren;
}) {
  const { reading, code, index } = props;
  const [isEdited, setEdited] = useState(false);
  const goesOn = useRef(false);
  const item = useRef<HTMLLIElement>(null);
  const text = recoveryText.reading;
  // The keyboard goes on from the button that began the correction.
  useLayoutEffect(() => {
    if (goesOn.current && !isEdited) item.current?.querySelector('button')?.focus();
    goesOn.current = false;
  }, [isEdited]);
  return (
    <li ref={item} data-used={code.used ? '' : undefined}>
      {isEdited ? (
        <CodeInput
          label={text.codeNumber(index + 1)}
          value={code.text}
          onCommit={(next) => reading.correct(index, next)}
          onDone={(byKey) => {
            goesOn.current = byKey;
            setEdited(false);
          }}
        />
      ) : (
        <>
          {props.children}
          <IconButton label={text.correct(code.text)} icon={Pencil} size="small" onClick={() => setEdited(true)} />
          <IconButton
            label={code.used ? text.markUnused(code.text) : text.markUsed(code.text)}
            icon={code.used ? Undo2 : Check}
            size="small"
            onClick={() => reading.mark(index, !code.used)}
          />
          <IconButton label={text.remove(code.text)} icon={X} size="small" onClick={() => reading.remove(index)} />
        </>
      )}
    </li>
  );
}
