import type { Notice } from '../../src/messages/notice.ts';
import { Note } from '../../src/ui/Note.tsx';

const NOTICES: Record<Notice, readonly [what: string, more: string]> = {
  'copy-repaired': [
    'A damaged copy of your vault was repaired.',
    'Nothing was lost: the other copy was whole. A backup elsewhere is still a good idea.',
  ],
  'older-copy-refused': [
    'An older copy of your vault was found and left aside.',
    'The newest one is in use. Nothing was overwritten.',
  ],
  'older-copy-used': [
    'The newest copy of your vault could not be read, so an older one is in use.',
    'Your last changes may be missing. Check the accounts you added or edited most recently.',
  ],
  'copy-missing': [
    'Saved, but the second copy of your vault could not be written.',
    'Nothing was lost. Free some disk space so that there are two copies again.',
  ],
  'clock-moved': [
    "This computer's clock moved.",
    'Codes depend on it. If sites refuse them, set the time automatically in the system settings.',
  ],
};

/** Something that the user must be told once. */
export function NoticeNote({ notice }: { readonly notice: Notice }) {
  const [what, more] = NOTICES[notice];
  return (
    <Note tone="warn">
      <p role="status">
        <strong>{what}</strong> {more}
      </p>
    </Note>
  );
}
