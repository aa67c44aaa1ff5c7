import { ArrowDownUp } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { parseSearch } from '../../src/messages/search-query.ts';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import type { Preferences } from '../../src/vault/records.ts';
import { lazyScreen } from '../app/lazy.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { Row } from './Row.tsx';
import { sortableList } from './sortable-list.ts';

const ReorderHandle = lazyScreen(async () => (await import('../../src/ui/reorder/ReorderHandle.tsx')).ReorderHandle);

const NothingFound = lazyScreen(async () => (await import('./NothingFound.tsx')).NothingFound);

const SORTS: readonly Preferences['sort'][] = ['use', 'name', 'hand'];

const ROWS_IN_FIRST_FRAME = 3;

/** The other accounts, or the matches of a search; later pages load before they are reached. */
export function AccountList({
  popup,
  home,
  whole,
}: {
  readonly popup: Popup;
  readonly home: OpenHome;
  /** `false` for the first frame, which has few rows. */
  readonly whole: boolean;
}) {
  const { rows, total, narrowed } = popup.listing;
  const text = homeText.list;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null || !whole) return;
    const watch = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && void popup.listing.more(),
      {
        root: element.closest('main'),
        rootMargin: '0px 0px 400px',
      },
    );
    watch.observe(element);
    return () => watch.disconnect();
    // Observing again after each page loads the next one while the end is still near.
  }, [rows.value, whole]);
  const searching = narrowed.value;
  if (!searching && rows.value.length === 0 && total.value === 0) return null;
  const current = home.preferences.sort;
  const byHand = current === 'hand' && !searching;
  const words = parseSearch(popup.listing.text.value).words;
  const here = new Set(home.site.accounts.map(({ id }) => id));
  const list = sortableList(popup);
  const sort = async (by: Preferences['sort']) => {
    await popup.attempt(async () => {
      await popup.ports.ask('preferences.set', { sort: by });
      await popup.reload();
    });
  };
  return (
    <section aria-label={searching ? text.results : text.others}>
      <div class="section-head">
        <h2>{searching ? text.results : text.accounts}</h2>
        {searching ? (
          <span aria-live="polite">{text.matches(total.value)}</span>
        ) : (
          <span class="sort">
            {commonText.sort[current]}
            <Menu
              label={text.sort}
              icon={ArrowDownUp}
              size="small"
              items={() =>
                SORTS.map((by) => ({ label: commonText.sort[by], checked: by === current, run: () => void sort(by) }))
              }
            />
          </span>
        )}
      </div>
      {rows.value.length > 0 ? (
        <NeighbourTiles of={rows.value}>
          <ul class="card rows" aria-label={text.accounts}>
            {(whole ? rows.value : rows.value.slice(0, ROWS_IN_FIRST_FRAME)).map((row) => (
              <Row
                key={row.id}
                popup={popup}
                row={row}
                actions={whole}
                words={words}
                isHere={here.has(row.id)}
                {...(byHand && { handle: <ReorderHandle list={list} row={row} /> })}
              />
            ))}
            {/* The place of the rows to come, so that the window doesn't grow under the pointer. */}
            {!whole &&
              rows.value.slice(ROWS_IN_FIRST_FRAME).map((row) => <li key={row.id} class="row" aria-hidden="true" />)}
          </ul>
        </NeighbourTiles>
      ) : (
        <NothingFound popup={popup} />
      )}
      <div ref={end} class="end" />
    </section>
  );
}
