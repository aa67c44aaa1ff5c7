import { createCatalog } from './catalog.ts';
import { fromAuthenticator } from './en/from-authenticator.ts';

/** Words of the page for moving from the Authenticator extension. */
export const fromAuthenticatorText = createCatalog(fromAuthenticator);
