import { createCatalog } from './catalog.ts';
import { keyTrouble } from './en/key-trouble.ts';

/** Words about a security key that doesn't answer. */
export const keyTroubleText = createCatalog(keyTrouble);
