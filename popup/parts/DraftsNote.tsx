import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { Popup } from '../state.ts';

/** Accounts that were read and wait to be saved, when the user went elsewhere. */
export function DraftsNote({ popup, count }: { readonly popup: Popup; readonly count: number }) {
  return (
    <Note>
      <p role="status">
        <strong>{count === 1 ? '1 account is not saved yet.' : `${count} accounts are not saved yet.`}</strong>
      </p>
      <div class="note-actions">
        <Button onClick={() => popup.go({ name: 'found' })}>Show</Button>
      </div>
    </Note>
  );
}
