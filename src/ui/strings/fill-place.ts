import { createCatalog } from './catalog.ts';
import { fillPlace } from './en/fill-place.ts';

/** Words of the question where on a page a code goes. */
export const placeText = createCatalog(fillPlace);
