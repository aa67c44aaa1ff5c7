import { createCatalog } from './catalog.ts';
import { emergencySheet } from './en/emergency-sheet.ts';

/** Words of the emergency sheet with accounts, on the screen and on paper. */
export const emergencySheetText = createCatalog(emergencySheet);
