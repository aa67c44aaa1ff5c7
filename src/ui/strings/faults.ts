import { createCatalog } from './catalog.ts';
import { faults } from './en/faults.ts';

/** What a person reads about each failure. */
export const faultText = createCatalog(faults);
