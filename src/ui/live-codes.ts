import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CodeView } from '../messages/views.ts';

/** The clock that codes follow. */
export interface Clock {
  readonly nowMs: () => number;
  /** Runs something later; returns how to cancel it. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The codes on screen. Each is its own signal, so that a new code redraws nothing else. */
export interface LiveCodes {
  /** The current code of a record. */
  readonly of: (id: string) => ReadonlySignal<CodeView>;
  /** Sets the records on screen, with their codes; other records are no longer followed. */
  readonly show: (rows: readonly ({ readonly id: string } & CodeView)[]) => void;
  /** Sets a code that came otherwise, e.g. for a counter-based account. */
  readonly set: (id: string, view: CodeView) => void;
  readonly stop: () => void;
}

/** Timers may fire a little early; a code must not be requested before its time. */
const MARGIN_MS = 5;
const RETRY_MS = 2_000;
const NONE: CodeView = {};

/** Returns the code for a later time: the next one if it is valid then, otherwise none. */
export function rollOver(view: CodeView, nowMs: number): CodeView {
  if (view.untilMs === undefined || view.periodSeconds === undefined || nowMs < view.untilMs) return view;
  const { periodSeconds } = view;
  const periodMs = periodSeconds * 1000;
  const untilMs = view.untilMs + periodMs * (Math.floor((nowMs - view.untilMs) / periodMs) + 1);
  const inTurn = nowMs < view.untilMs + periodMs && view.nextCode !== undefined;
  return inTurn ? { code: view.nextCode, periodSeconds, untilMs } : { periodSeconds, untilMs };
}

/** Follows codes: at `untilMs` the known next code takes over, then `fetch` gets the one after it. */
export function createLiveCodes(
  fetch: (ids: readonly string[]) => Promise<readonly ({ readonly id: string } & CodeView)[]>,
  clock: Clock,
): LiveCodes {
  const codes = new Map<string, Signal<CodeView>>();
  let shown: ReadonlySet<string> = new Set();
  let callOff: (() => void) | undefined;
  let stopped = false;

  const at = (id: string): Signal<CodeView> => {
    const known = codes.get(id);
    if (known !== undefined) return known;
    const made = signal(NONE);
    codes.set(id, made);
    return made;
  };
  const schedule = (): void => {
    callOff?.();
    callOff = undefined;
    if (stopped) return;
    let first = Number.POSITIVE_INFINITY;
    for (const id of shown) first = Math.min(first, codes.get(id)?.peek().untilMs ?? first);
    if (first !== Number.POSITIVE_INFINITY) callOff = clock.after(Math.max(0, first - clock.nowMs()) + MARGIN_MS, turn);
  };
  const refresh = async (ids: readonly string[]): Promise<void> => {
    try {
      for (const { id, ...view } of await fetch(ids)) if (shown.has(id)) at(id).value = view;
      schedule();
    } catch {
      if (!stopped) callOff = clock.after(RETRY_MS, () => void refresh(ids.filter((id) => shown.has(id))));
    }
  };
  const turn = (): void => {
    const nowMs = clock.nowMs();
    const due = [...shown].filter((id) => (codes.get(id)?.peek().untilMs ?? Number.POSITIVE_INFINITY) <= nowMs);
    for (const id of due) at(id).value = rollOver(at(id).peek(), nowMs);
    schedule();
    if (due.length > 0) void refresh(due);
  };

  return {
    of: at,
    show: (rows) => {
      shown = new Set(rows.map(({ id }) => id));
      for (const row of rows) {
        const { code, nextCode, periodSeconds, untilMs } = row;
        const held = at(row.id);
        // A counter-based code stays until its row disappears, since the worker doesn’t send it twice.
        if (untilMs === undefined && code === undefined && held.peek().code !== undefined) continue;
        held.value = {
          ...(code !== undefined && { code }),
          ...(nextCode !== undefined && { nextCode }),
          ...(periodSeconds !== undefined && { periodSeconds }),
          ...(untilMs !== undefined && { untilMs }),
        };
      }
      // Cleared rather than removed: mounted views reference it.
      for (const [id, held] of codes) if (!shown.has(id)) held.value = NONE;
      schedule();
    },
    set: (id, view) => {
      at(id).value = view;
      schedule();
    },
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
}

/** The clock of the page. */
export const pageClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, Math.min(delayMs, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};
