import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of the emergency sheet with accounts, on the screen and on paper. */
export const emergencySheet = {
  open: 'Print emergency sheet',
  title: 'Emergency sheet',
  lead: 'On paper, in a safe place: what opens your accounts when your computer, your phone or Latchkey itself is gone.',
  accounts: 'Which accounts?',
  contents: 'What goes on it?',
  keys: 'Setup keys, as QR codes and text',
  keysHint: 'Any authenticator can scan them. Whoever finds the sheet can generate your codes.',
  codes: 'Unused recovery codes',
  emergencyCode: 'A new emergency code for the vault',
  emergencyCodeHint: 'It unlocks the vault, and backups made from now on, without the passphrase.',
  emergencyCodeReplaces:
    'Your earlier emergency code will no longer unlock the vault, but it still opens earlier backups. Destroy the old sheet.',
  replaces: 'Does it replace an earlier sheet?',
  replacesNone: 'No',
  place: 'Where will you keep it?',
  placeHint: 'Optional. Latchkey tells you what the sheet would still open if something else were lost.',
  passphraseHint: 'Required to print secrets.',
  nothing: 'Choose at least one thing to print.',
  print: 'Print',
  check: {
    title: 'Did it print?',
    lead: 'Check that every QR code and every line can be read. Then Latchkey records where the sheet is and what’s on it.',
    codeWaits: 'Until you confirm, the emergency code on it doesn’t work.',
    endedByLock:
      'Latchkey locked before you said whether the emergency sheet printed, so it isn’t recorded. Destroy what came out, and print it again.',
    endedWithCode:
      'Latchkey locked before you said whether the emergency sheet printed, so the emergency code on it doesn’t work. Destroy what came out, and print it again.',
    done: 'Yes, it’s printed',
    again: 'Print again',
    no: 'No, don’t record it',
  },
  recorded: 'Emergency sheet recorded.',
  replaced: (sheet: string) => `Emergency sheet recorded. Destroy ${sheet}.`,
  changes: {
    title: 'Out of date:',
    keys: (n: number) => plural(n, { one: '1 setup key changed', other: `${formatNumber(n)} setup keys changed` }),
    newCodes: (n: number) =>
      plural(n, {
        one: '1 account has new recovery codes',
        other: `${formatNumber(n)} accounts have new recovery codes`,
      }),
    usedCodes: (n: number) =>
      plural(n, { one: '1 recovery code was used', other: `${formatNumber(n)} recovery codes were used` }),
    missing: (n: number) =>
      plural(n, { one: '1 newer account isn’t on it', other: `${formatNumber(n)} newer accounts aren’t on it` }),
    deleted: (n: number) =>
      plural(n, { one: '1 account on it was deleted', other: `${formatNumber(n)} accounts on it were deleted` }),
    emergencyCode: 'its emergency code no longer works',
  },
  paper: {
    printed: (day: string) => `Printed on ${day}`,
    replaces: (sheet: string) => `This sheet replaces ${sheet}. Destroy that one.`,
    warning:
      'Whoever has this sheet and your passwords can sign in to your accounts. Keep it away from your computer and your phone.',
    emergencyCode: 'Emergency code for the Latchkey vault',
    emergencyCodeUse:
      'It unlocks the vault, and backups made while this code is in use: on the locked screen, or after choosing “Restore a backup”, choose “Use emergency code”. Whoever also has a backup can open everything in it.',
    accounts: (n: number) => plural(n, { one: '1 account', other: `${formatNumber(n)} accounts` }),
    qr: (account: string) => `QR code for ${account}`,
    key: 'Setup key',
    timeBased: (algorithm: string, digits: number, seconds: number) =>
      `${algorithm}, ${formatNumber(digits)} digits, every ${formatNumber(seconds)} s`,
    counterBased: (algorithm: string, digits: number, counter: number) =>
      `${algorithm}, ${formatNumber(digits)} digits, counter ${String(counter)}`,
    steam: 'Steam Guard',
    codes: 'Recovery codes. Each works once: cross it out when you use it.',
    opens: {
      key: (key: string) => `Security key: ${key}`,
      signOn: (account: string) => `Signs in with ${account}.`,
      service: (address: string) => `If everything is lost: ${address}`,
    },
    restore: {
      title: 'How to get back in without this computer',
      backup: 'With Latchkey',
      backupSteps: [
        'Install Latchkey in Chrome, Edge, Brave or Firefox, and choose “Restore a backup”.',
        'Pick the newest backup file, and open it with your passphrase or with the emergency code.',
      ],
      backups: (places: string) => `Backups when this was printed: ${places}.`,
      noBackups: 'No backup was known when this was printed. Location of a backup: ______________________________',
      app: 'With another authenticator',
      appSteps: [
        'Scan the QR code of each account with any authenticator app, or type its setup key.',
        'If an account has no QR code here, use one of its recovery codes or another way listed with it.',
      ],
      tool: 'With neither',
      toolSteps: [
        'tools/decrypt-vault.mjs in Latchkey’s source code opens a backup file on any computer with Node.js.',
        'src/vault/FORMAT.md there describes the file, so that anyone can write a program to read it.',
      ],
    },
  },
} satisfies Messages;
