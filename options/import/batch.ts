import { Fault } from '../../src/fault.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import type { ImportItem, ImportSaved } from '../../src/messages/interchange.ts';

/** A message may hold 64 MiB in Chromium; a letter may take three bytes and be escaped. */
const MOST_LETTERS = 4_000_000;
/** How often a batch is sent when the worker loses what it had. */
const TRIES = 3;

/** Saves all items at once, in as many messages as they need. Throws what `import.save` throws. */
export async function saveBatch(
  ask: AskBackground,
  items: readonly ImportItem[],
  makeId: () => string,
): Promise<ImportSaved> {
  const parts = partsOf(items, MOST_LETTERS);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const batch = makeId();
    let sent = 0;
    for (const part of parts) {
      sent += part.length;
      const answer = await ask('import.save', { batch, total: items.length, items: part });
      if ('undo' in answer) return answer;
      // A worker that restarted in between knows nothing of the earlier parts.
      if (answer.have !== sent) break;
    }
  }
  throw new Fault('unexpected', `got a batch lost ${TRIES} times, want it saved`);
}

/** Cuts items into parts of at most so many letters of JSON, at least one item in each. */
export function partsOf<T>(items: readonly T[], letters: number): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    const last = parts.at(-1);
    if (last === undefined || size > room) {
      parts.push([item]);
      room = letters - size;
    } else {
      last.push(item);
      room -= size;
    }
  }
  return parts;
}
