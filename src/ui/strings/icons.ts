import { createCatalog } from './catalog.ts';
import { icons } from './en/icons.ts';

/** Words about the icons of accounts. */
export const iconsText = createCatalog(icons);
