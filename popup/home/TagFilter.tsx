import { homeText } from '../../src/ui/strings/home.ts';
import type { Listing } from './listing.ts';

/** Further tags are found by search. */
const SHOWN = 30;

/** The tags in use: pressing one shows only its accounts, pressing it again shows all. Arrow keys move between them. */
export function TagFilter({ listing, tags }: { readonly listing: Listing; readonly tags: readonly string[] }) {
  const chosen = listing.tag.value;
  return (
    <div class="tags" role="toolbar" aria-label={homeText.tags}>
      {tags.slice(0, SHOWN).map((tag, index) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-pressed={tag === chosen}
          tabIndex={(chosen === undefined ? index === 0 : tag === chosen) ? 0 : -1}
          onClick={() => listing.filter(tag === chosen ? undefined : tag)}
          onKeyDown={(event) => {
            const { currentTarget, key } = event;
            const { parentElement } = currentTarget;
            const next =
              key === 'ArrowRight'
                ? currentTarget.nextElementSibling
                : key === 'ArrowLeft'
                  ? currentTarget.previousElementSibling
                  : key === 'Home'
                    ? parentElement?.firstElementChild
                    : key === 'End'
                      ? parentElement?.lastElementChild
                      : undefined;
            if (next === undefined) return;
            event.preventDefault();
            if (next instanceof HTMLElement) next.focus();
          }}
        >
          {tag}
        </button>
      ))}
    </div>
  );
}
