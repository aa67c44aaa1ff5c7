import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words about what security keys leave open, on both surfaces. */
export const keyCoverage = {
  title: (n: number) => plural(n, { one: '1 thing to improve', other: `${formatNumber(n)} things to improve` }),
  groups: {
    'one-key': 'Only one security key',
    'no-key': 'No security key yet',
    'same-place': 'Kept in the same place',
    unchecked: 'Not checked or used for six months',
    unregistered: 'Not linked to any site',
    synced: 'Can be copied to other devices',
  },
  advice: {
    'one-key': 'Add a second security key there and keep it somewhere else, so that losing one doesn’t lock you out.',
    'no-key': 'These services support security keys. Add one there, then link it to the site here.',
    'same-place': 'Keep them in different places, so that you don’t lose them together.',
    unchecked: 'Click “Check this key” or use it on a site to make sure that it still works.',
    unregistered: 'Link the sites where you use it. If there are none yet, it doesn’t protect anything.',
    synced: 'These are synced passkeys: anyone who gets into the account that syncs them can use them too.',
  },
  gaps: {
    oneKey: (site: string, key: string) => `${site} (${key})`,
    samePlace: (place: string, keys: string) => `${place}: ${keys}`,
    unchecked: (key: string, day: string) => `${key}, not since ${day}`,
    syncedAt: (key: string, host: string) => `${key}, on ${host}`,
  },
  onKey: {
    'same-place': (others: string) => `Kept in the same place as ${others}.`,
    unchecked: 'Not checked or used for six months.',
    synced: 'It can be copied to other devices: it’s a synced passkey, not a device-bound key.',
    syncedAt: (host: string) => `On ${host}, it’s a synced passkey, which can be copied to other devices.`,
  },
  onSite: 'the only security key here',
  onAccount: {
    'one-key':
      'Only one security key is registered here. Add a second one, so that losing the first doesn’t lock you out.',
    'no-key': (service: string) => `${service} supports security keys, but none is linked to this account.`,
  },
  inPopup: {
    'one-key': 'Only key here',
    onlyKeyHint: 'Add a second security key here and keep it somewhere else, so that losing one doesn’t lock you out.',
    'no-key': 'Supports security keys',
    unchecked: (key: string) => `${key} not checked recently`,
    synced: 'Synced passkey',
    withoutKey: (service: string) => `${service} supports security keys. None is linked here.`,
    withoutKeyHint: 'Add a security key in the site’s settings, then link it here. Link one that you use here already.',
    link: 'Link a key',
    notShown: (service: string) => `No longer shown for ${service}.`,
  },
  dismiss: 'Not now',
  dismissFor: (account: string) => `Not now: ${account}`,
  dismissed: 'Hidden until something changes.',
} satisfies Messages;
