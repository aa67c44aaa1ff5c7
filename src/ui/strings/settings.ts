import { createCatalog } from './catalog.ts';
import { settings } from './en/settings.ts';

/** Words of the settings. */
export const settingsText = createCatalog(settings);
