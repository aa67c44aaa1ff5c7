import type { Notice } from '../messages/notice.ts';

/** What each notice says: what happened, and what was kept or is to be done. */
export const noticeWords: Record<Notice, { readonly what: string; readonly more: string }> = {
  'copy-repaired': {
    what: 'A damaged copy of your vault was repaired.',
    more: 'Nothing was lost: the other copy was whole. A backup elsewhere is still a good idea.',
  },
  'older-copy-refused': {
    what: 'An older copy of your vault was found and left aside.',
    more: 'The newest one is in use. Nothing was overwritten.',
  },
  'older-copy-used': {
    what: 'The newest copy of your vault could not be read, so an older one is in use.',
    more: 'Your last changes may be missing. Check the accounts you added or edited most recently.',
  },
  'copy-missing': {
    what: 'Saved, but the second copy of your vault could not be written.',
    more: 'Nothing was lost. Free some disk space so that there are two copies again.',
  },
  'clock-moved': {
    what: 'This computer’s clock moved.',
    more: 'Codes depend on it. If sites refuse them, set the time automatically in the system settings.',
  },
  'clock-correction-ended': {
    what: 'Codes are no longer corrected: they go by this computer’s clock again.',
    more: 'The clock was set, or the comparison is too old to trust. If sites refuse the codes, check the clock again.',
  },
};
