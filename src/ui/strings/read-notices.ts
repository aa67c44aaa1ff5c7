import { createCatalog } from './catalog.ts';
import { readNotices } from './en/read-notices.ts';

/** What reading an account changed, assumed or left out. */
export const readNoticesText = createCatalog(readNotices);
