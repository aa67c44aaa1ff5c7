import { createCatalog } from './catalog.ts';
import { envelopeOpener } from './en/envelope-opener.ts';

/** Words of the page in an envelope's file. */
export const openerText = createCatalog(envelopeOpener);
