import { createCatalog } from './catalog.ts';
import { importFormats } from './en/import-formats.ts';

/** Words for the formats that can be imported. */
export const importFormatText = createCatalog(importFormats);
