import { createCatalog } from './catalog.ts';
import { clock } from './en/clock.ts';

/** Words of checking and correcting the clock. */
export const clockText = createCatalog(clock);
