/** A place in the options page's navigation; the names are those of its deep links. */
export type Section =
  | 'accounts'
  | 'recovery'
  | 'keys'
  | 'readiness'
  | 'interchange'
  | 'backups'
  | 'devices'
  | 'settings'
  | 'organization'
  | 'about';

/** The sections that have something to show, in the navigation's order; only these are linked to. */
export const shownSections: readonly Section[] = [
  'accounts',
  'recovery',
  'keys',
  'readiness',
  'interchange',
  'backups',
  'devices',
  'settings',
  'organization',
  'about',
];
