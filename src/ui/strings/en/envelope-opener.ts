import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { envelopeFaults } from './faults-envelope.ts';

/** Words of the page in an envelope’s file. Who reads them may never have heard of Latchkey. */
export const envelopeOpener = {
  faults: envelopeFaults,
  envelope: (id: string) => `Envelope ${id}`,
  made: (id: string, day: string) => `Envelope ${id}, made on ${day}`,
  locked: {
    lead: 'Two-factor codes, recovery codes and notes are sealed in this file.',
    needsCode: 'To open it, type the code from its printed sheet.',
    needsParts: (needed: number, parts: number) =>
      `Its code is split across ${formatNumber(parts)} printed sheets. To open it, type the parts from any ${formatNumber(needed)} of them, in any order.`,
    code: 'Code',
    part: (n: number, needed: number) =>
      n === 1
        ? 'One part'
        : needed === 2
          ? 'Another part'
          : `Another part (${formatNumber(n)} of ${formatNumber(needed)})`,
    hint: 'Upper or lower case, with or without dashes.',
    isPart: (number: number, parts: number) =>
      `This is part ${formatNumber(number)} of ${formatNumber(parts)}, typed correctly.`,
    isCode: 'Typed correctly.',
    open: 'Open',
    opening: 'Opening…',
  },
  plain: {
    title: 'Before you open it',
    noServer: 'Nothing leaves this page. It works without a network and asks no server.',
    noWait:
      'There is no waiting period, and nobody is told: whoever has this file and what opens it can read it at once.',
    noEnd:
      'It can’t be revoked. It stops being useful only when every service has issued new setup keys and recovery codes.',
    isAge:
      'You don’t have to trust this page. The lines from BEGIN AGE to END AGE in this file are a standard age file, and any age program opens it with the code, in capitals and with its dashes. FORMAT.md in Latchkey’s source describes the rest, such as how parts become the code.',
  },
  opened: {
    from: (name: string) => `From ${name}`,
    print: 'Print',
    close: 'Close envelope',
    letter: 'Letter',
    accounts: (n: number) => plural(n, { one: '1 account', other: `${formatNumber(n)} accounts` }),
    noPasswords:
      'Latchkey doesn’t store passwords. To sign in, you need the account’s password and one of the ways below.',
    asOf: (day: string) =>
      `Everything is as it was on ${day}. Recovery codes may have been used since, and setup keys replaced.`,
    clock: (time: string) =>
      `Codes depend on the clock of this device, which says ${time}. If that’s wrong, the codes won’t work.`,
    search: 'Search accounts',
    noMatch: 'No matching accounts.',
    unnamed: 'Unnamed account',
    things: 'Where things are',
    unsaid: 'no place given',
    empty: 'No accounts are in this envelope.',
  },
  account: {
    code: 'Code',
    left: (seconds: number) => `${formatNumber(seconds)} s`,
    leftLabel: (seconds: number) =>
      plural(seconds, { one: '1 second left', other: `${formatNumber(seconds)} seconds left` }),
    copy: 'Copy',
    copyCode: (account: string) => `Copy the code for ${account}`,
    copied: 'Copied.',
    notCopied: 'This browser doesn’t let the page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
    next: 'Next code',
    nextOf: (account: string) => `Next code for ${account}`,
    counter: 'This code changes with each use. If it’s refused, try the next one.',
    recovery: 'Recovery codes',
    recoveryHint: 'Each works once.',
    copyRecovery: (code: string) => `Copy recovery code ${code}`,
    keys: 'Security keys',
    note: 'Note',
    setupKey: 'Setup key',
    setupKeyHint: 'Add it to an authenticator app to get the codes there.',
    copySetupKey: (account: string) => `Copy the setup key for ${account}`,
    algorithm: 'Algorithm',
    digits: 'Digits',
    period: 'Period',
    seconds: (n: number) => plural(n, { one: '1 second', other: `${formatNumber(n)} seconds` }),
    counterFrom: 'Counter',
    steam: 'Type',
    steamCode: 'Steam Guard',
    at: <P>(name: P, place: P) => [name, ': ', place],
  },
} satisfies Messages;
