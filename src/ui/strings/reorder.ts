import { createCatalog } from './catalog.ts';
import { reorder } from './en/reorder.ts';

/** Words of sorting a list by hand. */
export const reorderText = createCatalog(reorder);
