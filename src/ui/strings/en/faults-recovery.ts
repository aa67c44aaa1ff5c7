import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

const STILL_TYPED = 'What you typed is still there, and nothing was saved.';

/** Failures to find, read or use a service’s recovery codes. */
export const recoveryFaults = {
  'recovery-none-found': {
    what: 'No recovery codes found.',
    kept: 'Nothing was saved.',
    todo: 'Show them on the page and try again, or paste them.',
  },
  'recovery-unrecognised': {
    what: 'Nothing in this text looks like recovery codes.',
    kept: STILL_TYPED,
    todo: 'If it contains nothing but codes, put one on each line and choose “Use each line as a code”.',
  },
  'recovery-setup-key': {
    what: 'This looks like a setup key, not recovery codes.',
    kept: STILL_TYPED,
    todo: 'Add it with “Add account”. If it’s a recovery code after all, choose “Use each line as a code”.',
  },
  'recovery-file': {
    what: 'This file isn’t a list of recovery codes.',
    kept: 'Nothing was saved.',
    todo: 'Choose a text file under 64 kB or a PDF, or copy the codes from it and paste them.',
  },
  'recovery-document': {
    what: 'Latchkey can’t read recovery codes from a Word file or a picture.',
    kept: 'Nothing was saved.',
    todo: 'Open the file, copy the codes and paste them here. If it’s a picture or a scan, type them in.',
  },
  'recovery-pdf': {
    what: 'This PDF can’t be read. It may be damaged or incomplete.',
    kept: 'Nothing was saved.',
    todo: 'Download it again, or open it, copy the codes and paste them here.',
  },
  'recovery-pdf-locked': {
    what: 'This PDF is protected by a password.',
    kept: 'Nothing was saved.',
    todo: 'Open it with its password, copy the codes and paste them here.',
  },
  'recovery-pdf-picture': {
    what: 'This PDF contains only images, such as scanned pages, and no text.',
    kept: 'Nothing was saved.',
    todo: 'Open it and type the codes.',
  },
  'recovery-pdf-large': {
    what: 'This PDF is too large for a list of recovery codes.',
    kept: 'Nothing was saved.',
    todo: 'Latchkey reads up to 5 MB and 20 pages. Open it, copy the codes and paste them here.',
  },
  'recovery-text-long': {
    what: 'This text is too long for a list of recovery codes.',
    kept: STILL_TYPED,
    todo: 'Paste only the part with the codes, at most 100,000 characters.',
  },
  'recovery-spent': { what: 'This set has no unused recovery codes.', todo: 'Ask the site for a new set.' },
  'recovery-number': {
    what: 'The page asks for one recovery code by its number, and that one is used or isn’t in your list.',
    kept: 'Nothing was filled, and no code was marked as used.',
    todo: 'Compare the number with your list in Options › Recovery codes, or choose another way to sign in.',
  },
  'recovery-known': {
    what: 'These recovery codes are already saved for this account.',
    kept: 'Nothing was changed.',
    todo: 'If the site gave you new codes, check that you copied the new ones.',
  },
  'recovery-superseded': {
    what: 'These recovery codes were replaced by newer ones and may no longer work.',
    todo: 'Use the newer set.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
