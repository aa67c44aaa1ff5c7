/** How long a question that gives something away takes no press, in milliseconds. */
export const GUARD_MS = 600;

/** As long after the end of a press as its click may come. Milliseconds. */
const CLICK_LAG_MS = 400;

/** What the guard needs of an event; `timeStamp` is by the clock of `performance.now`. */
type Moment = Pick<Event, 'timeStamp'>;
/** A press as it begins, or a key that is held and repeats. */
export type Press = Moment & Partial<Pick<KeyboardEvent, 'repeat'>>;

/** Decides which presses count. Times are those at which the browser saw the input, so that a busy page lets nothing through early. */
export interface PressGuard {
  /** Starts the time again: the question was painted, or the window has the focus again. */
  arm(atMs: number): void;
  /** Takes nothing until it is armed again. */
  disarm(): void;
  /** When presses count; infinite while it is disarmed. */
  opensMs(): number;
  /** A pointer or a key went down; a key that repeats is still the first press, which may be older than the guard. */
  down(event: Press): void;
  up(event: Moment): void;
  /** Whether a click counts: its press must have begun after the guard opened. */
  takes(click: Moment): boolean;
}

/** Makes a guard that is disarmed. */
export function createPressGuard(): PressGuard {
  let opensMs = Number.POSITIVE_INFINITY;
  let press: { readonly startMs: number; readonly endMs?: number } | undefined;
  return {
    arm(atMs) {
      opensMs = atMs + GUARD_MS;
    },
    disarm() {
      opensMs = Number.POSITIVE_INFINITY;
    },
    opensMs: () => opensMs,
    down(event) {
      if (event.repeat !== true) press = { startMs: event.timeStamp };
      else if (press === undefined || press.endMs !== undefined) press = { startMs: Number.NEGATIVE_INFINITY };
    },
    up(event) {
      press = press && { startMs: press.startMs, endMs: event.timeStamp };
    },
    takes(click) {
      const isOwn = press !== undefined && click.timeStamp - (press.endMs ?? click.timeStamp) < CLICK_LAG_MS;
      return (isOwn && press !== undefined ? Math.min(press.startMs, click.timeStamp) : click.timeStamp) >= opensMs;
    },
  };
}
