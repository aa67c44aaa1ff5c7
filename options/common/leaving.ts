import { useState } from 'preact/hooks';

/** Leaving a form in a dialog: at once, or after a question where something was changed. */
export interface Leaving {
  readonly isAsking: boolean;
  leave(): void;
  /** Goes on editing. */
  stay(): void;
}

/** Makes the state; `close` closes the form’s dialog. */
export function useLeaving(isChanged: boolean, close: () => void): Leaving {
  const [isAsking, setAsking] = useState(false);
  return { isAsking, leave: () => (isChanged ? setAsking(true) : close()), stay: () => setAsking(false) };
}
