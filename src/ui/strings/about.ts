import { createCatalog } from './catalog.ts';
import { about } from './en/about.ts';

/** Words of the About page. */
export const aboutText = createCatalog(about);
