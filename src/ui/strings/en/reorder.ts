import type { Messages } from '../catalog.ts';

/** Words of sorting a list by hand. */
export const reorder = {
  move: (account: string) => `Move ${account}`,
  hint: 'Drag, or use the arrow keys',
  toTop: 'Move to top',
  up: 'Move up',
  down: 'Move down',
  toBottom: 'Move to bottom',
} satisfies Messages;
