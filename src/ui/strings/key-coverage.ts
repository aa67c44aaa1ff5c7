import { createCatalog } from './catalog.ts';
import { keyCoverage } from './en/key-coverage.ts';

/** Words about what security keys leave open, on both surfaces. */
export const keyCoverageText = createCatalog(keyCoverage);
