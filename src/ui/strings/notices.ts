import { createCatalog } from './catalog.ts';
import { notices } from './en/notices.ts';

/** Words of notices and reminders. */
export const noticesText = createCatalog(notices);
