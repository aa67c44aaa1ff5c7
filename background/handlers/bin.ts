import type { Family } from '../../src/messages/dispatch.ts';
import { nothing, object, text } from '../../src/schema/schema.ts';
import type { Background } from '../background.ts';
import { bringBack, purge } from '../bin.ts';
import { listBin } from '../bin-list.ts';

/** Ids of records, one after another. */
const undo = text(23 * 20_000);

/** Deleted records: looking at them, bringing them back, and letting go of them. */
export function binHandlers({ keeper, nowMs }: Background): Family<'bin'> {
  return {
    'bin.list': { parse: nothing, handle: async () => listBin((await keeper.open()).contents, nowMs()) },
    'bin.restore': {
      parse: object({ undo }),
      handle: async (ask) => {
        await keeper.change(({ contents }) => ({ contents: bringBack(contents, ask, nowMs()), answer: undefined }));
      },
    },
    'bin.purge': {
      parse: object({ undo }),
      handle: async (ask) => {
        await keeper.change(({ contents }) => ({ contents: purge(contents, ask), answer: undefined }));
      },
    },
  };
}
