import { createCatalog } from './catalog.ts';
import { unlock } from './en/unlock.ts';

/** Words of the screens outside the open vault, on both surfaces. */
export const unlockText = createCatalog(unlock);
