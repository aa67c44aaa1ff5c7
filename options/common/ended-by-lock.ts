import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AppState } from './app-state.ts';

/** What the last lock ended before the user could confirm it: said until the vault is open again. */
export const endedByLock = signal<string | undefined>();

/** Has `text` said after a lock that ends this screen; `undefined` while there is nothing to lose. */
export function useEndedByLock({ phase }: AppState, text: string | undefined): void {
  useEffect(
    () => () => {
      if (text !== undefined && phase.peek() === 'locked') endedByLock.value = text;
    },
    [text],
  );
}
