import { createCatalog } from './catalog.ts';
import { home } from './en/home.ts';

/** Words of the popup’s home. */
export const homeText = createCatalog(home);
