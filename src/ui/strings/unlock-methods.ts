import { createCatalog } from './catalog.ts';
import { unlockMethods } from './en/unlock-methods.ts';

/** Words of setting up, replacing and removing unlock methods. */
export const unlockMethodsText = createCatalog(unlockMethods);
