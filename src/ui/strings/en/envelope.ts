import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';
import { common } from './common.ts';

/** Words of making an envelope for someone else, and of its printed sheets. */
export const envelope = {
  lead: {
    title: 'A file and a code for someone you trust',
    what: 'The accounts you choose are sealed in one file, which opens in any browser, without Latchkey and without a network. You print the code that opens it.',
    plainly:
      'No server takes part. Whoever has the file and the code can read it at once and generate your codes from then on: there is no waiting period, nobody is told, and you can’t take it back.',
  },
  accounts: {
    title: 'Accounts',
    list: 'Accounts for the envelope',
    include: 'What goes in besides their setup keys',
    codes: 'Unused recovery codes',
    keys: 'Their security keys, and where each is kept',
    notes: 'Notes',
    none: 'No accounts selected.',
    some: (accounts: number, recoveryCodes: number) =>
      `${common.accounts(accounts)} and ${common.recoveryCodes(recoveryCodes)}. Passwords aren’t in Latchkey, so they aren’t in the envelope.`,
    bare: (n: number) =>
      plural(n, {
        one: 'For 1 of them, the envelope holds nothing to sign in with.',
        other: `For ${formatNumber(n)} of them, the envelope holds nothing to sign in with.`,
      }),
  },
  words: {
    title: 'For whom, and what they should know',
    name: 'Written on the outside',
    nameExample: 'For Charles',
    nameHint: 'Anyone who has the file can read this.',
    from: 'From',
    fromExample: 'Your name',
    letter: 'Letter',
    letterHint: 'For example where your passwords are, what to do first, and whom to ask.',
    things: 'Where things are',
    thingsHint: 'What you tick is listed in the envelope, with where it’s kept.',
    thing: (name: string, place: string) => `${name}: ${place}`,
  },
  opening: {
    title: 'What opens it',
    choices: { code: 'One printed code', parts: 'Several printed parts' },
    code: 'Whoever has the sheet with the code can open the file.',
    parts:
      'The code is split between several people or places. You choose how many of its parts open the file; fewer reveal nothing about it.',
    count: 'Parts to print',
    needed: 'Parts that open it',
    sentence: (needed: number, parts: number) =>
      needed === parts
        ? `All ${formatNumber(parts)} parts are needed. If one is lost, nobody can open it.`
        : plural(parts - needed, {
            one: `Any ${formatNumber(needed)} of the ${formatNumber(parts)} parts open it, so 1 may be lost.`,
            other: `Any ${formatNumber(needed)} of the ${formatNumber(parts)} parts open it, so ${formatNumber(parts - needed)} may be lost.`,
          }),
  },
  seal: {
    label: 'Make the envelope',
    place: 'Where you’ll keep the file',
    placeHint: 'It’s printed on the sheets, so that it can be found.',
    passphraseHint: 'Your vault’s passphrase, so that nobody else at this computer can take your codes.',
    act: 'Make envelope',
  },
  made: {
    title: (id: string) => `Envelope ${id} is sealed`,
    unnamed: (id: string) => `Envelope ${id}`,
    file: (name: string) =>
      `The file ${name} is in your downloads. Put it where it can be found, such as on a USB stick or with the person it’s for.`,
    saveAgain: 'Save file again',
    code: 'Its code',
    parts: (needed: number, parts: number) =>
      `Its ${formatNumber(parts)} parts, any ${formatNumber(needed)} of which open it`,
    part: (n: number) => `Part ${formatNumber(n)}`,
    once: 'This is shown only once. Latchkey doesn’t keep it.',
    endedByLock: (id: string) =>
      `Latchkey locked before you finished with envelope ${id}. If you printed its sheets, it opens as it should, but Readiness doesn’t know it. If you didn’t, delete the file and make another: nothing else opens it.`,
    print: (sheets: number) => plural(sheets, { one: 'Print sheet', other: `Print ${formatNumber(sheets)} sheets` }),
    apart: 'Keep the sheet away from the file.',
    apartParts: 'Keep the parts away from the file and from each other.',
    test: 'Try it now: open the file and type in what you printed.',
    codePlace: 'Where the sheet with the code will be',
    partPlace: (n: number) => `Where part ${formatNumber(n)} will be, or who has it`,
    placesHint: 'So that Readiness knows. You can leave these empty.',
    codeSheet: (id: string) => `Code of envelope ${id}`,
    partSheet: (id: string, n: number) => `Part ${formatNumber(n)} of envelope ${id}`,
    replaces: 'Replaces',
    replacesNone: 'No earlier envelope',
    replacesHint: 'The earlier one still opens, so destroy its file or its sheets.',
    confirm: 'I’ve saved the file and printed the sheets',
    done: 'Done',
    drop: 'Discard',
    recorded: 'The envelope is listed in Readiness under “Where things are”.',
  },
  sheet: {
    code: (id: string) => `Envelope ${id}: code`,
    part: (id: string, n: number, parts: number) => `Envelope ${id}: part ${formatNumber(n)} of ${formatNumber(parts)}`,
    lead: (day: string) =>
      `This opens a file with two-factor codes, recovery codes and notes. Made with Latchkey on ${day}.`,
    partLead: (needed: number, parts: number) =>
      `One of ${formatNumber(parts)} sheets. Any ${formatNumber(needed)} of them open the file; fewer reveal nothing about what’s in it.`,
    find: (file: string, place: string) =>
      `Find the file ${file}. It’s kept here: ${place || '____________________________________'}`,
    open: 'Open it in any browser. It needs no network, no account and no other program.',
    type: 'Type the code above into the page. Upper or lower case, with or without dashes.',
    typeParts: (needed: number) =>
      `Type the parts from any ${formatNumber(needed)} of the sheets into the page, in any order. Upper or lower case, with or without dashes.`,
    warning:
      'Whoever has the file and this sheet can read it at once. No server is involved, and there is no waiting period. Keep this sheet away from the file.',
    partWarning: (needed: number) =>
      `Whoever has the file and ${formatNumber(needed)} of the sheets can read it at once. No server is involved, and there is no waiting period. Keep this sheet away from the file and from the other sheets.`,
    age: 'The file contains a standard age file. Latchkey’s src/envelope/FORMAT.md says how any age program opens it, with the code in capitals and with its dashes.',
  },
} satisfies Messages;
