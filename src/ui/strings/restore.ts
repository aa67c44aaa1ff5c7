import { createCatalog } from './catalog.ts';
import { restore } from './en/restore.ts';

/** Words for restoring a backup or a daily snapshot. */
export const restoreText = createCatalog(restore);
