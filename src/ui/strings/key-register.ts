import { createCatalog } from './catalog.ts';
import { keyRegister } from './en/key-register.ts';

/** Words of the register of security keys. */
export const keyRegisterText = createCatalog(keyRegister);
