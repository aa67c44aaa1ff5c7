import { createCatalog } from './catalog.ts';
import { readiness } from './en/readiness.ts';

/** Words about what would still open each account. */
export const readinessText = createCatalog(readiness);
