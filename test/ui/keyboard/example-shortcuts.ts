import type { Shortcut } from '../../../src/ui/keyboard/shortcuts.ts';

/** The shortcuts of a browser in which another extension has the keys that fill. */
export const exampleShortcuts: readonly Shortcut[] = [
  { name: '_execute_action', what: 'Open Latchkey', keys: 'Alt+Shift+K', suggested: 'Alt+Shift+K' },
  { name: 'fill', what: 'Fill the code for this site', suggested: 'Alt+Shift+L' },
  { name: 'lock', what: 'Lock Latchkey' },
];
