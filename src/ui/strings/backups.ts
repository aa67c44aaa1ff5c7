import { createCatalog } from './catalog.ts';
import { backups } from './en/backups.ts';

/** Words for backups and daily snapshots. */
export const backupsText = createCatalog(backups);
