import { createCatalog } from './catalog.ts';
import { envelope } from './en/envelope.ts';

/** Words of making an envelope for someone else. */
export const envelopeText = createCatalog(envelope);
