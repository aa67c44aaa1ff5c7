import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { AppState } from './app-state.ts';

/** What a form waits for. */
export interface Work {
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last one failed. */
  readonly fault: Signal<Fault | undefined>;
  /** Resolves to whether it was done; a failure is in `fault`. */
  run(action: () => Promise<void>): Promise<boolean>;
}

/** Makes it for a form. */
export function createWork(app: AppState): Work {
  const busy = signal(false);
  const fault = signal<Fault | undefined>();
  return {
    busy,
    fault,
    async run(action) {
      busy.value = true;
      const isDone = await app.attempt(fault, action);
      busy.value = false;
      return isDone;
    },
  };
}
