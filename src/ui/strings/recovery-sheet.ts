import { createCatalog } from './catalog.ts';
import { recoverySheet } from './en/recovery-sheet.ts';

/** Words of the printed sheet with recovery codes. */
export const recoverySheetText = createCatalog(recoverySheet);
