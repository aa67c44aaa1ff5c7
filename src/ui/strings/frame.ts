import { createCatalog } from './catalog.ts';
import { frame } from './en/frame.ts';

/** Words of the options page's frame and of the parts its sections share. */
export const frameText = createCatalog(frame);
