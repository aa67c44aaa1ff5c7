import { ArrowDownUp } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Menu } from '../../src/ui/Menu.tsx';
import type { Preferences } from '../../src/vault/records.ts';
import type { OpenHome, Popup } from '../state.ts';
import { Row } from './Row.tsx';

const SORTS: Record<Preferences['sort'], string> = { use: 'Most used', name: 'By name', hand: 'By hand' };

/** The other accounts, or what a search found; later pages load before they are reached. */
export function AccountList({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const { rows, total, text } = popup.listing;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && void popup.listing.more(),
      {
        root: element.closest('main'),
        rootMargin: '0px 0px 900px',
      },
    );
    watch.observe(element);
    return () => watch.disconnect();
    // Watching anew after each page asks again while the end is still near.
  }, [rows.value]);
  const searching = text.value !== '';
  if (!searching && rows.value.length === 0 && total.value === 0) return null;
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
          {rows.value.map((row) => (
            <Row key={row.id} popup={popup} row={row} />
          ))}
        </ul>
      ) : (
        <p class="muted none">No account matches “{text.value}”.</p>
      )}
      <div ref={end} class="end" />
    </section>
  );
}
