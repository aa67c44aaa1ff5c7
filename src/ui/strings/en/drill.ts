import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of drills: proving that one can get back in. */
export const drill = {
  open: 'Run a drill',
  title: 'Prove that you can get back in',
  lead: 'A way in that you’ve never tried may not work when you need it. Pick one and try it now. Latchkey only records the result.',
  ways: {
    backup: 'Open a backup',
    backupLead: 'Find a backup file, open it, and see what it would bring back.',
    code: 'Use the emergency code',
    codeLead: 'Get the printed code and check that it still unlocks the vault.',
    profile: 'Restore everything in a fresh profile',
    profileLead: 'Start from scratch, as if you’d lost this computer.',
    account: (account: string) => `Get into ${account} another way`,
  },
  other: 'Another account',
  start: 'Start',
  backup: {
    open: 'Open',
    opens: (accounts: string) => `It opens, and holds ${accounts}.`,
    missing: (n: number) =>
      plural(n, {
        one: '1 entry of your vault isn’t in it: an account, a key or a set of codes. Make a new backup.',
        other: `${formatNumber(n)} entries of your vault aren’t in it: accounts, keys or sets of codes. Make a new backup.`,
      }),
    changed: (n: number) =>
      plural(n, {
        one: '1 entry has changed since. Make a new backup.',
        other: `${formatNumber(n)} entries have changed since. Make a new backup.`,
      }),
    whole: 'It holds everything that your vault holds now.',
    which: 'Which backup is this?',
    none: 'None of these',
    record: 'Record as working',
  },
  code: {
    label: 'Emergency code',
    try: 'Try it',
    works: 'The code unlocks your vault.',
  },
  profile: {
    steps: [
      'Make a backup on the Backups page, and keep the file where the new profile can read it.',
      'Open a new browser profile: in the browser’s menu under “Profiles”. Install Latchkey there.',
      'In that profile, choose “Restore a backup”, pick the file, and open it with your passphrase or with the emergency code.',
    ],
    account: (account: string) => `Code for ${account} in the other profile`,
    check: 'Check',
    works: 'The codes match, so the backup restores. You can delete the other profile.',
    wrong:
      'That isn’t the code. Wait for the next one and type it again. If it differs again, the backup is older than the account’s setup key.',
    noCodes:
      'None of your accounts has time-based codes, so there’s nothing to compare. Check that all your accounts are there.',
    seen: 'All of them are there',
  },
  account: {
    steps: (account: string, way: string) =>
      `In a private window, go to ${account}’s sign-in page and sign in using only ${way}.`,
    recovery: 'a recovery code (this uses it up)',
    codes: (account: string) => `Recovery codes for ${account}`,
    key: (key: string) => key,
    copy: (thing: string) => `a code from ${thing}`,
    signOn: (account: string) => account,
    worked: 'I got in',
    failed: 'I didn’t get in',
    failedNote: 'Noted for this account. Readiness shows how else you could get in.',
  },
  done: 'Drill recorded.',
  suggestion: 'Could you still get back in?',
  suggestionLead: 'It’s time for a drill: try one way in that you don’t use every day. It takes a few minutes.',
  later: 'Remind me in six months',
} satisfies Messages;
