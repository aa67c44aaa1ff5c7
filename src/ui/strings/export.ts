import { createCatalog } from './catalog.ts';
import { exporting } from './en/export.ts';

/** Words for exporting accounts. */
export const exportText = createCatalog(exporting);
