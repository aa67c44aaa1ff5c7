import { createCatalog } from './catalog.ts';
import { importReview } from './en/import-review.ts';

/** Words for entries that are imported: the table of them, and the report on them. */
export const importReviewText = createCatalog(importReview);
