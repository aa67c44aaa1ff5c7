import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';

/** Says that a form holds what was entered before the popup closed, and lets it go. */
export function KeptNote({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Note>
      <p>{accountFormText.kept.lead}</p>
      <div class="note-actions">
        <Button onClick={onDiscard}>{accountFormText.kept.discard}</Button>
      </div>
    </Note>
  );
}
