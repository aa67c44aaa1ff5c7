import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerHarbourline } from './harbourline/routes.ts';
import { answerNorthwind } from './northwind/routes.ts';
import { PROFILES } from './profiles.ts';
import { type CreatedUser, createUser, describeState, seedDemo, type UserState, type UserWish } from './seed.ts';
import { Refusal } from './service/refusal.ts';
import { openSession } from './service/sessions.ts';
import type { Mail, Tenant, TenantId } from './service/tenant.ts';
import { stepAt } from './service/totp.ts';
import { answerStart } from './start/routes.ts';
import { type Exchange, parseCookies, type Reply, readBody, setCookie } from './web/exchange.ts';

export interface SiteOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly clock?: () => number;
}

/** The running playground, as a test holds it. */
export interface Site {
  readonly port: number;
  readonly origins: { readonly start: string; readonly a: string; readonly b: string };
  createUser(tenant: TenantId, wish?: UserWish): Promise<CreatedUser>;
  state(tenant: TenantId, email: string): UserState;
  mail(tenant: TenantId, email: string): readonly Mail[];
  enforce(tenant: TenantId, team: string, enforced: boolean): void;
  /** The time of everything: codes and calendar. */
  setClock(clock: () => number): void;
  /** Moves the calendar on (waiting times, trust, limits); codes stay with the clock, as real authenticators do. */
  advance(ms: number): void;
  /** Another network name makes every trusted browser unknown. */
  setNetwork(name: string): void;
  /** Lets codes that signed in be used again, so that a test need not wait for the next one. */
  forgetUsedCodes(tenant: TenantId, email: string): void;
  /** How long the present code of a service is still valid. */
  codeLeftMs(tenant: TenantId): number;
  close(): Promise<void>;
}

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** Starts both services and the start page on one port of this machine. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  let clock = options.clock ?? Date.now;
  let movedMs = 0;
  let network = 'home';
  const clocks = { codes: () => clock(), calendar: () => clock() + movedMs };
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  const makeTenant = (id: TenantId): Tenant => ({
    profile: PROFILES[id],
    origin: `http://${PROFILES[id].host}:${port}`,
    clocks,
    network: () => network,
    users: new Map(),
    sessions: new Map(),
    teams: new Map(),
    attempts: new Map(),
    mail: [],
    vouchers: new Map(),
    partner: () => tenants[id === 'a' ? 'b' : 'a'],
  });
  const tenants: Readonly<Record<TenantId, Tenant>> = { a: makeTenant('a'), b: makeTenant('b') };
  let seeding: Promise<void> | undefined;
  const seed = async () => {
    if (seeding === undefined && tenants.a.users.size + tenants.b.users.size === 0) seeding = seedDemo(tenants);
    await seeding;
  };
  const userOf = (tenant: TenantId, email: string) => {
    const user = tenants[tenant].users.get(email.toLowerCase());
    if (user === undefined) throw new Error(`got ${email}, want a user of service ${tenant}`);
    return user;
  };

  const site: Site = {
    port,
    origins: { start: `http://localhost:${port}`, a: tenants.a.origin, b: tenants.b.origin },
    createUser: (tenant, wish) => createUser(tenants[tenant], wish),
    state: (tenant, email) => describeState(tenants[tenant], userOf(tenant, email)),
    mail: (tenant, email) => tenants[tenant].mail.filter(({ to }) => to === email.toLowerCase()),
    enforce: (tenant, team, enforced) => void tenants[tenant].teams.set(team, { enforced }),
    setClock: (next) => {
      clock = next;
    },
    advance: (ms) => {
      movedMs += ms;
    },
    setNetwork: (name) => {
      network = name;
    },
    forgetUsedCodes: (tenant, email) => {
      const { totp } = userOf(tenant, email);
      if (totp !== undefined) totp.lastStep = -1;
    },
    codeLeftMs: (tenant) => {
      const rule = PROFILES[tenant].totp;
      return (stepAt(rule, clock()) + 1) * rule.periodSeconds * 1000 - clock();
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage): Promise<{ reply: Reply; cookies: readonly string[] }> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const url = new URL(request.url ?? '/', 'http://site.invalid');
    const body = await readBody(request);
    const method = request.method ?? 'GET';
    const tenant = [tenants.a, tenants.b].find(({ profile }) => profile.host === host);
    const ownOrigin = tenant?.origin ?? site.origins.start;
    const { origin } = request.headers;
    if (method === 'POST' && origin !== undefined && origin !== ownOrigin) {
      throw new Refusal('not-allowed', 'That request came from another site.', 403);
    }
    if (tenant === undefined) {
      return {
        reply: await answerStart({ site, tenants, network: () => network, seed, method, url, body, host }),
        cookies: [],
      };
    }
    const cookies = parseCookies(request.headers.cookie);
    const found = tenant.sessions.get(cookies.get(`${tenant.profile.cookiePrefix}_session`) ?? '');
    const x: Exchange = {
      method,
      path: url.pathname,
      query: url.searchParams,
      cookies,
      body,
      tenant,
      session: found ?? openSession(tenant),
      setCookies: [],
    };
    if (found === undefined) setCookie(x, 'session', x.session.id);
    const reply = await (tenant.profile.id === 'a' ? answerNorthwind(x) : answerHarbourline(x));
    return { reply, cookies: x.setCookies };
  }

  server.on('request', async (request, response) => {
    try {
      const { reply, cookies } = await answer(request);
      response.writeHead(reply.status, {
        ...SECURITY_HEADERS,
        // A service whose clock differs says so in every answer.
        date: new Date(clock()).toUTCString(),
        // As nearly every site has it: browsers keep a picture that is the same on each page.
        ...(request.url?.endsWith('.svg') && { 'cache-control': 'max-age=600' }),
        ...reply.headers,
        ...(cookies.length > 0 ? { 'set-cookie': [...cookies] } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : reply.body);
    } catch (error) {
      const known = error instanceof Refusal;
      if (!known) console.error(error);
      response.writeHead(known ? error.status : 500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(known ? error.message : 'The playground failed; its console says why.');
    }
  });
  return site;
}
