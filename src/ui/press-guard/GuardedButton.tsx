import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, type ButtonProps } from '../Button.tsx';
import { usePressGuard } from './use-press-guard.ts';

/**
 * The button of a question that gives something away, or takes it for good. It takes no press for 600 ms after it is painted or the window
 * regains the focus, and never appears under the pointer. `about` names what the question is about, for one that stays while that changes; without
 * it, or where what was chosen `gives` nothing, the button is an ordinary one.
 */
export function GuardedButton({
  about,
  gives = true,
  focused = false,
  ...button
}: ButtonProps & { readonly about: string | undefined; readonly gives?: boolean; readonly focused?: boolean }) {
  const ref = useRef<HTMLButtonElement>(null);
  const isOpen = usePressGuard(ref, about, gives);
  useLayoutEffect(() => {
    if (focused) ref.current?.focus({ preventScroll: true });
  }, [about, focused]);
  return <Button {...button} elementRef={ref} aria-disabled={isOpen ? undefined : 'true'} />;
}

/** The safe answer to such a question: it has the focus, and so Enter. */
export function SafeButton(button: ButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return <Button {...button} elementRef={ref} />;
}
