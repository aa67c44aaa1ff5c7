import { createCatalog } from './catalog.ts';
import { lostAccess } from './en/lost-access.ts';

/** Words for somebody who can’t get into an account. */
export const lostAccessText = createCatalog(lostAccess);
