import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of the accounts page: the table, the account that is open, and what was deleted. */
export const accounts = {
  title: 'Accounts',
  lead: 'Your codes, and the sites they belong to.',
  count: (n: number) =>
    plural(n, {
      one: '1 account. Open it to edit it or see what protects it.',
      other: `${formatNumber(n)} accounts. Open one to edit it or see what protects it.`,
    }),
  add: 'Add account',
  recentlyDeleted: (n: number) => `Recently deleted (${formatNumber(n)})`,
  empty: {
    title: 'No accounts yet',
    lead: 'When a site shows a QR code for two-factor authentication, click the Latchkey button in the toolbar to scan it. Or add an account here with its setup key.',
    add: 'Add your first account',
  },
  noMatch: 'Search covers services, account names, tags and sites.',
  showAll: 'Show all accounts',
  filterByTag: 'Filter by tag',
  allTags: 'All tags',
  sort: 'Sort',
  sorts: { name: 'By name', use: 'Most used', recent: 'Recently used', site: 'By site', hand: 'Custom order' },
  changed: (n: number) => plural(n, { one: '1 account changed.', other: `${formatNumber(n)} accounts changed.` }),
  deleted: (n: number) => plural(n, { one: '1 account deleted.', other: `${formatNumber(n)} accounts deleted.` }),
  deleting: {
    title: (n: number) => plural(n, { one: 'Delete 1 account?', other: `Delete ${formatNumber(n)} accounts?` }),
    act: (n: number) => plural(n, { one: 'Delete 1 account', other: `Delete ${formatNumber(n)} accounts` }),
    warning:
      'If two-factor authentication is still on, you’ll need these codes to sign in. Turn it off on the site first. You can restore deleted accounts from “Recently deleted” for 30 days.',
  },
  table: {
    selectPage: 'Select all on this page',
    select: (account: string) => `Select ${account}`,
    account: 'Account',
    code: 'Code',
    copyCode: 'Copy code',
    clickForCode: 'Click for a code',
    sites: 'Sites',
    tags: 'Tags',
    protection: 'Protection',
    lastUsed: 'Last used',
    order: 'Order',
    pinned: 'Pinned',
    noSites: 'None',
    more: (n: number) => `+${formatNumber(n)}`,
    never: 'Never',
    pendingKey: 'Setup key pending',
    noCodes: 'No codes',
    codesOnly: 'Codes only',
  },
  bulk: {
    label: 'Selected accounts',
    selected: (n: number) => plural(n, { one: '1 account selected', other: `${formatNumber(n)} accounts selected` }),
    selectAll: (n: number) => `Select all ${formatNumber(n)}`,
    clear: 'Clear selection',
    tag: 'Tag',
    pin: 'Pin',
    unpin: 'Unpin',
    export: 'Export',
    tagTitle: (n: number) => plural(n, { one: 'Tag 1 account', other: `Tag ${formatNumber(n)} accounts` }),
    addTag: 'Add tag',
    removeTag: 'Remove tag',
  },
  panel: {
    label: 'Account',
    back: 'Accounts',
    close: 'Close account',
    history: (added: string, changed: string, uses: number) =>
      plural(uses, {
        one: `Added ${added} · changed ${changed} · used once`,
        other: `Added ${added} · changed ${changed} · used ${formatNumber(uses)} times`,
      }),
    delete: 'Delete account',
    noCodes:
      'This account has no setup key, so it doesn’t generate codes. It keeps your recovery codes and security keys together.',
    code: 'Code',
    next: <P>(code: P) => ['next ', code],
    counter: (n: number) => `Copying generates the next code (counter ${formatNumber(n)}).`,
    showKey: 'Show QR code and setup key',
    steam: 'Steam Guard, 5 characters, every 30 seconds',
    timeBased: (digits: number, seconds: number, algorithm: string) =>
      `${formatNumber(digits)} digits, every ${formatNumber(seconds)} seconds, ${algorithm}`,
    counterBased: (digits: number, algorithm: string) => `${formatNumber(digits)} digits, counter-based, ${algorithm}`,
    pending: {
      title: 'Confirm the new setup key',
      how: <P>(code: P) => [
        'Its code is ',
        code,
        '. Enter it on the site. Once the site accepts it, choose “Use new key”; until then, the old setup key stays in use.',
      ],
      code: 'Code from the new setup key',
    },
    saved: 'Saved.',
    codeCopied: 'Code copied.',
    keyCopied: 'Setup key copied.',
    notAllowed: 'Permission wasn’t granted, so nothing changed.',
    stopped: (account: string) => `${account} no longer generates codes. Its setup key stays in the history.`,
  },
  signIn: {
    title: 'Ways to sign in',
    codes: 'Codes',
    codesHere: 'Generated on this computer.',
    noCodes: 'No codes',
    noSetupKey: 'Latchkey has no setup key for this account.',
    recoveryLeft: (unused: number, total: number) =>
      plural(total, {
        one: `${formatNumber(unused)} of 1 recovery code left`,
        other: `${formatNumber(unused)} of ${formatNumber(total)} recovery codes left`,
      }),
    recoverySaved: (day: string) => `Saved ${day}`,
    recoveryFew: 'Running low: get new ones on the site',
    noRecovery: 'No recovery codes',
    addRecovery: 'Add the ones the site gave you',
    keyOn: (host: string) => `On ${host}`,
    keyNamedOn: (name: string, host: string) => `“${name}” on ${host}`,
    usedOn: (registration: string, day: string) => `${registration}, used ${day}`,
    noKeys: 'No security keys',
    recordKey: 'Record a security key registered on the site',
    onlyOneKey: 'Only one security key is registered. Register a second one on the site and keep it somewhere else.',
    ways: (n: number) => plural(n, { one: '1 way to sign in.', other: `${formatNumber(n)} separate ways to sign in.` }),
  },
  reveal: {
    lead: (account: string) =>
      `To set up ${account} in another app, enter your passphrase. Make sure nobody can see your screen.`,
    show: 'Show',
    picture: (account: string) => `QR code for ${account}`,
    copy: 'Copy setup key',
    copied: 'Setup key copied',
    warning: 'Anyone who sees this can generate this account’s codes. This window closes after two minutes.',
  },
  trash: {
    title: 'Recently deleted',
    lead: 'You have 30 days to restore anything you delete.',
    deleteAll: 'Delete all permanently',
    emptyTitle: 'Nothing here',
    emptyLead: 'Deleted accounts, recovery codes, security keys and their sites stay here for 30 days.',
    list: 'Deleted',
    deleted: (ago: string) => `Deleted ${ago}`,
    lessThanDay: 'less than a day left',
    daysLeft: (n: number) => plural(n, { one: '1 day left', other: `${formatNumber(n)} days left` }),
    restore: 'Restore',
    deletePermanently: 'Delete permanently',
    restored: (item: string) => `${item} restored.`,
    restoredWith: (item: string, owner: string) => `${item} restored, together with ${owner}.`,
    purged: (item: string) => `${item} permanently deleted.`,
    purgedCount: (n: number) =>
      plural(n, { one: '1 item permanently deleted.', other: `${formatNumber(n)} items permanently deleted.` }),
    unnamedKey: 'Unnamed security key',
    recoveryOf: (account: string) => `Recovery codes for ${account}`,
    registrationOn: (key: string, host: string) => `${key} on ${host}`,
    account: 'Account',
    accountWithoutCodes: 'Account without codes',
    unusedCodes: (n: number) =>
      plural(n, { one: '1 unused recovery code', other: `${formatNumber(n)} unused recovery codes` }),
    noUnusedCodes: 'No unused recovery codes',
    restoredTogether: (owner: string) => `restored together with ${owner}`,
    registration: 'Security key registration',
    securityKey: 'Security key',
    registeredOn: (n: number) =>
      plural(n, { one: 'registered on 1 site', other: `registered on ${formatNumber(n)} sites` }),
    purge: {
      title: (item: string) => `Delete ${item} permanently?`,
      titleAll: (n: number) =>
        plural(n, { one: 'Delete 1 item permanently?', other: `Delete all ${formatNumber(n)} items permanently?` }),
      losesAll: (accounts: string, codes: string) =>
        `You’ll lose ${accounts} and ${codes}. A site that still asks for one of these codes will lock you out.`,
      accountsWithCodes: (n: number) =>
        plural(n, { one: '1 account with codes', other: `${formatNumber(n)} accounts with codes` }),
      losesSetupKey: 'Its codes can’t be generated again: a site that still asks for one will lock you out.',
      losesCodes: (n: number) =>
        plural(n, {
          one: '1 unused recovery code will be lost.',
          other: `${formatNumber(n)} unused recovery codes will be lost.`,
        }),
      losesRegistration: 'The security key keeps working there, but Latchkey forgets that it’s registered.',
      losesKey: 'The security key keeps working, but Latchkey forgets it.',
      losesKeyAndSites: (n: number) =>
        plural(n, {
          one: 'The security key keeps working, but Latchkey forgets it and the site where it’s registered.',
          other: `The security key keeps working, but Latchkey forgets it and the ${formatNumber(n)} sites where it’s registered.`,
        }),
      final: 'You can’t undo this here. Existing backups and daily snapshots aren’t affected.',
    },
  },
} satisfies Messages;
