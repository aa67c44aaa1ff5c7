import { type Signal, signal } from '@preact/signals';
import type { Clock } from '../../src/ui/live-codes.ts';

/** A fill that waits for the next code. */
export interface Waiting {
  /** The name of the fill, see `fillName`. */
  readonly what: string;
  readonly seconds: number;
  readonly callOff: () => void;
}

export interface NextCodeCountdown {
  readonly waiting: Signal<Waiting | undefined>;
  /** How long the current wait has lasted. */
  readonly waitedMs: () => number;
  /** Counts down to the next code; resolves to `false` when it was cancelled. */
  readonly wait: (what: string, untilMs: number) => Promise<boolean>;
}

/** Timers may fire a little early; the next code must not be requested before its time. */
const MARGIN_MS = 15;

/** Makes the countdown to the next code. */
export function createNextCodeCountdown(clock: Clock): NextCodeCountdown {
  const waiting = signal<Waiting | undefined>(undefined);
  let sinceMs = 0;
  return {
    waiting,
    waitedMs: () => clock.nowMs() - sinceMs,
    wait: (what, untilMs) =>
      new Promise((resolve) => {
        waiting.peek()?.callOff();
        sinceMs = clock.nowMs();
        let stop: (() => void) | undefined;
        const end = (isThere: boolean): void => {
          stop?.();
          waiting.value = undefined;
          resolve(isThere);
        };
        const turn = (): void => {
          const leftMs = untilMs - clock.nowMs();
          if (leftMs <= 0) {
            end(true);
            return;
          }
          const seconds = Math.ceil(leftMs / 1000);
          waiting.value = { what, seconds, callOff: () => end(false) };
          stop = clock.after(leftMs - (seconds - 1) * 1000 + MARGIN_MS, turn);
        };
        turn();
      }),
  };
}
