import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words for a security key that was lost, is put away or replaced, on both surfaces. */
export const lostKey = {
  /** One line on the first screen, until the list is done. */
  line: {
    label: 'Security keys to deal with',
    lost: (key: string, n: number) =>
      plural(n, {
        one: `${key} is lost but still registered on 1 site.`,
        other: `${key} is lost but still registered on ${formatNumber(n)} sites.`,
      }),
    retired: (key: string, n: number) =>
      plural(n, {
        one: `${key} is retired but still registered on 1 site.`,
        other: `${key} is retired but still registered on ${formatNumber(n)} sites.`,
      }),
    replaced: (key: string, n: number) =>
      plural(n, {
        one: `${key} is being replaced: 1 site to go.`,
        other: `${key} is being replaced: ${formatNumber(n)} sites to go.`,
      }),
    unlocks: (key: string) => `${key} is no longer in use but still unlocks Latchkey.`,
    lostUnlocks: (key: string) => `${key} is lost but still unlocks Latchkey.`,
    several: (n: number) =>
      plural(n, { one: '1 security key to deal with', other: `${formatNumber(n)} security keys to deal with` }),
    showAll: 'Show all',
    show: 'Show list',
    showFor: (key: string) => `Show list for ${key}`,
  },
  title: {
    lost: (key: string) => `${key} is lost`,
    retired: (key: string) => `${key} is retired`,
    replaced: (key: string, next: string) => `${next} replaces ${key}`,
    here: (key: string) => `Where you use ${key}`,
  },
  lead: {
    lost: 'Sign in to each site another way, remove this security key in the site’s security settings, then tick the site off. Sites where you’d be locked out come first.',
    retired:
      'Remove this security key from each site, then tick the site off. Keep the key until you’re done. Sites where you’d be locked out without it come first.',
    replaced: (next: string) =>
      `On each site, add ${next} first, then remove the old one. Tick both off here. Sites where you’d be locked out without the old one come first.`,
    here: 'A tick means that this security key is registered on the site. If you removed it from a site, add it there again, then tick the site.',
  },
  since: {
    lost: (day: string) => `Lost ${day}`,
    retired: (day: string) => `Retired ${day}`,
    replaced: (day: string) => `Replacement began ${day}`,
  },
  replacing: 'Being replaced',
  progress: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)} done`,
  progressLeft: (n: number) =>
    plural(n, { one: 'It’s still registered on 1 site.', other: `It’s still registered on ${formatNumber(n)} sites.` }),
  done: {
    title: 'All done',
    lead: (key: string) => `${key} is no longer registered on any site.`,
  },
  none: {
    title: 'No sites',
    lead: (key: string) => `No site is linked to ${key}. If you used it anywhere, remove it there.`,
  },
  missing: {
    title: 'Security key not found',
    lead: 'It’s no longer in your list. If you deleted it, you can restore it for 30 days from Accounts › Recently deleted.',
  },
  vault: {
    title: 'Latchkey',
    text: 'This security key still unlocks your vault for anyone who has it and can pass its PIN or fingerprint check.',
    remove: 'Stop unlocking with it',
    keep: 'Your passphrase keeps working.',
  },
  list: (key: string) => `Sites for ${key}`,
  exposure: {
    'locked-out': 'The only way in',
    unknown: 'No other known way in',
    later: 'Only through the service',
    'no-codes': 'No recovery codes',
    covered: 'Other ways in',
  },
  others: {
    now: (ways: string) => `Also opened by: ${ways}.`,
    maybe: (ways: string) => `May be opened by: ${ways}.`,
    later: (ways: string) => `As a last resort: ${ways}.`,
    none: 'Latchkey knows of nothing else that opens it.',
  },
  named: (name: string) => `Named “${name}” there`,
  helpOf: (service: string) => `Help from ${service}`,
  openSite: (host: string) => `Open ${host}`,
  tick: {
    removed: (host: string) => `Removed from ${host}`,
    here: (host: string) => `Registered on ${host}`,
    added: (key: string) => `${key} added`,
    addedAt: (key: string, host: string) => `${key} added on ${host}`,
  },
  removedOn: (day: string) => `Removed ${day}`,
  actions: {
    print: 'Print',
    copy: 'Copy as text',
    copied: 'List copied. It contains no passwords, codes or setup keys.',
    found: 'I found it',
    use: 'Use it again',
    back: 'All security keys',
    lose: 'I lost this key',
    retire: 'Retire or replace',
    options: 'Open in Options',
  },
  found: {
    title: (key: string) => `Have you found ${key}?`,
    touch: 'Touch it, so that Latchkey can make sure that it’s the right one and still works.',
    plain: 'Latchkey can’t check it in this browser.',
    byName: 'It was added by name only, so Latchkey can’t check it.',
    act: 'Touch it now',
    skip: 'Mark as found',
    done: (key: string) => `${key} is in use again. Its signature is valid.`,
    unchecked: (key: string) => `${key} is in use again.`,
    compromised: 'If someone else may have had it, replace it instead.',
  },
  using: (key: string) => `${key} is in use again.`,
  successor: {
    label: 'Replaced by',
    nothing: 'None',
    none: 'To replace it, add the new security key to your list first.',
  },
  marked: {
    lost: (key: string) => `${key} marked as lost.`,
    retired: (key: string) => `${key} marked as retired.`,
  },
  sheet: {
    lost: (key: string) => `Lost security key: ${key}`,
    retired: (key: string) => `Retired security key: ${key}`,
    replaced: (key: string) => `Security key to replace: ${key}`,
    here: (key: string) => `Security key: ${key}`,
    replacedBy: (next: string) => `New security key: ${next}`,
    todo: {
      lost: 'Remove the security key from each site, in this order.',
      retired: 'Remove the security key from each site, in this order.',
      replaced: 'Go through the sites in this order: on each, add the new security key, then remove the old one.',
      here: 'A tick means that the security key is registered on the site.',
    },
    from: (day: string) => `From Latchkey, ${day}. This list contains no passwords, codes or setup keys.`,
    vault: 'Latchkey itself: this security key still unlocks the vault. Remove it in Settings.',
    open: '[ ]',
    done: '[x]',
  },
} satisfies Messages;
