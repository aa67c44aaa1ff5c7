import { Refusal } from '../service/refusal.ts';
import { findAsset } from '../web/assets.ts';
import { type Exchange, json, page, type Reply } from '../web/exchange.ts';
import { findHandler } from '../web/router.ts';
import { accountRoutes } from './account.ts';
import { authenticationRoutes } from './authentication.ts';
import { renderShell } from './shell.ts';
import { signInRoutes } from './sign-in.ts';

const ROUTES = { ...signInRoutes, ...authenticationRoutes, ...accountRoutes };

/** Northwind: a JSON API under /api, and one page for every other address. */
export async function answerNorthwind(x: Exchange): Promise<Reply> {
  if (!x.path.startsWith('/api/')) return (await findAsset('northwind', x.path)) ?? page(renderShell());
  try {
    const handler = findHandler(ROUTES, x.method, x.path);
    if (handler === undefined) throw new Refusal('not-found', 'There is nothing here.', 404);
    return await handler(x);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return json({ code: error.code, message: error.message }, error.status);
  }
}
