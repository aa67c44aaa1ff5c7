import { createCatalog } from './catalog.ts';
import { keyWatch } from './en/key-watch.ts';

/** Words of noting where security keys are registered and used. */
export const keyWatchText = createCatalog(keyWatch);
