import { expect, it } from 'vitest';
import { FLOWS, isBuilt, play } from './flow-book.ts';

/** A test for each flow that is built, from one to another in the order of `FLOWS`; several files share them, so that they run side by side. */
export function testFlows(first: string, last: string): void {
  const chosen = FLOWS.slice(FLOWS.indexOf(first), FLOWS.indexOf(last) + 1).filter(isBuilt);
  it.each(chosen)('plays flow %s from a fresh profile by the toolbar button', { timeout: 240_000 }, async (id) => {
    expect(await play(id)).toBeUndefined();
  });
}
