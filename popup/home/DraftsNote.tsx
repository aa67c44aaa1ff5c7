import { CircleAlert, Info } from 'lucide';
import type { DraftView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import type { Popup } from '../app/state.ts';

/** Accounts that were read and wait to be saved; a warning once the site may ask for their codes. */
export function DraftsNote({ popup, drafts }: { readonly popup: Popup; readonly drafts: readonly DraftView[] }) {
  const [only, ...more] = drafts;
  if (only === undefined) return null;
  const filled = drafts.some((draft) => draft.filled);
  return (
    <div class="note waiting" data-tone={filled ? 'warn' : undefined}>
      <Icon of={filled ? CircleAlert : Info} />
      <p role="status">
        <strong>
          {more.length > 0 ? `${drafts.length} accounts are not saved yet.` : `${accountTitle(only)} is not saved yet.`}
        </strong>
        {filled && ' A code was filled: the site may ask for the next.'}
      </p>
      <Button
        tone="plain"
        onClick={() => popup.go(more.length > 0 ? { name: 'found' } : { name: 'preview', draft: only })}
      >
        Show
      </Button>
    </div>
  );
}
