import { createCatalog } from './catalog.ts';
import { welcome } from './en/welcome.ts';

/** Words of the page that opens after the installation. */
export const welcomeText = createCatalog(welcome);
