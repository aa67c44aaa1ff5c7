import { createCatalog } from './catalog.ts';
import { fill } from './en/fill.ts';

/** Words of filling: its outcome, the question about a new site, and the wait for the next code. */
export const fillText = createCatalog(fill);
