import { createCatalog } from './catalog.ts';
import { suggestions } from './en/suggestions.ts';

/** Words of the accounts that may belong to a page. */
export const suggestionText = createCatalog(suggestions);
