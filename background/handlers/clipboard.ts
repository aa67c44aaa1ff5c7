import type { ClearClipboard } from '../../src/messages/clipboard.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { integer, object, text } from '../../src/schema/schema.ts';

/** Clearing what was copied. */
export function clipboardHandlers(services: {
  readonly clearClipboardLater: (ask: ClearClipboard) => Promise<boolean>;
}): Family<'clipboard'> {
  return {
    'clipboard.clearLater': {
      parse: object({ digest: text(64), seconds: integer(1, 86_400) }),
      handle: (ask) => services.clearClipboardLater(ask),
    },
  };
}
