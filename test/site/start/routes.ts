import type { Site } from '../server.ts';
import { Refusal } from '../service/refusal.ts';
import type { Tenant, TenantId } from '../service/tenant.ts';
import { findAsset } from '../web/assets.ts';
import { page, type Reply, redirect } from '../web/exchange.ts';
import { mailboxPage, startPage } from './pages.ts';

export interface StartRequest {
  readonly site: Site;
  readonly tenants: Readonly<Record<TenantId, Tenant>>;
  readonly network: () => string;
  /** Makes the demo accounts, once, in a playground that has no account yet. */
  readonly seed: () => Promise<void>;
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly host: string;
}

const HOSTS: readonly string[] = ['localhost', '127.0.0.1'];
const DAY_MS = 24 * 3600_000;

/** The page that explains the playground, its mailbox, and the switches for time and network. */
export async function answerStart(request: StartRequest): Promise<Reply> {
  const { site, tenants, url } = request;
  if (!HOSTS.includes(request.host)) throw new Refusal('not-found', 'The playground has no such host.', 404);
  const action = `${request.method} ${url.pathname}`;
  const form = new URLSearchParams(request.body);
  if (action === 'GET /') {
    await request.seed();
    return page(startPage(site.origins, tenants, request.network()));
  }
  if (action === 'GET /mailbox') return page(mailboxPage(tenants));
  if (action === 'POST /advance') {
    site.advance(Math.min(30, Math.max(1, Number(form.get('days')) || 1)) * DAY_MS);
    return redirect('/#switches');
  }
  if (action === 'POST /network') {
    site.setNetwork(request.network() === 'home' ? 'café' : 'home');
    return redirect('/#switches');
  }
  const asset = await findAsset('start', url.pathname);
  if (asset === undefined) throw new Refusal('not-found', 'There is no such page.', 404);
  return asset;
}
