import { createCatalog } from './catalog.ts';
import { recovery } from './en/recovery.ts';

/** Words of recovery codes, on both surfaces. */
export const recoveryText = createCatalog(recovery);
