import { createCatalog } from './catalog.ts';
import { passphrase } from './en/passphrase.ts';

/** Words of passphrase fields, their strength meter, and choosing a passphrase. */
export const passphraseText = createCatalog(passphrase);
