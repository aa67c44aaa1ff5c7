import type { Notice } from '../src/messages/notice.ts';

/** What each notice says: what happened, what was kept, what to do. */
export const noticeWords: Record<Notice, string> = {
  'copy-repaired':
    'One of the two stored copies of your vault was damaged. It was restored from the good one; nothing is missing.',
  'older-copy-refused':
    'A stored copy of your vault was older than the last one saved here and was not used. The newest copy is open.',
  'older-copy-used':
    'The newest copy of your vault could not be read, so an older one is open. The last changes before it was damaged may be missing.',
  'copy-missing':
    'Your vault was saved, but its second copy could not be written. Free some disk space so that there are two copies again.',
  'clock-moved':
    'This computer’s clock moved back, so Latchkey locked itself. If codes are refused, check the time of this computer.',
};
