import { IGNORED_REASONS } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { nothing, object, oneOf } from '../../src/schema/schema.ts';
import type { IgnoredLog } from '../storage/ignored-log.ts';
import { faultCode } from '../storage/stored-shapes.ts';

/** What failed without a word to the user. */
export function diagnosticsHandlers({ ignoredLog }: { readonly ignoredLog: IgnoredLog }): Family<'diagnostics'> {
  return {
    'diagnostics.list': { parse: nothing, handle: () => ignoredLog.list() },
    'diagnostics.add': {
      parse: object({ reason: oneOf(...IGNORED_REASONS), code: faultCode }),
      handle: (ask) => ignoredLog.add(ask.reason, ask.code),
    },
    'diagnostics.clear': { parse: nothing, handle: () => ignoredLog.clear() },
  };
}
