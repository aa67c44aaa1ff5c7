import type { Browser } from 'webextension-polyfill';

type Globals = { readonly browser?: Browser; readonly chrome?: Browser };

/**
 * The extension API under one name. Both browsers answer with promises in manifest version 3, so the worker does without the
 * polyfill, which would have to be parsed at every start.
 */
export const extension: Browser = ((globalThis as Globals).browser ?? (globalThis as Globals).chrome) as Browser;
