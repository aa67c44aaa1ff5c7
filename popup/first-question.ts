import type { Browser } from 'webextension-polyfill';
import type { Reply } from '../src/messages/envelope.ts';
import type { Ask } from '../src/messages/protocol.ts';
import type { FIRST_ROWS } from './app/state.ts';

/**
 * The popup's first question. It goes out while the rest is still being loaded: this script stands alone, imports nothing and
 * leaves what comes back where `main.tsx` finds it. Both engines' own API answers with promises, which is all that the polyfill
 * would add for the popup; loading it would cost the first code its time.
 */
export interface FirstQuestion {
  /** The browser's own extension API. */
  readonly browser: Browser;
  /** The reply to `home.open` for the tab that the background found in front. */
  readonly reply: Promise<Reply>;
}

/** Where the first question is left. */
export interface Handover {
  firstQuestion: FirstQuestion;
}

const api = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
const browser = api.browser ?? api.chrome;
const limit: typeof FIRST_ROWS = 12;
const ask: Ask<'home.open'> = { tab: 'active', limit };
const reply = browser.runtime.sendMessage({ verb: 'home.open', ask, acted: true }) as Promise<Reply>;
reply.catch(() => undefined);
(globalThis as unknown as Handover).firstQuestion = { browser, reply };
