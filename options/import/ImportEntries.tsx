import { useEffect } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import type { RowState } from './choice.ts';
import { ImportTable } from './ImportTable.tsx';
import { type Preview, previewSize } from './preview-state.ts';

const ORDER: readonly RowState[] = ['new', 'differs', 'bare', 'same', 'twice', 'refused'];

/** The entries that were read, filtered and a page at a time. */
export function ImportEntries({ preview }: { readonly preview: Preview }) {
  const page = preview.page.value;
  const focus = useFocusResult<HTMLElement>();
  useEffect(() => void preview.follow(), [page]);
  useEffect(() => () => preview.codes.show([]), []);
  return (
    <section aria-label={importReviewText.list} ref={focus} tabIndex={-1}>
      <LeftOut preview={preview} />
      <div class="toolbar">
        <SearchBox value={preview.text.value} onValue={(text) => preview.search(text)} />
        <StateFilter preview={preview} />
      </div>
      {page.length === 0 ? <p class="muted">{importReviewText.noMatch}</p> : <ImportTable preview={preview} />}
      <Pager
        offset={preview.offset.value}
        size={previewSize}
        total={preview.matching.value.length}
        onTurn={(offset) => {
          preview.offset.value = offset;
        }}
      />
    </section>
  );
}

/** Entries that cannot be imported may be on a later page: they are announced before the table. */
function LeftOut({ preview }: { readonly preview: Preview }) {
  const refused = preview.counts.value.refused ?? 0;
  if (refused === 0 || refused === preview.rows.value.length || preview.filter.value === 'refused') return null;
  return (
    <Note tone="warn">
      <p>{importReviewText.leftOut(refused)}</p>
      <div class="note-actions">
        <Button onClick={() => preview.filterBy('refused')}>{importReviewText.showLeftOut(refused)}</Button>
      </div>
    </Note>
  );
}

function StateFilter({ preview }: { readonly preview: Preview }) {
  const { filter, states } = importReviewText;
  const counts = preview.counts.value;
  const shown = ORDER.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <fieldset class="tabs import-states" aria-label={filter.label}>
      {(['all', ...shown] as const).map((state) => (
        <button
          type="button"
          key={state}
          aria-pressed={preview.filter.value === state}
          onClick={() => preview.filterBy(state)}
        >
          {state === 'all'
            ? filter.counted(filter.all, preview.rows.value.length)
            : filter.counted(states[state], counts[state] ?? 0)}
        </button>
      ))}
    </fieldset>
  );
}
