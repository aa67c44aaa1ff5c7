import type { Messages } from '../catalog.ts';

/** One line where sync needs the user, on both surfaces. */
export const syncLine = {
  label: 'Sync',
  wiped: 'Your sync storage is empty.',
  deletions: 'Many deletions wait for your answer.',
  passphrase: 'Your vault has a new passphrase.',
  removed: 'This device was removed from sync.',
  permission: 'Sync needs your permission.',
  failing: (ago: string) => `Sync stopped working ${ago}.`,
  newcomer: (device: string) => `New device: ${device}`,
  show: 'Show',
  showIn: 'Show in Options › Devices',
} satisfies Messages;
