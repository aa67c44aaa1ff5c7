import type { DraftView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { accountTitle, count } from '../common/labels.ts';

/** Accounts that were read and are not saved yet; a warning once the site may ask for their codes. */
export function DraftsNote({ drafts, onShow }: { readonly drafts: readonly DraftView[]; readonly onShow: () => void }) {
  const [only, ...more] = drafts;
  if (only === undefined) return undefined;
  const filled = drafts.some((draft) => draft.filled);
  return (
    <Note {...(filled && { tone: 'warn' })}>
      <p>
        <strong>
          {more.length > 0
            ? `${count(drafts.length, 'account')} are not saved yet`
            : `${accountTitle(only)} is not saved yet`}
        </strong>
        {filled
          ? 'A code was filled into the page: if the site took it, it asks for these codes from now on.'
          : 'What was read waits in the vault until you save or discard it.'}
      </p>
      <div class="note-actions">
        <Button onClick={onShow}>Show</Button>
      </div>
    </Note>
  );
}
