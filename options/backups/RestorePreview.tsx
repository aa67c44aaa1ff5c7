import type { Named, RestoreView } from '../../src/messages/backups.ts';
import { count } from '../common/labels.ts';

/** What a copy holds, and what merging it or replacing by it would change. */
export function RestorePreview({ view }: { readonly view: RestoreView }) {
  const { differs } = view;
  return (
    <>
      <p>
        It holds {count(view.accounts, 'account')},{' '}
        {count(view.recoverySets, 'set of recovery codes', 'sets of recovery codes')} and{' '}
        {count(view.keys, 'security key')}.
      </p>
      {differs !== undefined && (
        <>
          <ul class="plain-list" aria-label="What differs">
            <Line of={differs.onlyInFile} words="only in the backup: merging or replacing brings it in" />
            <Line
              of={differs.deletedHere}
              words="in the backup, and deleted from your vault since: merging leaves it deleted, replacing brings it back"
            />
            <Line of={differs.changed} words="different: merging keeps the later state, replacing takes the backup’s" />
            <Line of={differs.onlyHere} words="only in your vault: merging keeps it, replacing takes it out" />
            <Line
              of={differs.deletedThere}
              words="deleted in the backup after its last change here: merging and replacing take it out"
            />
            <li>{count(differs.same, 'record')} the same on both sides</li>
          </ul>
          <p class="muted">
            Your passphrase and the keys that unlock stay as they are. What is in the vault now is kept under Earlier
            days.
          </p>
        </>
      )}
    </>
  );
}

function Line({ of, words }: { readonly of: Named; readonly words: string }) {
  if (of.count === 0) return undefined;
  const shown = of.names.slice(0, 5).join(', ');
  return (
    <li>
      <strong>{count(of.count, 'record')}</strong> {words} ({shown}
      {of.count > 5 && ` and ${of.count - 5} more`})
    </li>
  );
}
