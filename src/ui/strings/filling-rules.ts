import { createCatalog } from './catalog.ts';
import { fillingRules } from './en/filling-rules.ts';

/** Words for how an account's code is filled. */
export const fillingRulesText = createCatalog(fillingRules);
