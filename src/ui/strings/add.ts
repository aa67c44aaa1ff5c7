import { createCatalog } from './catalog.ts';
import { add } from './en/add.ts';

/** Words for adding accounts: what was read, and what to save. */
export const addText = createCatalog(add);
