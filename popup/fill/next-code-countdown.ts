import { type Signal, signal } from '@preact/signals';
import type { Clock } from '../../src/ui/live-codes.ts';

/** A fill that waits for the next code. */
export interface Waiting {
  /** What is filled, as `once` knows it. */
  readonly what: string;
  readonly seconds: number;
  readonly callOff: () => void;
}

export interface NextCodeCountdown {
  readonly waiting: Signal<Waiting | undefined>;
  /** For how long the present wait has lasted. */
  readonly waitedMs: () => number;
  /** Counts down until the next code is there; answers `false` when it was called off. */
  readonly wait: (what: string, untilMs: number) => Promise<boolean>;
}

/** A timer may fire a little early; the next code is never asked for before its time. */
const MARGIN_MS = 15;

/** Waits for the next code, in the open. */
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
