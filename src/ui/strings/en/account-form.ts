import type { OtpKind } from '../../../messages/views.ts';
import type { HashAlgorithm } from '../../../otp/parameters.ts';
import type { Messages } from '../catalog.ts';

/** Words for typing, editing and linking an account. */
export const accountForm = {
  service: 'Service',
  servicePlaceholder: 'e.g. GitHub',
  accountName: 'Account name',
  accountNamePlaceholder: 'you@example.com',
  setupKey: {
    label: 'Setup key',
    placeholder: 'e.g. JBSW Y3DP EHPK 3PXP',
    hint: 'The letters and digits the site shows if you can’t scan its QR code. Spaces don’t matter.',
    isTransfer: 'This is a transfer from another app, not a setup key. Paste the whole text, or scan its QR code.',
    isUri: 'This is the text of a QR code, not a setup key. Paste the whole text.',
    isAddress: 'This is a web address, not a setup key. Look for letters and digits near the QR code.',
    isLink: 'This is a link, not a setup key. A setup key is only letters and digits.',
    strangers: (characters: string, place: number) =>
      `Setup keys use only the letters A–Z and the digits 2–7, not ${characters} (character ${place}).`,
    lookalikes: (characters: string, place: number) =>
      `Setup keys use only the letters A–Z and the digits 2–7, not ${characters} (character ${place}). Did you mean O, I or B?`,
    quoted: (character: string) => `“${character}”`,
    oddLength: (length: number) =>
      `Setup keys are never ${length} characters long, so one is probably missing or extra. If this is what the site shows, continue.`,
  },
  advanced: 'Advanced',
  kind: 'Type',
  kinds: { totp: 'Time-based', hotp: 'Counter-based', steam: 'Steam Guard' } satisfies Record<OtpKind, string>,
  algorithm: 'Algorithm',
  algorithms: { 'SHA-1': 'SHA-1 (default)', 'SHA-256': 'SHA-256', 'SHA-512': 'SHA-512' } satisfies Record<
    HashAlgorithm,
    string
  >,
  digits: 'Digits',
  period: 'Period (seconds)',
  counter: 'Counter',
  sites: {
    label: 'Linked sites',
    add: 'Add a site',
    addButton: 'Add site',
    placeholder: 'example.com',
    scopeOf: (host: string) => `Scope for ${host}`,
    scopes: { host: 'This host only', site: 'The whole site' },
    http: 'Allow HTTP',
    httpOn: (host: string) => `Allow HTTP on ${host}`,
    remove: (host: string) => `Remove ${host}`,
    hint: 'Codes are filled only on these sites. “The whole site” includes all its subdomains.',
    httpHint: '“Allow HTTP” also fills on unencrypted pages, where anyone on the network can read the code.',
  },
  tags: {
    label: 'Tags',
    add: 'Add a tag',
    placeholder: 'work, family, …',
    remove: (tag: string) => `Remove tag ${tag}`,
  },
  note: 'Note',
  pinned: 'Pinned',
  pinnedHint: 'Stays at the top of the list in the popup.',
  unsaved: {
    title: 'Save your changes?',
    lead: 'Your changes to this account aren’t saved yet.',
    entered: 'What you entered isn’t saved yet.',
    titleEntered: 'Discard what you entered?',
    keepEditing: 'Keep editing',
    discard: 'Discard',
    endedByLock: 'Latchkey was locked before you saved what you entered. It wasn’t saved: please enter it again.',
  },
  kept: {
    lead: 'What you entered before this window closed isn’t saved yet.',
    discard: 'Discard it',
  },
  edit: {
    title: 'Edit account',
    details: 'Details',
    discard: 'Discard changes',
    saved: 'Saved.',
    moreFilling: 'More filling options',
  },
  link: {
    title: 'Link an account',
    question: <P>(host: P) => ['Which account do you use on ', host, '?'],
    find: 'Find an account',
    list: 'Accounts to link',
  },
  qr: {
    title: 'Show QR code',
    shown: 'QR code',
    picture: 'QR code for this account',
    ask: 'This QR code contains the account’s setup key. Enter your passphrase to show it.',
    show: 'Show',
    warning:
      'Anyone who sees this QR code can generate this account’s codes. Scan it with your other device, then close it.',
  },
} satisfies Messages;
