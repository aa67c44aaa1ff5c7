import { Refusal } from './refusal.ts';
import type { Tenant } from './tenant.ts';

const WINDOW_MS = 5 * 60_000;

/** What is being guessed, and how many wrong guesses are allowed in five minutes. */
const LIMITS = { password: 8, second: 5, recovery: 5 } as const;

/** Refuses when too many guesses were wrong lately; otherwise runs the check and counts a failure. */
export async function limitAttempts<T>(
  tenant: Tenant,
  kind: keyof typeof LIMITS,
  who: string,
  check: () => T | Promise<T>,
): Promise<T> {
  const key = `${kind} ${who}`;
  const nowMs = tenant.clocks.calendar();
  const past = tenant.attempts.get(key);
  const open = past !== undefined && nowMs - past.sinceMs < WINDOW_MS ? past : { count: 0, sinceMs: nowMs };
  if (open.count >= LIMITS[kind]) {
    const minutes = Math.max(1, Math.ceil((open.sinceMs + WINDOW_MS - nowMs) / 60_000));
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    throw new Refusal('too-many-attempts', `Too many wrong attempts. Wait ${wait}, then try again.`, 429);
  }
  try {
    const result = await check();
    tenant.attempts.delete(key);
    return result;
  } catch (error) {
    if (error instanceof Refusal) tenant.attempts.set(key, { ...open, count: open.count + 1 });
    throw error;
  }
}
