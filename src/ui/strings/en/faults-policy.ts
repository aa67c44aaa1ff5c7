import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

/** Words for what an organization's policy doesn't allow. */
export const policyFaults = {
  'policy-forbids': {
    what: 'Your organization doesn’t allow this.',
    kept: 'Nothing was changed.',
    todo: 'Options › Organization says what it set, and whom to ask.',
  },
  'passphrase-short': {
    what: 'Your organization asks for a longer passphrase.',
    todo: 'Choose a longer one. Five unrelated words are easy to remember.',
  },
  'fill-policy': {
    what: 'Your organization doesn’t allow codes on pages without encryption.',
    todo: 'Use the page’s https address.',
  },
  'sync-policy': {
    what: 'Your organization doesn’t allow this place for sync.',
    kept: 'Your vault is unchanged, and nothing was sent.',
    todo: 'Options › Organization lists the places it allows.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
