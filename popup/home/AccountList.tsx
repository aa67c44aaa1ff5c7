import { ArrowDownUp } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Menu } from '../../src/ui/Menu.tsx';
import type { Preferences } from '../../src/vault/records.ts';
import { lazyScreen } from '../app/lazy.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { Row } from './Row.tsx';

const ReorderHandle = lazyScreen(async () => (await import('./ReorderHandle.tsx')).ReorderHandle);

const SORTS: Record<Preferences['sort'], string> = { use: 'Most used', name: 'By name', hand: 'By hand' };

const ROWS_IN_FIRST_FRAME = 3;

/** The other accounts, or what a search found; later pages load before they are reached. */
export function AccountList({
  popup,
  home,
  whole,
}: {
  readonly popup: Popup;
  readonly home: OpenHome;
  /** Not only what the first frame needs. */
  readonly whole: boolean;
}) {
  const { rows, total, text, tag, narrowed } = popup.listing;
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
    // Watching anew after each page asks again while the end is still near.
  }, [rows.value, whole]);
  const searching = narrowed.value;
  if (!searching && rows.value.length === 0 && total.value === 0) return null;
  const byHand = home.preferences.sort === 'hand' && !searching;
  const sort = async (by: Preferences['sort']) => {
    await popup.attempt(async () => {
      await popup.ports.ask('preferences.set', { sort: by });
      await popup.reload();
    });
  };
  return (
    <section aria-label={searching ? 'Results' : 'Other accounts'}>
      <h2>
        <span>{searching ? 'Results' : 'Accounts'}</span>
        {searching ? (
          <span aria-live="polite">{total.value === 1 ? '1 match' : `${total.value} matches`}</span>
        ) : (
          <span class="sort">
            {SORTS[home.preferences.sort]}
            <Menu
              label="Sort"
              icon={ArrowDownUp}
              size="small"
              items={() =>
                (Object.keys(SORTS) as Preferences['sort'][]).map((by) => ({
                  label: SORTS[by],
                  run: () => void sort(by),
                }))
              }
            />
          </span>
        )}
      </h2>
      {rows.value.length > 0 ? (
        <ul class="card rows" aria-label="Accounts">
          {(whole ? rows.value : rows.value.slice(0, ROWS_IN_FIRST_FRAME)).map((row) => (
            <Row
              key={row.id}
              popup={popup}
              row={row}
              actions={whole}
              {...(byHand && { grip: <ReorderHandle popup={popup} row={row} /> })}
            />
          ))}
        </ul>
      ) : (
        <p class="muted none">
          No account{tag.value !== undefined && ` tagged “${tag.value}”`}
          {text.value !== '' && ` matches “${text.value}”`}.
        </p>
      )}
      <div ref={end} class="end" />
    </section>
  );
}
