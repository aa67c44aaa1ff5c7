import { createCatalog } from './catalog.ts';
import { scan } from './en/scan.ts';

/** Words for scanning QR codes. */
export const scanText = createCatalog(scan);
