import type { Lookalike, Sending } from '../../../messages/filling.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber } from '../plural.ts';

/** How one host imitates another. */
type Imitation = Lookalike['why'];

/** Words of filling: its outcome, the question about a new site, and the wait for the next code. */
export const fill = {
  filled: (host: string) => `Filled on ${host}.`,
  sending: {
    sent: (host: string) => `Filled on ${host} and submitted.`,
    entered: (host: string) => `Filled on ${host} and pressed Enter.`,
    self: (host: string) => `Filled on ${host}. The page submitted it automatically.`,
    elsewhere: (host: string) => `Filled on ${host} but not submitted: the form sends its data to another site.`,
    'no-button': (host: string) => `Filled on ${host}. Click the button on the page to submit.`,
    changed: (host: string) => `Filled on ${host} but not submitted: the page changed.`,
  } satisfies Record<Sending, (host: string) => string>,
  firstFilled: (host: string) => `First code filled on ${host}. Fill again for the second one.`,
  savedAndFilled: (host: string) => `Account saved and code filled on ${host}. Finish on the page.`,
  savedAndFirstFilled: (host: string) =>
    `Account saved and first code filled on ${host}. Fill again for the second one.`,
  savedAndNewFilled: (host: string) =>
    `New setup key saved and its code filled on ${host}. The old one stays in use until you confirm the new one.`,
  accountSaved: 'The account is saved.',
  looking: 'Looking for the code field…',
  stillLooking: 'Still looking…',
  refused: {
    copy: 'Copy the code and paste it.',
    shortcut: (keys: string) => `If you can see one, click it and press ${keys}. Or copy the code and paste it.`,
    noShortcut:
      'If you can see one, copy the code and paste it. Or set a keyboard shortcut in Options › Settings: it fills the field you clicked.',
    occupied: 'Replace it with the code, or clear the field yourself.',
    replace: 'Replace it',
    fillRecovery: 'Fill a recovery code',
    canFillRecovery: 'You can fill one of this account’s recovery codes instead.',
    fillCode: 'Fill the code',
    canFillCode: 'You can fill this account’s code instead.',
    recoveryShort: 'It may be for something else. If it’s the right field, copy the code in Options › Recovery codes.',
    recoveryNotTaken: 'The recovery code isn’t marked as used. If the site accepted it, mark it.',
    markUsed: 'Mark as used',
    markedUsed: 'Recovery code marked as used.',
  },
  newCodeFilled: (host: string) => `New code filled on ${host}. Did the site accept it?`,
  recoveryCodeFilled: 'Recovery code filled and marked as used.',
  recoveryNumberFilled: (number: number) => `Recovery code ${formatNumber(number)} filled and marked as used.`,
  recoveryBareFilled: 'Recovery code filled without its separators and marked as used.',
  markUnused: 'Mark as unused',
  copyInOptions: 'Copy one of this account’s recovery codes in Options › Recovery codes.',
  noRecoveryCodes:
    'Latchkey has no recovery codes for this account. Type one you keep elsewhere, or go back on the page and choose an authenticator app instead.',
  linked: (account: string, host: string) => `${account} is now linked to ${host}.`,
  linkedPending: (account: string, host: string) => `The new setup key of ${account} is now linked to ${host}.`,
  elsewhere: {
    plain: (sites: string) => `This page isn’t where this account is used. It’s linked to ${sites}.`,
    lookalike: (host: string, imitated: string) =>
      `This page isn’t where this account is used: ${host} may be a fake of ${imitated}.`,
  },
  countdown: {
    label: 'Waiting for the next code',
    status: 'This code is about to expire. The next one will be filled.',
    inSeconds: (seconds: number) => `This code is about to expire. Filling the next one in ${formatNumber(seconds)} s.`,
  },
  question: {
    newSite: 'New site for this account',
    unencrypted: 'This page isn’t encrypted',
    isNew: (service: string) => `${service} isn’t linked to this site yet:`,
    isUnencrypted: 'This account’s codes are only filled here over encrypted connections:',
    linkedTo: (sites: string) => `So far it’s linked to ${sites}.`,
    notLinked: 'It isn’t linked to any other site.',
    wholeSite: (site: string) => `all of ${site}`,
    scope: 'Link to',
    thisHost: (host: string) => `Only ${host}`,
    thisHostHint: 'The safer choice.',
    allOf: (site: string) => `All of ${site}`,
    allOfHint: 'Every address that ends in it. Useful if sign-in spans several addresses.',
    pendingOnly: 'Until you use the new setup key, only its codes are filled here.',
    noMoreQuestions: 'Once linked, Latchkey fills here without asking.',
    link: 'Link',
    linkAndFill: 'Fill and link',
    fillOnce: 'Fill once',
    fillOnceHint: 'Fill now without linking the account to this site',
    linkAnyway: 'Link anyway',
    dontLink: 'Don’t link',
    dontFill: 'Don’t fill',
  },
  lookalike: {
    title: 'This may be a fake site.',
    how: {
      'mixed-scripts': <P>(host: P) => ['It mixes alphabets to look like ', host, '.'],
      confusable: <P>(host: P) => ['Its letters only look like those of ', host, '.'],
      'carries-name': <P>(host: P, own: P) => [
        'Its name includes ',
        host,
        ', but it belongs to ',
        own,
        ', another site.',
      ],
      'one-edit': <P>(host: P) => ['Its name is one character away from ', host, '.'],
    } satisfies Record<Imitation, <P>(host: P, own: P) => readonly unknown[]>,
    linked: <P>(host: P) => ['This account is linked to ', host, '.'],
    advice: 'If a link brought you here, leave.',
  },
  http: {
    title: 'Anyone on this network can read what you fill here.',
    advice:
      'This is a private address, such as your router or a computer at home. Continue only on a network you trust. The link applies to this account and this address only.',
  },
} satisfies Messages;
