import type { Browser } from 'webextension-polyfill';
import type { Ask, Reply } from '../src/messages/protocol.ts';
import type { Ports } from './ports.ts';
import type { FIRST_ROWS } from './state.ts';

// The popup's first question. It goes out while the rest is still being loaded, so this script runs by itself and first of all,
// and imports nothing: both engines' own API answers these two calls with promises, which is all the polyfill would add.
const { tabs, runtime } =
  (globalThis as { readonly browser?: Browser }).browser ??
  (globalThis as unknown as { readonly chrome: Browser }).chrome;

/** The tab that the popup was opened over. */
export const tab: Promise<Ports['tab']> = tabs.query({ active: true, currentWindow: true }).then(
  ([found]) => ({
    ...(found?.id !== undefined && { id: found.id }),
    ...(found?.url !== undefined && { url: found.url }),
  }),
  () => ({}),
);

const limit: typeof FIRST_ROWS = 12;

/** The reply to the first `home.open`. */
export const firstReply: Promise<Reply> = tab.then(({ url }) => {
  const ask: Ask<'home.open'> = { ...(url !== undefined && { url }), limit };
  return runtime.sendMessage({ verb: 'home.open', ask }) as Promise<Reply>;
});
firstReply.catch(() => undefined);
