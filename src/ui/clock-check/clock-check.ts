import { type ReadonlySignal, signal } from '@preact/signals';
import type { AskBackground } from '../../messages/client.ts';
import type { ClockCorrection, ClockReading } from '../../messages/clock.ts';

/** A comparison of this computer's clock with a site's, and what the user decides about it. */
export interface ClockCheck {
  readonly reading: ReadonlySignal<ClockReading | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Compares; `read` asks the background. */
  check(read: () => Promise<ClockReading>): Promise<void>;
  /** Adjusts codes by the reading. */
  correct(): Promise<ClockCorrection | undefined>;
  /** Forgets the reading and leaves codes as they are. */
  dismiss(): void;
  /** Lets codes follow this computer's clock again. */
  stop(): Promise<boolean>;
}

/** Makes the state. `attempt` runs what may fail and shows the fault; it resolves to `undefined` then. */
export function createClockCheck(
  ask: AskBackground,
  attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>,
): ClockCheck {
  const reading = signal<ClockReading | undefined>();
  const busy = signal(false);
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    busy.value = true;
    const result = await attempt(work);
    busy.value = false;
    return result;
  }
  return {
    reading,
    busy,
    async check(read) {
      reading.value = undefined;
      reading.value = await run(read);
    },
    async correct() {
      const atMs = reading.value?.atMs;
      if (atMs === undefined) return undefined;
      const correction = await run(() => ask('clock.correct', { atMs }));
      if (correction !== undefined) reading.value = undefined;
      return correction;
    },
    dismiss() {
      reading.value = undefined;
    },
    async stop() {
      const done = await run(async () => {
        await ask('clock.stop');
        return true;
      });
      return done === true;
    },
  };
}
