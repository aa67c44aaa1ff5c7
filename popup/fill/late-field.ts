import { ignore } from '../../src/ignored.ts';
import type { FillOutcome } from '../../src/messages/filling.ts';
import type { Popup } from '../app/state.ts';

const PATIENCE_MS = 3000;
const PAUSE_MS = 250;

/**
 * After it was said that the page has no field for the code, looks on for a while: many pages draw theirs late. Answers with the first
 * outcome that is another; stops when the message leaves, since the user went on to something else.
 */
export async function keepLooking(popup: Popup, look: () => Promise<FillOutcome>): Promise<FillOutcome | undefined> {
  const looking = popup.problem.peek();
  if (looking === undefined) return undefined;
  const untilMs = performance.now() + PATIENCE_MS;
  while (performance.now() < untilMs) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (popup.problem.peek() !== looking) return undefined;
    const outcome = await look().catch(ignore('fill-page'));
    if (outcome === undefined) break;
    if (outcome.outcome !== 'refused' || outcome.seen === undefined) return outcome;
  }
  if (popup.problem.peek() === looking) popup.problem.value = { ...looking, looking: false };
  return undefined;
}
