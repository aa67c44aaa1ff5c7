import { createCatalog } from './catalog.ts';
import { securityKeys } from './en/security-keys.ts';

/** Words of security keys and their registrations, on both surfaces. */
export const securityKeysText = createCatalog(securityKeys);
