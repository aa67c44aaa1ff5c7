import { GripVertical } from 'lucide';
import { useRef } from 'preact/hooks';
import type { AccountRow } from '../../src/messages/views.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import type { Popup } from '../app/state.ts';
import { moveAccount } from './reorder.ts';

/** Moves a row of the list sorted by hand: dragged by the pointer, or by arrow keys, Home and End while it has the focus. */
export function ReorderHandle({ popup, row }: { readonly popup: Popup; readonly row: AccountRow }) {
  const dragged = useRef<HTMLElement | undefined>(undefined);
  const at = () => popup.listing.rows.peek().findIndex(({ id }) => id === row.id);
  const drop = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const item = dragged.current;
    if (item === undefined) return;
    const to = placeOf(item, event.clientY);
    release(event);
    void moveAccount(popup, row.id, to);
  };
  const release = (event: { readonly currentTarget: HTMLElement }) => {
    dragged.current?.removeAttribute('data-dragged');
    for (const item of itemsOf(event.currentTarget)) item.removeAttribute('data-drop');
    dragged.current = undefined;
  };
  return (
    <span class="grip">
      <IconButton
        label="Move"
        title="Drag, or press the arrow keys, to move"
        icon={GripVertical}
        size="small"
        aria-keyshortcuts="ArrowUp ArrowDown Home End"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          const item = event.currentTarget.closest('li');
          if (item === null) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = item;
          item.setAttribute('data-dragged', '');
        }}
        onPointerMove={(event) => {
          const item = dragged.current;
          if (item === undefined) return;
          const items = itemsOf(item);
          const from = items.indexOf(item);
          const to = placeOf(item, event.clientY);
          items.forEach((one, place) => {
            if (place === to && to !== from) one.setAttribute('data-drop', to < from ? 'before' : 'after');
            else one.removeAttribute('data-drop');
          });
          items[to]?.scrollIntoView({ block: 'nearest' });
        }}
        onPointerUp={drop}
        onPointerCancel={release}
        onKeyDown={(event) => {
          const button = event.currentTarget;
          const here = at();
          const last = popup.listing.rows.peek().length - 1;
          const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: last }[event.key];
          if (to === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          void moveAccount(popup, row.id, to).then(() => {
            button.focus();
            button.closest('li')?.scrollIntoView({ block: 'nearest' });
          });
        }}
      />
    </span>
  );
}

function itemsOf(inside: HTMLElement): readonly HTMLElement[] {
  return [...(inside.closest('ul')?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
}

/** The place in its list that a height on screen stands for. */
function placeOf(item: HTMLElement, y: number): number {
  const items = itemsOf(item);
  const at = items.findIndex((one) => y < one.getBoundingClientRect().bottom);
  return at < 0 ? items.length - 1 : at;
}
