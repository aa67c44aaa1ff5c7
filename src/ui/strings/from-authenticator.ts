import { createCatalog } from './catalog.ts';
import { fromAuthenticator } from './en/from-authenticator.ts';

/** Words of the page for those who come from the Authenticator extension. */
export const fromAuthenticatorText = createCatalog(fromAuthenticator);
