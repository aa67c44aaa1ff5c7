import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

/** Failures to make or open an envelope for someone else; its own page shows these as well. */
export const envelopeFaults = {
  'envelope-code-length': {
    what: 'A code has 40 letters and digits: ten groups of four.',
    todo: 'Compare it with the sheet, group by group.',
  },
  'envelope-code-mistyped': {
    what: 'There’s a typo in this code.',
    todo: 'Compare it with the sheet, group by group.',
  },
  'envelope-code-other': {
    what: 'This code belongs to another envelope.',
    todo: 'Each code begins with the four characters of its envelope. Use one that begins with the same four as this one.',
  },
  'envelope-code-wrong': {
    what: 'This code doesn’t open the file.',
    todo: 'The file may have been changed or damaged. Try another copy of it.',
  },
  'envelope-part-repeated': {
    what: 'This is the same part as in another field.',
    todo: 'Take another sheet.',
  },
  'envelope-parts-missing': {
    what: 'More parts are needed to open this envelope.',
    todo: 'Enter another part.',
  },
  'envelope-damaged': {
    what: 'This file was changed or damaged.',
    todo: 'Try another copy of it.',
  },
  'envelope-version': {
    what: 'This is from a later version of Latchkey.',
    todo: 'Use the file and the sheet that belong together.',
  },
  'envelope-contents': {
    what: 'The envelope opened, but its contents aren’t what Latchkey writes.',
    todo: 'Ask whoever made it for a new one.',
  },
  'envelope-limit': {
    what: 'That’s more than fits into one envelope.',
    kept: 'Your vault is unchanged, and no envelope was made.',
    todo: 'Choose fewer accounts, at most 1,000, or leave out notes.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
