import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words of the page for moving from the Authenticator extension. */
export const fromAuthenticator = {
  title: 'Move from the Authenticator extension',
  lead: 'Keep Authenticator installed until all codes match. Both work side by side, and moving changes nothing in Authenticator.',
  file: {
    title: 'Save its backup file',
    steps: [
      'Click the Authenticator button in the toolbar, then the gear.',
      'Choose “Backup”, then “Download Backup File”. If you’ve set a password there, the file is encrypted and Latchkey asks for that password.',
    ],
    where: 'You’ll find it in your downloads folder as authenticator.txt or authenticator.json.',
    cloud: 'Its backups in Google Drive, Dropbox or OneDrive work too: download the newest one.',
  },
  import: {
    title: 'Import the file',
    lead: 'You’ll see every account and its code before anything is saved.',
    act: 'Import the file',
  },
  missing: {
    title: 'What the file doesn’t contain',
    list: {
      sites:
        'Most sites. Authenticator goes by page titles and stores an address only where you added one. Latchkey asks before it first fills on a site.',
      recovery: 'Recovery codes. Save them from each site’s security page, or paste them under Recovery codes.',
      keys: 'Security keys. Add yours under Security keys and link the sites where you use them.',
      clock: 'Its clock correction. If your computer’s clock is wrong, check it under Settings › Clock.',
    },
  },
  compare: {
    title: 'Compare the codes',
    lead: 'Open Authenticator beside this page. Tick each account that shows the same code in both, or all of them at once.',
    list: 'Codes to compare',
    all: 'All codes match',
    same: (account: string) => `${account} shows the same code`,
    progress: (ticked: number, total: number) =>
      plural(total, {
        one: `${formatNumber(ticked)} of 1 code matches`,
        other: `${formatNumber(ticked)} of ${formatNumber(total)} codes match`,
      }),
    counters: (n: number) =>
      plural(n, {
        one: '1 counter-based account isn’t listed, since showing its code would use it up. From now on, use it in Latchkey only.',
        other: `${formatNumber(n)} counter-based accounts aren’t listed, since showing their codes would use them up. From now on, use them in Latchkey only.`,
      }),
    differs:
      'A code differs? Check the clock under Settings first. If it still differs, import the file again and choose that account, or set up two-factor authentication again on its site.',
    nothing: 'Import the file first. The accounts then appear here with their codes.',
  },
  remove: {
    title: 'Remove Authenticator',
    wait: 'First make sure that every code matches: removing Authenticator deletes its accounts for good.',
    ready: 'Every code matches, so you can remove it.',
    steps: [
      'Back up your Latchkey vault.',
      'Right-click the Authenticator button in the toolbar, then remove the extension.',
      'Delete the backup file. Anyone with an unencrypted one can generate your codes.',
    ],
    sync: 'If you use browser sync, this removes it from your other computers too: move their accounts first.',
    backUp: 'Back up now',
  },
  afterImport: <P>(link: (text: string) => P) => [
    'Before you remove Authenticator, ',
    link('check that all codes match'),
    '.',
  ],
} satisfies Messages;
