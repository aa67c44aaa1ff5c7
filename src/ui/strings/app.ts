import { createCatalog } from './catalog.ts';
import { app } from './en/app.ts';

/** Words that the popup needs at once, and messages on both surfaces. */
export const appText = createCatalog(app);
