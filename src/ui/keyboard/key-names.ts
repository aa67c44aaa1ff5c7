/** Whether this computer's keyboard has the keys of a Mac. */
export function isMac(navigator: { readonly platform: string }): boolean {
  return navigator.platform.startsWith('Mac');
}

/** Names keys as they stand on the keyboard: `Ctrl+C` is ⌘C on a Mac. */
export function keyNames(keys: string, onMac: boolean): string {
  return onMac ? keys.replace('Ctrl+', '⌘').replace('Enter', 'Return') : keys;
}
