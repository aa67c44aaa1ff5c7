import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, GripVertical } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { AccountRow } from '../../messages/views.ts';
import { accountTitle } from '../account-title.ts';
import { IconButton } from '../Button.tsx';
import { MenuList } from '../Menu.tsx';
import { reorderText } from '../strings/reorder.ts';
import { placeAt, rowsAround, showDrop, stopDragging } from './drag.ts';
import { moveRow, type SortableList } from './reorder.ts';

/** Moves a row of a list that is sorted by hand: by dragging, by arrow keys, Home and End, or by a menu that a click opens. */
export function ReorderHandle({ list, row }: { readonly list: SortableList; readonly row: AccountRow }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const dragged = useRef<HTMLElement | undefined>(undefined);
  const wasMoved = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const place = () => list.rows().findIndex(({ id }) => id === row.id);
  const last = () => list.rows().length - 1;
  const button = () => anchor.current?.querySelector('button');
  const keepFocus = () => {
    button()?.focus();
    button()?.closest('li, tr')?.scrollIntoView({ block: 'nearest' });
  };
  // An element that moves loses the focus, and the next press must not wait for the save.
  const move = (to: number) => moveRow(list, row.id, to, () => requestAnimationFrame(keepFocus)).then(keepFocus);
  const release = () => {
    if (dragged.current !== undefined) stopDragging(dragged.current);
    dragged.current = undefined;
  };
  return (
    <span class="reorder" ref={anchor}>
      <IconButton
        label={reorderText.move(accountTitle(row))}
        title={reorderText.hint}
        icon={GripVertical}
        size="small"
        aria-keyshortcuts="ArrowUp ArrowDown Home End"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerDown={(event) => {
          const item = event.currentTarget.closest<HTMLElement>('li, tr');
          if (event.button !== 0 || item === null) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = item;
          wasMoved.current = false;
          item.setAttribute('data-dragged', '');
        }}
        onPointerMove={({ clientY }) => {
          if (dragged.current !== undefined && showDrop(dragged.current, clientY)) wasMoved.current = true;
        }}
        onPointerUp={({ clientY }) => {
          const item = dragged.current;
          release();
          if (item !== undefined && wasMoved.current) void moveRow(list, row.id, placeAt(rowsAround(item), clientY));
        }}
        onPointerCancel={release}
        onClick={(event) => {
          event.stopPropagation();
          if (!wasMoved.current) setOpen(!isOpen);
          wasMoved.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
          const to = { ArrowUp: place() - 1, ArrowDown: place() + 1, Home: 0, End: last() }[event.key];
          if (to === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          void move(to);
        }}
      />
      {isOpen && (
        <MenuList
          label={reorderText.move(accountTitle(row))}
          anchor={() => anchor.current}
          items={[
            { label: reorderText.toTop, icon: ArrowUpToLine, run: () => void move(0) },
            { label: reorderText.up, icon: ArrowUp, run: () => void move(place() - 1) },
            { label: reorderText.down, icon: ArrowDown, run: () => void move(place() + 1) },
            { label: reorderText.toBottom, icon: ArrowDownToLine, run: () => void move(last()) },
          ]}
          onClose={(refocus) => {
            setOpen(false);
            if (refocus) button()?.focus();
          }}
        />
      )}
    </span>
  );
}
