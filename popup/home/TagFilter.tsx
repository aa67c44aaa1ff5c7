import type { Listing } from './listing.ts';

/** More than these are found by searching for them. */
const SHOWN = 30;

/** The tags in use: one press shows its accounts alone, another shows all again. Left and right move between them. */
export function TagFilter({ listing, tags }: { readonly listing: Listing; readonly tags: readonly string[] }) {
  const chosen = listing.tag.value;
  return (
    <div class="tags" role="toolbar" aria-label="Tags">
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
