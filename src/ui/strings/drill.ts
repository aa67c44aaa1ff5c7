import { createCatalog } from './catalog.ts';
import { drill } from './en/drill.ts';

/** Words of drills. */
export const drillText = createCatalog(drill);
