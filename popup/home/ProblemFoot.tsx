import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fillText } from '../../src/ui/strings/fill.ts';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** Where the home screen says what went wrong, or that a fill is under way: below the list, so that no button moves. */
export function ProblemFoot({ popup }: { readonly popup: Popup }) {
  const ref = useRef<HTMLElement>(null);
  const [isAbove, setAbove] = useState(false);
  const problem = popup.problem.value;
  useLayoutEffect(() => {
    // The list gives way to it, and a control that was just pressed at the end of the list must not turn into one of its buttons.
    const pressed = document.activeElement?.closest('button, [data-account]')?.getBoundingClientRect();
    const top = innerHeight - (ref.current?.offsetHeight ?? 0);
    setAbove(pressed !== undefined && pressed.bottom > top && !ref.current?.contains(document.activeElement));
  }, [problem]);
  return (
    <aside ref={ref} class="problem-foot" data-above={isAbove ? '' : undefined}>
      {problem === undefined ? (
        <p class="looking" role="status">
          <span class="spinner" aria-hidden="true" />
          {fillText.looking}
        </p>
      ) : (
        <ProblemNote popup={popup} />
      )}
    </aside>
  );
}
