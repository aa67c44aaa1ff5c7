import type { LikelyReason } from '../../../services/rank-accounts.ts';
import type { Messages } from '../catalog.ts';

/** Words of the accounts that may belong to a page. */
export const suggestions = {
  label: 'Suggested for this site',
  linkedImitation: <P>(host: P) => ['You linked this site, but its name is close to ', host, '. Check the address.'],
  fillHere: 'Fill here',
  enterKey: 'Enter',
  why: {
    'same-site': (host: string) => `Linked to ${host}. Use it here?`,
    table: 'This looks like its site. Use it here?',
    'former-host': (host: string) => `Linked to ${host}. Use it here?`,
    name: 'Has the same name as this site. Use it here?',
    resembles: 'Has a similar name. Check the address first.',
  } satisfies Record<LikelyReason, string | ((host: string) => string)>,
} satisfies Messages;
