import { createCatalog } from './catalog.ts';
import { lostKey } from './en/lost-key.ts';

/** Words for a security key that was lost, is put away or replaced, on both surfaces. */
export const lostKeyText = createCatalog(lostKey);
