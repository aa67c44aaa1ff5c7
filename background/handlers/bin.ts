import type { Family } from '../../src/messages/dispatch.ts';
import { object, text } from '../../src/messages/parse.ts';
import type { Background } from '../background.ts';
import { bringBack } from '../bin.ts';

/** Bringing deleted records back. */
export function binHandlers({ keeper }: Background): Family<'bin'> {
  return {
    'bin.restore': {
      parse: object({ undo: text(23 * 20_000) }),
      handle: async (ask) => {
        await keeper.change(({ contents }) => ({ contents: bringBack(contents, ask), answer: undefined }));
      },
    },
  };
}
