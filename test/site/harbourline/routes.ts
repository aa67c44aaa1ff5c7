import { Refusal } from '../service/refusal.ts';
import { findAsset } from '../web/assets.ts';
import { type Exchange, json, page, type Reply, redirect } from '../web/exchange.ts';
import { html } from '../web/html.ts';
import { findHandler } from '../web/router.ts';
import { homeRoutes, keyRoutes } from './keys.ts';
import { outsidePage } from './pages/frame.ts';
import { securityRoutes } from './security.ts';
import { signInRoutes } from './sign-in.ts';
import { signOnRoutes } from './single-sign-on.ts';

const ROUTES = { ...signInRoutes, ...signOnRoutes, ...securityRoutes, ...keyRoutes, ...homeRoutes };

/** Harbourline: pages from the server, forms posted the classic way. */
export async function answerHarbourline(x: Exchange): Promise<Reply> {
  try {
    const handler = findHandler(ROUTES, x.method, x.path);
    if (handler !== undefined) return await handler(x);
    const asset = await findAsset('harbourline', x.path);
    if (asset !== undefined) return asset;
    throw new Refusal('not-found', 'There is no such page.', 404);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (x.path.endsWith('/options')) return json({ message: error.message }, error.status);
    if (error.code === 'signed-out') return redirect('/session/new');
    if (error.code === 'must-enrol' || error.code === 'not-started') return redirect('/settings/security');
    return page(outsidePage('That did not work', error.message, html`<p><a href="/">Go on</a></p>`), error.status);
  }
}
