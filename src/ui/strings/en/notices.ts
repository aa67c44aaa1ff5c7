import type { Notice } from '../../../messages/notice.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of notices and reminders. */
export const notices = {
  notice: {
    'copy-repaired': {
      what: 'A damaged copy of your vault was repaired.',
      more: 'Nothing was lost: the other copy was intact. Keep a backup elsewhere too.',
    },
    'older-copy-refused': {
      what: 'An older copy of your vault was found and ignored.',
      more: 'The newest one is in use. Nothing was overwritten.',
    },
    'older-copy-used': {
      what: 'The newest copy of your vault couldn’t be read, so an older one is in use.',
      more: 'Your latest changes may be missing. Check the accounts you added or edited most recently.',
    },
    'copy-missing': {
      what: 'Saved, but the second copy of your vault couldn’t be written.',
      more: 'Nothing was lost. Free up some disk space so there are two copies again.',
    },
    'clock-moved': {
      what: 'This computer’s clock changed.',
      more: 'Codes depend on it. If sites reject them, let your system set the time automatically.',
    },
    'clock-correction-ended': {
      what: 'Codes are no longer adjusted; they follow this computer’s clock again.',
      more: 'The clock was set, or the comparison is too old to trust. If sites reject codes, check the clock again.',
    },
    'shortcuts-taken': {
      what: 'A keyboard shortcut was already taken.',
      more: 'Another extension may use the same keys. See which one, and choose others, in Options › Settings.',
    },
  } satisfies Record<Notice, { readonly what: string; readonly more: string }>,
  openSettings: 'Open Settings',
  drafts: {
    notSaved: (account: string) => `${account} isn’t saved yet`,
    notSavedCount: (n: number) =>
      plural(n, { one: '1 account isn’t saved yet', other: `${formatNumber(n)} accounts aren’t saved yet` }),
    kept: 'Kept in the vault until you save or discard it.',
    filled: 'You’ve used a code. Save before you leave.',
    show: 'Show',
  },
} satisfies Messages;
