import { createCatalog } from './catalog.ts';
import { syncSetup } from './en/sync-setup.ts';

/** Words for choosing the storage of several devices, and for what was found there. */
export const syncSetupText = createCatalog(syncSetup);
