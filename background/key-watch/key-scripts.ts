import { extension } from '../platform/extension.ts';
import { areOriginsAllowed, listAllowedOrigins, revokeUnusedOrigins } from '../platform/permissions.ts';

/** The scripts that note keys, as the browser runs them. */
export interface KeyScripts {
  readonly isAllowed: (origins: readonly string[]) => Promise<boolean>;
  /** Every pattern that the browser allows. */
  readonly allowed: () => Promise<readonly string[]>;
  /** The patterns of the pages in which they run now. */
  readonly list: () => Promise<readonly string[]>;
  /** Runs them in exactly these from the next load on. */
  readonly set: (origins: readonly string[]) => Promise<void>;
  /** Gives a permission back that nothing else needs. */
  readonly revoke: (origins: readonly string[]) => Promise<void>;
}

const PAGE = 'key-watch-page';
const RELAY = 'key-watch-relay';
const IDS = [RELAY, PAGE];

type Registered = Parameters<typeof extension.scripting.registerContentScripts>[0][number];

/** One for the extension's world and one for the page's own, in every frame of the site and before the page's first script. */
function scriptsFor(origins: readonly string[]): Registered[] {
  const script = (id: string, file: string): Registered => ({
    id,
    js: [file],
    matches: [...origins],
    allFrames: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  });
  const inPage = { world: 'MAIN' } as const;
  return [script(RELAY, 'content/key-watch-relay.js'), { ...script(PAGE, 'content/key-watch-page.js'), ...inPage }];
}

/** Scripts by registration, which the browser keeps over restarts and runs only where the permission holds. */
export const browserKeyScripts: KeyScripts = {
  isAllowed: areOriginsAllowed,
  allowed: listAllowedOrigins,
  list: async () => {
    const [found] = await extension.scripting.getRegisteredContentScripts({ ids: [PAGE] });
    return found?.matches ?? [];
  },
  async set(origins) {
    const before = await extension.scripting.getRegisteredContentScripts({ ids: IDS });
    if (before.length > 0) await extension.scripting.unregisterContentScripts({ ids: before.map(({ id }) => id) });
    if (origins.length > 0) await extension.scripting.registerContentScripts(scriptsFor(origins));
  },
  revoke: revokeUnusedOrigins,
};
