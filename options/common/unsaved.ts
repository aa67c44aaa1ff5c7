import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Route } from './route.ts';

/** A form whose edits are saved as a whole. */
export interface EditedForm {
  readonly isChanged: ReadonlySignal<boolean>;
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
}

/** Asks before unsaved edits of the form on screen are lost. */
export interface Unsaved {
  /** Where the user wanted to go when the edits held them back. */
  readonly leavingTo: ReadonlySignal<Route | undefined>;
  /** Whether there are edits to lose. */
  readonly isChanged: () => boolean;
  /** Asks before this route is taken. */
  readonly ask: (to: Route) => void;
  readonly stay: () => void;
  /** Leaves, with the edits saved or dropped; a save that fails stays. */
  readonly leave: (keep: boolean) => Promise<void>;
  readonly form: Signal<EditedForm | undefined>;
}

/** Makes the guard; `go` takes a route. */
export function createUnsaved(go: (route: Route) => void): Unsaved {
  const form = signal<EditedForm | undefined>();
  const leavingTo = signal<Route | undefined>();
  return {
    form,
    leavingTo,
    isChanged: () => form.value?.isChanged.value ?? false,
    ask: (to) => {
      leavingTo.value = to;
    },
    stay: () => {
      leavingTo.value = undefined;
    },
    async leave(keep) {
      const to = leavingTo.value;
      if (keep && (await form.value?.save()) === false) {
        leavingTo.value = undefined;
        return;
      }
      form.value?.discard();
      leavingTo.value = undefined;
      if (to !== undefined) go(to);
    },
  };
}

/** Guards a form for as long as it is drawn. */
export function useUnsaved(unsaved: Unsaved, form: EditedForm): void {
  useEffect(() => {
    unsaved.form.value = form;
    return () => {
      if (unsaved.form.peek() === form) unsaved.form.value = undefined;
    };
  }, []);
}
