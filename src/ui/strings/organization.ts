import { createCatalog } from './catalog.ts';
import { organization } from './en/organization.ts';

/** Words of what an organization has set. */
export const organizationText = createCatalog(organization);
