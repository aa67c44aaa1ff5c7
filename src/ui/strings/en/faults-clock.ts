import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const UNCHANGED = 'Codes are unchanged.';

/** Failures to check this computer’s clock. */
export const clockFaults = {
  'clock-unreadable': {
    what: 'Latchkey couldn’t read the time from this site.',
    kept: UNCHANGED,
    todo: 'Compare with another site, e.g. www.example.com.',
  },
  'clock-permission': {
    what: 'The browser didn’t allow Latchkey to contact this site.',
    kept: UNCHANGED,
    todo: 'Try again and allow it. Latchkey gives up the permission right afterwards.',
  },
  'clock-stale': { what: 'This comparison is too old to use.', kept: UNCHANGED, todo: 'Check the clock again.' },
  'clock-far': {
    what: 'The clocks differ by more than a day, which is too much to adjust for.',
    kept: UNCHANGED,
    todo: 'Set this computer’s date and time in its system settings.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
