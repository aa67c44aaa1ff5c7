import type { DraftView } from '../../messages/views.ts';
import { accountTitle } from '../account-title.ts';
import { Button } from '../Button.tsx';
import { Note } from '../Note.tsx';
import { noticesText } from '../strings/notices.ts';

/** Accounts that were read and are not saved yet; a warning once the site may ask for their codes. */
export function DraftsNote({ drafts, onShow }: { readonly drafts: readonly DraftView[]; readonly onShow: () => void }) {
  const [only, ...more] = drafts;
  if (only === undefined) return null;
  const text = noticesText.drafts;
  const isFilled = drafts.some((draft) => draft.filled);
  return (
    <Note {...(isFilled && { tone: 'warn' })}>
      <p role="status">
        <strong>{more.length > 0 ? text.notSavedCount(drafts.length) : text.notSaved(accountTitle(only))}</strong>
        {isFilled ? text.filled : text.kept}
      </p>
      <div class="note-actions">
        <Button onClick={onShow}>{text.show}</Button>
      </div>
    </Note>
  );
}
