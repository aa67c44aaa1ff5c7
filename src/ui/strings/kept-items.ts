import { createCatalog } from './catalog.ts';
import { keptItems } from './en/kept-items.ts';

/** Words about what is kept outside the vault. */
export const keptItemsText = createCatalog(keptItems);
