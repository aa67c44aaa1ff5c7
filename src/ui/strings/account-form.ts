import { createCatalog } from './catalog.ts';
import { accountForm } from './en/account-form.ts';

/** Words for typing, editing and linking an account. */
export const accountFormText = createCatalog(accountForm);
