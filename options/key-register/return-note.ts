import type { RegisterKey } from '../../src/messages/key-register.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';

/** What saves a text for a finder as a line in the notes of keys. */
export function keepReturn(keys: readonly RegisterKey[], returnTo: string): Ask<'keyRegister.save'> {
  return {
    keys: keys.map(({ id, createdMs: _created, replacedBy: _next, ...facts }) => ({
      known: id,
      facts: { ...facts, note: keyRegisterText.labels.printedReturn(returnTo) },
    })),
    sites: [],
  };
}

/** The text for a finder that was kept last, else an empty one. */
export function keptReturn(keys: readonly RegisterKey[]): string {
  const start = keyRegisterText.labels.printedReturn('');
  const lines = keys.flatMap(({ note = '' }) => note.split('\n')).filter((line) => line.startsWith(start));
  return lines.at(-1)?.slice(start.length) ?? '';
}
