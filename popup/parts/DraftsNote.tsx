import { Button } from '../../src/ui/Button.tsx';
import type { Popup } from '../state.ts';

/** Accounts that were read and wait to be saved, when the user went elsewhere. */
export function DraftsNote({ popup, count }: { readonly popup: Popup; readonly count: number }) {
  return (
    <div class="note waiting">
      <p role="status">{count === 1 ? '1 account is not saved yet.' : `${count} accounts are not saved yet.`}</p>
      <Button tone="plain" onClick={() => popup.go({ name: 'found' })}>
        Show
      </Button>
    </div>
  );
}
