import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CodeView } from '../messages/views.ts';

/** The clock that codes roll over by. */
export interface Clock {
  readonly nowMs: () => number;
  /** Runs later, and returns how to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The codes on screen. Each is a signal of its own, so that a new code redraws that code and nothing else. */
export interface LiveCodes {
  /** The code of a record as it is now. */
  readonly of: (id: string) => ReadonlySignal<CodeView>;
  /** Names all records on screen with the codes that came with them; records left out are no longer followed. */
  readonly show: (rows: readonly ({ readonly id: string } & CodeView)[]) => void;
  /** Puts in a code learnt otherwise, e.g. of a counter-based account. */
  readonly set: (id: string, view: CodeView) => void;
  readonly stop: () => void;
}

/** A timer may fire a little early; a code is never asked for before its time. */
const MARGIN_MS = 5;
const RETRY_MS = 2_000;
const NONE: CodeView = {};

/** The code at a later time: the next one if that is its turn now, none if its time has passed too. */
export function rollOver(view: CodeView, nowMs: number): CodeView {
  if (view.untilMs === undefined || view.periodSeconds === undefined || nowMs < view.untilMs) return view;
  const { periodSeconds } = view;
  const periodMs = periodSeconds * 1000;
  const untilMs = view.untilMs + periodMs * (Math.floor((nowMs - view.untilMs) / periodMs) + 1);
  const inTurn = nowMs < view.untilMs + periodMs && view.nextCode !== undefined;
  return inTurn ? { code: view.nextCode, periodSeconds, untilMs } : { periodSeconds, untilMs };
}

/** Follows codes: at `untilMs` exactly the known next code takes its place, then `fetch` brings the one after it. */
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
        // A counter-based code stays until the list is left: the worker does not send it twice.
        if (untilMs === undefined && code === undefined && held.peek().code !== undefined) continue;
        held.value = {
          ...(code !== undefined && { code }),
          ...(nextCode !== undefined && { nextCode }),
          ...(periodSeconds !== undefined && { periodSeconds }),
          ...(untilMs !== undefined && { untilMs }),
        };
      }
      // Emptied, and not dropped: what is drawn holds on to it, and may be shown again.
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
