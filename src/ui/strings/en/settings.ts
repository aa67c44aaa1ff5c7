import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of the settings. */
export const settings = {
  title: 'Settings',
  lead: 'Saved in your vault. Changes apply immediately.',
  never: 'Never',
  whenClosing: 'When the browser closes',
  after: {
    seconds: (n: number) => plural(n, { one: 'After 1 second', other: `After ${formatNumber(n)} seconds` }),
    minutes: (n: number) => plural(n, { one: 'After 1 minute', other: `After ${formatNumber(n)} minutes` }),
    hours: (n: number) => plural(n, { one: 'After 1 hour', other: `After ${formatNumber(n)} hours` }),
  },
  locking: {
    title: 'Locking',
    idle: 'Lock when idle',
    idleHint: 'Time without keyboard or mouse input.',
    untilClosingHint: 'Stays unlocked while you’re away, until you close the browser. The rules below still apply.',
    session: 'Lock even when in use',
    sessionHint: 'Time since you unlocked Latchkey.',
    sessionNeverHint: 'Only the other rules lock Latchkey.',
    withComputer: 'Lock with the computer',
    withComputerHint: 'When the screen locks or the computer sleeps.',
    always: 'These always apply',
    closing:
      'Closing the browser locks the vault. Its key is held in memory only, so nothing on the disk can unlock the vault.',
    clockBack: 'Setting the clock back more than two minutes locks the vault.',
  },
  clipboard: {
    title: 'Clipboard',
    clear: 'Clear copied codes',
    hint: 'Your system’s clipboard history may still keep the code. Filling doesn’t use the clipboard.',
    whileOpen:
      'Only while you stay in the window you copied from: once you leave it, Latchkey can’t tell what’s on the clipboard and leaves it alone. Your system’s clipboard history may still keep the code. Filling doesn’t use the clipboard.',
    afterClosing: 'Clear it even after the window closes',
    afterClosingHint:
      'The browser asks to let Latchkey read and change the clipboard. Latchkey reads it once, when the time is up, so that it clears only what it copied. If you quit the browser before that, the code stays.',
    close: 'Close the popup after copying',
    closeHint: 'Once it’s closed, Latchkey can’t clear the copied code. It stays until you copy something else.',
    closeHintCleared: 'Latchkey still clears the copied code.',
  },
  clock: { title: 'Clock' },
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'Match system', light: 'Light', dark: 'Dark' },
    sort: 'Order in the popup',
    customHint: 'To move accounts, sort them by custom order on the Accounts page.',
    hideCodes: 'Hide codes',
    hideCodesHint: 'Codes appear when you point to them or reach them with the keyboard.',
  },
} satisfies Messages;
