import type { Named, RestoreView } from '../../src/messages/backups.ts';
import { Note } from '../../src/ui/Note.tsx';
import { restoreText } from '../../src/ui/strings/restore.ts';

/** Names that are listed of each difference. */
const MOST_NAMES = 5;

/** What is in a copy of the vault, and what merging or replacing would change. */
export function RestorePreview({ view }: { readonly view: RestoreView }) {
  const { cleaned, differs } = view;
  const text = restoreText.differences;
  return (
    <>
      <p>{restoreText.contents(view.accounts, view.recoverySets, view.keys)}</p>
      {cleaned !== undefined && (
        <Note tone="warn">
          {cleaned.texts > 0 && <p>{restoreText.cleaned.texts(cleaned.texts)}</p>}
          {cleaned.hosts > 0 && <p>{restoreText.cleaned.hosts(cleaned.hosts)}</p>}
        </Note>
      )}
      {differs !== undefined && (
        <>
          <ul class="plain-list restore-differences" aria-label={text.list}>
            <Difference of={differs.onlyInFile} title={text.onlyInFile} />
            <Difference of={differs.deletedHere} title={text.deletedHere} />
            <Difference of={differs.changed} title={text.changed} />
            <Difference of={differs.onlyHere} title={text.onlyHere} />
            <Difference of={differs.deletedThere} title={text.deletedThere} />
            {differs.same > 0 && <li>{text.same(differs.same)}</li>}
          </ul>
          <p class="muted">{text.kept}</p>
        </>
      )}
    </>
  );
}

function Difference({ of, title }: { readonly of: Named; readonly title: (n: number) => string }) {
  if (of.count === 0) return undefined;
  const shown = of.names.slice(0, MOST_NAMES);
  return (
    <li>
      {title(of.count)}
      <small>{restoreText.differences.names(shown, of.count - shown.length)}</small>
    </li>
  );
}
