import type { ExportFormat } from '../../../interchange/exports/format.ts';
import type { Loss } from '../../../interchange/exports/losses.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words for exporting accounts. */
export const exporting = {
  backup: {
    title: 'Latchkey backup',
    lead: 'Your whole vault in one encrypted file, including security keys and history. Only Latchkey can read it.',
    go: 'Go to backups',
  },
  format: 'Format',
  formats: {
    'aegis-encrypted': {
      label: 'Aegis (encrypted)',
      what: 'For Aegis and the many apps that read its files. Needs a passphrase.',
    },
    age: {
      label: 'age file (encrypted)',
      what: 'A standard encrypted file that the age tool can open. Contains an Aegis file.',
    },
    'google-transfer': {
      label: 'QR codes for a phone',
      what: 'Scan them one after another with Google Authenticator or another app.',
    },
    'aegis-json': { label: 'Aegis', what: 'An Aegis file without encryption.' },
    '2fas-json': { label: '2FAS', what: 'A backup file for 2FAS.' },
    'bitwarden-json': { label: 'Bitwarden', what: 'For Bitwarden Password Manager.' },
    'otpauth-list': { label: 'List of otpauth: links', what: 'One per line. Nearly every app reads them.' },
    csv: { label: 'Table (CSV)', what: 'Everything about each account, for a spreadsheet.' },
    'html-sheet': { label: 'Sheet with QR codes', what: 'A page to print and lock away.' },
  } satisfies Record<ExportFormat, { readonly label: string; readonly what: string }>,
  which: {
    title: 'Accounts',
    label: 'Which accounts',
    choices: { all: 'All', tag: 'By tag', ticked: 'Selected' },
    tag: 'Tag',
    list: 'Accounts to export',
    select: (account: string) => `Select ${account}`,
  },
  losses: {
    noneChosen: 'No accounts selected.',
    nothingLost: (n: number) =>
      plural(n, { one: '1 account, nothing left out.', other: `${formatNumber(n)} accounts, nothing left out.` }),
    allFit: (n: number) =>
      plural(n, { one: 'The account fits this format.', other: `All ${formatNumber(n)} accounts fit this format.` }),
    someFit: (held: number, chosen: number) =>
      `${formatNumber(held)} of ${common.accounts(chosen)} can be saved in this format.`,
    losing: (n: number) =>
      plural(n, { one: '1 account would lose something.', other: `${formatNumber(n)} accounts would lose something.` }),
    vaultUnchanged: 'Nothing in your vault changes.',
    details: 'What’s lost',
    ofAccount: <P>(account: P, losses: string) => [account, ': ', losses],
    more: (n: number) => plural(n, { one: 'And 1 more account.', other: `And ${formatNumber(n)} more accounts.` }),
    words: {
      account: 'left out, because this format can’t hold its type of code',
      codeless: 'left out, because it has no codes',
      parameters: 'its type of code may not work in the other app',
      note: 'note',
      tags: 'tags',
      favourite: 'pinned status',
      hosts: 'linked sites',
      'recovery-codes': 'recovery codes',
      icon: 'icon',
      pending: 'pending setup key',
      history: 'old setup keys and used recovery codes',
    } satisfies Record<Loss, string>,
  },
  form: {
    label: 'Export',
    filePassphrase: 'Passphrase for the new file',
    repeatFilePassphrase: 'Repeat passphrase for the new file',
    unencryptedFile: <P>(strong: (text: string) => P) => [
      strong('This file isn’t encrypted.'),
      ' Anyone who gets it can generate your codes.',
    ],
    unencryptedCodes: <P>(strong: (text: string) => P) => [
      strong('These QR codes aren’t encrypted.'),
      ' Anyone who sees them can generate your codes.',
    ],
    advice: {
      codes: 'Make sure nobody can see your screen.',
      sheet: 'Print it, then delete the file and empty the trash.',
      file: 'Delete it as soon as the other app has imported it.',
    },
    passphraseHint: 'Your vault’s passphrase, so that nobody else at this computer can export your codes.',
    showCodes: 'Show QR codes',
    export: 'Export',
    exportPlain: 'Export without encryption',
  },
  saved: (name: string, accounts: number) => `Saved ${name} with ${common.accounts(accounts)}.`,
  transfer: {
    title: 'Scan with your phone',
    lead: 'In Google Authenticator: ≡ › Transfer accounts › Import accounts. Scan each QR code before you continue.',
    next: 'Next',
    done: 'Done',
    place: (n: number, total: number) => `${formatNumber(n)} of ${formatNumber(total)}`,
    code: (n: number, total: number) => `Transfer QR code ${formatNumber(n)} of ${formatNumber(total)}`,
    warning: 'Anyone who sees these QR codes can generate your codes.',
  },
  sheet: {
    title: (day: string) => `Two-factor accounts, ${day}`,
    warning: 'Anyone who sees this sheet can generate your codes. Keep it where you keep your passport.',
  },
} satisfies Messages;
