import { Merge, Pencil, Split, Trash2 } from 'lucide';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { goneItems } from '../lost-key/GoneKey.tsx';
import type { CardProps } from './KeyCard.tsx';
import { canSplit } from './split-key.ts';

/** What else can be done with a security key, for its menu. */
export function keyActions({ item, state, onOpen, onGone }: CardProps): readonly MenuItem[] {
  const { edit, merge, split } = keyInventoryText.card;
  const others = (state.keys.value?.length ?? 0) > 1;
  return [
    { label: edit, icon: Pencil, run: () => onOpen({ name: 'edit', key: item }) },
    ...goneItems({ item, onGone }),
    ...(others ? [{ label: merge, icon: Merge, run: () => onOpen({ name: 'merge', key: item }) }] : []),
    ...(canSplit(item) ? [{ label: split, icon: Split, run: () => onOpen({ name: 'split', key: item }) }] : []),
    { label: commonText.delete, icon: Trash2, tone: 'danger', run: () => onOpen({ name: 'delete', key: item }) },
  ];
}
