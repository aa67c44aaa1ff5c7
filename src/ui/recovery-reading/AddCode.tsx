import { Plus } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { recoveryText } from '../strings/recovery.ts';
import { CodeInput } from './CodeInput.tsx';
import type { RecoveryReader } from './recovery-reader.ts';

/** Adds a code that the reading missed to the end of the list. */
export function AddCode({ reading }: { readonly reading: RecoveryReader }) {
  const [isOpen, setOpen] = useState(false);
  const goesOn = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (goesOn.current && !isOpen) button.current?.focus();
    goesOn.current = false;
  }, [isOpen]);
  const text = recoveryText.reading;
  if (!isOpen)
    return (
      <Button tone="plain" icon={Plus} elementRef={button} onClick={() => setOpen(true)}>
        {text.addCode}
      </Button>
    );
  return (
    <CodeInput
      label={text.newCode}
      value=""
      onCommit={reading.addCode}
      onDone={(byKey) => {
        goesOn.current = byKey;
        setOpen(false);
      }}
    />
  );
}
