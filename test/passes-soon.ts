import { vi } from 'vitest';

/** How long something may take that nobody can wait for directly: a busy machine is slow, and what comes sooner costs nothing. */
const PATIENCE_MS = 25_000;

/** Asserts again until it passes, and fails with the last reason. Where a test stopped the clock, each try moves it on a little. */
export async function passesSoon(assert: () => unknown): Promise<void> {
  await vi.waitFor(assert, { timeout: PATIENCE_MS });
}
