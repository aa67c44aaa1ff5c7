import { createCatalog } from './catalog.ts';
import { background } from './en/background.ts';

/** Words of the background: the toolbar button, menus, what it shows in a page, and names of records. */
export const backgroundText = createCatalog(background);
