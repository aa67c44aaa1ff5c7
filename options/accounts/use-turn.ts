import { useEffect } from 'preact/hooks';

/** A timer may fire a little early; a code is never asked for before its time. */
const MARGIN_MS = 20;
const SHORTEST_MS = 250;

/** Runs something once a code has expired; nothing for a code without an end. */
export function useTurn(untilMs: number | undefined, nowMs: () => number, run: () => Promise<void>): void {
  useEffect(() => {
    if (untilMs === undefined) return;
    const timer = setTimeout(() => void run(), Math.max(SHORTEST_MS, untilMs - nowMs() + MARGIN_MS));
    return () => clearTimeout(timer);
  }, [untilMs]);
}
