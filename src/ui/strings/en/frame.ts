import type { Section } from '../../sections.ts';
import type { Messages } from '../catalog.ts';

/** Words of the options page's frame and of the parts its sections share. */
export const frame = {
  sections: {
    accounts: 'Accounts',
    recovery: 'Recovery codes',
    keys: 'Security keys',
    readiness: 'Readiness',
    interchange: 'Import & export',
    backups: 'Backups',
    devices: 'Devices',
    settings: 'Settings',
    organization: 'Organization',
    about: 'About',
  } satisfies Record<Section, string>,
  documentTitle: (section: string) => `${section} · Latchkey`,
  navigation: 'Sections',
  menu: 'Menu',
  closeMenu: 'Close menu',
  pages: {
    label: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    range: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
  },
  picker: {
    account: 'Account',
    placeholder: 'Search your accounts',
    accounts: 'Accounts',
  },
  importExport: {
    lead: 'Everything happens on this computer. No files or codes are sent anywhere.',
    direction: 'Import, export or envelope',
    import: 'Import accounts',
    export: 'Export accounts',
    envelope: 'For someone else',
  },
} satisfies Messages;
