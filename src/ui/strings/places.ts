import { createCatalog } from './catalog.ts';
import { places } from './en/places.ts';

/** Words about where things are kept. */
export const placesText = createCatalog(places);
