import { createCatalog } from './catalog.ts';
import { common } from './en/common.ts';

/** Words that several screens share. */
export const commonText = createCatalog(common);
