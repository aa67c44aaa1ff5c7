import type { Messages } from '../catalog.ts';

/** Words of the background: the toolbar button, menus, what it shows in a page, and names of records. */
export const background = {
  menu: {
    fill: 'Fill code',
    lock: 'Lock Latchkey',
    scanImage: 'Add account from this QR code',
    saveCodes: 'Save recovery codes',
  },
  button: {
    name: 'Latchkey',
    locked: 'Latchkey (locked)',
    offer: { badge: 'Fill', title: 'Latchkey: this page asks for a code' },
    filled: (host: string) => `Latchkey: code filled on ${host}`,
    nextCode: {
      badge: (seconds: number) => `${seconds} s`,
      title: (seconds: number) => `Latchkey: filling the next code in ${seconds} s. Press again to cancel.`,
    },
    refused: 'Latchkey: nothing was filled. Click to see why.',
    scanned: 'Latchkey: click to finish scanning',
    selected: 'Latchkey: click to check and save the recovery codes',
  },
  region: {
    label: 'Select the area with the QR code',
    help: 'Latchkey: drag around the QR code. With the keyboard: arrow keys to move, Shift + arrow keys to resize, Enter to scan, Esc to cancel.',
  },
  records: {
    recoverySet: (account: string) => `Recovery codes for ${account}`,
    recoverySetOfDeleted: 'Recovery codes for a deleted account',
    securityKey: (name: string) => `Security key ${name}`,
    registration: (host: string) => `Security key on ${host}`,
  },
} satisfies Messages;
