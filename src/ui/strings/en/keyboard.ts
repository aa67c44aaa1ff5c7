import type { Messages } from '../catalog.ts';
import { formatList } from '../plural.ts';

/** Words about the keyboard. Keys are named as on Windows and Linux; `keyNames` turns them into those of a Mac. */
export const keyboard = {
  title: 'Keyboard shortcuts',
  openHelp: 'Show all shortcuts',
  browser: {
    title: 'On any page',
    open: 'Open Latchkey',
    notSet: 'Not set',
  },
  popup: {
    title: 'In the popup',
    keys: {
      enter: { keys: 'Enter', what: 'Fill the code for this site' },
      arrows: { keys: '↑ ↓', what: 'Move through the accounts' },
      letters: { keys: 'Type', what: 'Search your accounts' },
      copy: { keys: 'Ctrl+C', what: 'Copy the selected account’s code' },
      escape: { keys: 'Esc', what: 'Clear the search, then close' },
    },
  },
  options: {
    title: 'In Options',
    keys: {
      space: { keys: 'Space', what: 'Select an account in a table' },
      move: { keys: '↑ ↓', what: 'Move an account in custom order' },
      escape: { keys: 'Esc', what: 'Close what’s open' },
    },
  },
  everywhere: {
    title: 'Everywhere in Latchkey',
    keys: {
      tab: { keys: 'Tab', what: 'Go to the next control' },
      undo: { keys: 'Ctrl+Z', what: 'Undo while a message offers it' },
      help: { keys: '?', what: 'Show or hide this list' },
    },
  },
  taken: {
    one: (what: string, keys: string) =>
      `“${what}” has no shortcut: ${keys} was already taken, for example by another extension.`,
    several: (whats: readonly string[]) =>
      `${formatList(whats.map((what) => `“${what}”`))} have no shortcuts: the suggested keys were already taken, for example by another extension.`,
  },
  change: 'Change shortcuts',
  howInFirefox: <P>(address: P) => [
    'To change them, enter ',
    address,
    ' in the address bar, open the gear menu and choose “Manage Extension Shortcuts”.',
  ],
} satisfies Messages;
