import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedUser } from './seed.ts';
import { type Site, startSite } from './server.ts';
import { type Answer, authenticatorCode, type Visitor, visit } from './visitor.ts';

const DAY_MS = 24 * 3600_000;
let nowMs = 0;
let site: Site;

beforeEach(async () => {
  nowMs = Date.UTC(2026, 0, 15, 10, 0, 5);
  site = await startSite({ clock: () => nowMs });
});
afterEach(() => site.close());

const read = (answer: Answer) => JSON.parse(answer.text);
const codeOf = (key: string) => authenticatorCode('a', key, nowMs);
const signInsOf = (user: CreatedUser) => site.state('a', user.email).signIns.map(({ method }) => method);

async function signIn(user: CreatedUser): Promise<Visitor> {
  const visitor = visit(site.port, 'a');
  await visitor.postJson('/api/sign-in', { email: user.email, password: user.password });
  return visitor;
}

async function enrolled(): Promise<{ user: CreatedUser; key: string; visitor: Visitor }> {
  const user = await site.createUser('a', { withTotp: true });
  return { user, key: user.totpKey ?? '', visitor: await signIn(user) };
}

async function enrolledAndIn() {
  const found = await enrolled();
  await found.visitor.postJson('/api/sign-in/code', { code: codeOf(found.key) });
  nowMs += 30_000;
  return found;
}

describe('A1, A5: enrolling an authenticator app at Northwind', () => {
  it('asks for a code, then the password, then shows ten backup codes', async () => {
    const user = await site.createUser('a');
    const visitor = await signIn(user);
    const { key, picture } = read(await visitor.postJson('/api/totp/begin'));
    expect(picture).toMatch(/^data:image\/png;base64,/);
    expect((await visitor.postJson('/api/totp/finish', { password: user.password })).status).toBe(400);
    expect((await visitor.postJson('/api/totp/confirm', { code: codeOf(key) })).status).toBe(200);
    expect(read(await visitor.postJson('/api/totp/finish', { password: 'wrong password' })).code).toBe(
      'password-wrong',
    );
    const { backupCodes } = read(await visitor.postJson('/api/totp/finish', { password: user.password }));
    expect(backupCodes).toHaveLength(10);
    expect(new Set(backupCodes).size).toBe(10);
    expect(site.state('a', user.email)).toMatchObject({ methods: ['totp'], totpKey: key, recoveryCodesLeft: 10 });
  });

  it('refuses a confirmation code of another secret and stays off', async () => {
    const user = await site.createUser('a');
    const visitor = await signIn(user);
    const { key } = read(await visitor.postJson('/api/totp/begin'));
    const wrong = codeOf(key) === '000000' ? '111111' : '000000';
    expect(read(await visitor.postJson('/api/totp/confirm', { code: wrong })).code).toBe('code-wrong');
    expect(site.state('a', user.email).methods).toEqual([]);
  });
});

describe('A7: signing in with a code', () => {
  it('lets nobody in by the password alone', async () => {
    const { visitor } = await enrolled();
    expect(read(await visitor.get('/api/session')).stage).toBe('second');
    expect((await visitor.get('/api/zones')).status).toBe(401);
    expect((await visitor.postJson('/api/totp/begin')).status).toBe(401);
  });

  it('accepts the present code, and the one before and after it', async () => {
    for (const shiftMs of [0, -30_000, 30_000]) {
      const { user, key, visitor } = await enrolled();
      const answer = await visitor.postJson('/api/sign-in/code', {
        code: authenticatorCode('a', key, nowMs + shiftMs),
      });
      expect(read(answer).stage).toBe('in');
      expect(signInsOf(user)).toEqual(['code']);
    }
  });

  it('refuses a code that is two steps away', async () => {
    const { key, visitor } = await enrolled();
    const answer = await visitor.postJson('/api/sign-in/code', { code: authenticatorCode('a', key, nowMs - 60_000) });
    expect(read(answer).code).toBe('code-wrong');
  });

  it('refuses the same code a second time', async () => {
    const { user, key, visitor } = await enrolled();
    await visitor.postJson('/api/sign-in/code', { code: codeOf(key) });
    const again = await signIn(user);
    expect(read(await again.postJson('/api/sign-in/code', { code: codeOf(key) })).code).toBe('code-replayed');
    nowMs += 30_000;
    expect(read(await again.postJson('/api/sign-in/code', { code: codeOf(key) })).stage).toBe('in');
  });

  it('stops guessing after five wrong codes and says how long to wait', async () => {
    const { key, visitor } = await enrolled();
    for (let guess = 0; guess < 5; guess += 1) await visitor.postJson('/api/sign-in/code', { code: '12345' });
    const blocked = await visitor.postJson('/api/sign-in/code', { code: codeOf(key) });
    expect(blocked.status).toBe(429);
    expect(read(blocked)).toMatchObject({ code: 'too-many-attempts', message: expect.stringContaining('5 minutes') });
    site.advance(5 * 60_000);
    expect((await visitor.postJson('/api/sign-in/code', { code: codeOf(key) })).status).toBe(200);
  });

  it('gives the browser another session when it signs in', async () => {
    const { key, visitor } = await enrolled();
    const before = visitor.cookies.get('nw_session');
    await visitor.postJson('/api/sign-in/code', { code: codeOf(key) });
    expect(visitor.cookies.get('nw_session')).not.toBe(before);
  });
});

describe('A8, A9: backup codes', () => {
  it('takes each code once', async () => {
    const { user } = await enrolled();
    const [code] = user.recoveryCodes;
    expect((await (await signIn(user)).postJson('/api/sign-in/backup-code', { code })).status).toBe(200);
    expect(site.state('a', user.email).recoveryCodesLeft).toBe(9);
    const refused = await (await signIn(user)).postJson('/api/sign-in/backup-code', { code });
    expect(read(refused).code).toBe('recovery-code-wrong');
    expect(signInsOf(user)).toEqual(['recovery-code']);
  });

  it('makes every earlier code invalid when a new set is issued', async () => {
    const { user, visitor } = await enrolledAndIn();
    const { backupCodes } = read(await visitor.postJson('/api/backup-codes/regenerate', { password: user.password }));
    for (const code of user.recoveryCodes.slice(0, 3)) {
      expect((await (await signIn(user)).postJson('/api/sign-in/backup-code', { code })).status).toBe(403);
    }
    const fresh = await (await signIn(user)).postJson('/api/sign-in/backup-code', { code: backupCodes[0] });
    expect(fresh.status).toBe(200);
    expect(site.state('a', user.email)).toMatchObject({ recoverySetsIssued: 2, recoveryCodesLeft: 9 });
  });
});

describe('A10: reconfiguring the app', () => {
  it('keeps the old secret until the new one is confirmed, then only the new one opens', async () => {
    const { user, key, visitor } = await enrolledAndIn();
    const { key: next } = read(await visitor.postJson('/api/totp/begin'));
    expect(site.state('a', user.email).totpKey).toBe(key);
    await visitor.postJson('/api/totp/confirm', { code: codeOf(next) });
    const { backupCodes } = read(await visitor.postJson('/api/totp/finish', { password: user.password }));
    expect(backupCodes).toBeUndefined();
    expect(site.state('a', user.email)).toMatchObject({ totpKey: next, methods: ['totp'], recoveryCodesLeft: 10 });
    const again = await signIn(user);
    expect(read(await again.postJson('/api/sign-in/code', { code: codeOf(key) })).code).toBe('code-wrong');
    expect(read(await again.postJson('/api/sign-in/code', { code: codeOf(next) })).stage).toBe('in');
  });
});

describe('A11: removing the app', () => {
  it.each(['password', 'code', 'recovery-code'] as const)(
    'accepts the %s as proof and turns 2FA off',
    async (proof) => {
      const { user, key, visitor } = await enrolledAndIn();
      expect((await visitor.postJson('/api/totp/remove', { proof, value: 'nonsense' })).status).toBe(403);
      expect(site.state('a', user.email).methods).toEqual(['totp']);
      const value = { password: user.password, code: codeOf(key), 'recovery-code': user.recoveryCodes[0] }[proof];
      expect((await visitor.postJson('/api/totp/remove', { proof, value })).status).toBe(200);
      expect(site.state('a', user.email)).toMatchObject({ methods: [], recoveryCodesLeft: 0 });
    },
  );
});

describe('A12: account recovery', () => {
  it('verifies the e-mail address and a device, waits 3 to 5 days, and lets a temporary code in once', async () => {
    const { user, key, visitor } = await enrolled();
    await visitor.postJson('/api/sign-in/code', { code: codeOf(key) });
    await visitor.postJson('/api/sign-out');
    await visitor.postJson('/api/sign-in', { email: user.email, password: user.password });

    expect(read(await visitor.postJson('/api/recovery/start')).stage).toBe('email');
    expect((await visitor.postJson('/api/recovery/email', { code: '12' })).status).toBe(403);
    const mailed = () => site.mail('a', user.email).at(-1)?.text.match(/\d{6}/)?.[0];
    expect(read(await visitor.postJson('/api/recovery/email', { code: mailed() })).stage).toBe('device');

    const stranger = await signIn(user);
    expect(read(await stranger.postJson('/api/recovery/device')).code).toBe('device-unknown');
    const { stage, readyMs } = read(await visitor.postJson('/api/recovery/device'));
    expect(stage).toBe('waiting');
    expect((readyMs - nowMs) / DAY_MS).toBeGreaterThanOrEqual(3);
    expect((readyMs - nowMs) / DAY_MS).toBeLessThanOrEqual(5);

    expect(read(await visitor.postJson('/api/recovery/finish', { code: '000000' })).code).toBe('too-early');
    site.advance(5 * DAY_MS);
    expect(read(await visitor.get('/api/recovery')).stage).toBe('ready');
    expect(read(await visitor.postJson('/api/recovery/finish', { code: mailed() })).stage).toBe('in');
    expect(signInsOf(user).at(-1)).toBe('temporary-code');
    expect(site.state('a', user.email).recoveryStage).toBe('none');
  });
});

describe('A14, A15: teams and single sign-on', () => {
  it('keeps members out until they have enrolled, once an administrator demands it', async () => {
    const team = 'Fjord & Sons';
    const admin = await site.createUser('a', { team, role: 'admin', email: 'admin@example.com', withTotp: true });
    const member = await site.createUser('a', { team, email: 'member@example.com' });
    const boss = await signIn(admin);
    await boss.postJson('/api/sign-in/code', { code: codeOf(admin.totpKey ?? '') });
    const visitor = await signIn(member);
    expect((await visitor.postJson('/api/team/enforce', { enforced: false })).status).toBe(403);
    expect(read(await boss.postJson('/api/team/enforce', { enforced: true })).enforced).toBe(true);

    expect(read(await visitor.get('/api/session')).mustEnrol).toBe(true);
    expect(read(await visitor.get('/api/zones')).code).toBe('must-enrol');
    const { key } = read(await visitor.postJson('/api/totp/begin'));
    await visitor.postJson('/api/totp/confirm', { code: codeOf(key) });
    await visitor.postJson('/api/totp/finish', { password: member.password });
    expect((await visitor.get('/api/zones')).status).toBe(200);
  });

  it('sends single sign-on accounts to their provider and lets them set up nothing', async () => {
    const user = await site.createUser('a', { sso: 'Harbourline' });
    const own = await site.createUser('b', { email: user.email });
    const visitor = visit(site.port, 'a');
    const provider = visit(site.port, 'b');
    const { email, password } = user;
    expect(read(await visitor.postJson('/api/sign-in', { email, password })).code).toBe('use-sso');
    const begin = async () => new URL(read(await visitor.postJson('/api/sso/begin', { email })).goTo);
    const authorize = await begin();
    expect(authorize.origin).toBe(site.origins.b);
    // Who is not signed in at the provider signs in there, and goes on to where they were.
    expect((await provider.get(authorize.pathname + authorize.search)).headers.location).toBe('/session/new');
    const signIn = { 'user[email]': own.email, 'user[password]': own.password };
    expect((await provider.postForm('/session/new', signIn)).headers.location).toBe(
      authorize.pathname + authorize.search,
    );
    const vouch = async (at: URL) => {
      const { text } = await provider.get(at.pathname + at.search);
      const back = new URL(/href="([^"]*sso[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '');
      return { state: back.searchParams.get('state'), code: back.searchParams.get('code') };
    };
    const answer = await vouch(authorize);
    expect(read(await visit(site.port, 'a').postJson('/api/sso/finish', answer)).code).toBe('sign-on-wrong');
    // That attempt used the voucher up.
    expect(read(await visitor.postJson('/api/sso/finish', answer)).code).toBe('sign-on-wrong');
    expect(read(await visitor.postJson('/api/sso/finish', await vouch(await begin()))).stage).toBe('in');
    expect(read(await visitor.postJson('/api/totp/begin')).code).toBe('not-allowed');
    expect((await visitor.postJson('/api/keys/begin', { password })).status).toBe(403);
  });

  it('lets nobody in for whom the provider vouches but who is somebody else here', async () => {
    const user = await site.createUser('a', { sso: 'Harbourline' });
    const other = await site.createUser('b', { email: 'somebody-else@example.com' });
    const visitor = visit(site.port, 'a');
    const provider = visit(site.port, 'b');
    await provider.postForm('/session/new', { 'user[email]': other.email, 'user[password]': other.password });
    const { goTo } = read(await visitor.postJson('/api/sso/begin', { email: user.email }));
    const { text } = await provider.get(new URL(goTo).pathname + new URL(goTo).search);
    const back = new URL(/href="([^"]*sso[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '');
    const answer = Object.fromEntries(back.searchParams);
    expect(read(await visitor.postJson('/api/sso/finish', answer)).code).toBe('sign-on-wrong');
  });
});

describe('Accounts', () => {
  it('opens an account and tells a wrong password from nothing else', async () => {
    const visitor = visit(site.port, 'a');
    const wanted = { name: 'Ada', email: 'ada@example.com', password: 'long enough' };
    expect(read(await visitor.postJson('/api/sign-up', wanted)).stage).toBe('in');
    expect(read(await visitor.postJson('/api/sign-up', wanted)).code).toBe('email-taken');
    const wrong = read(await visitor.postJson('/api/sign-in', { ...wanted, password: 'no' }));
    const nobody = read(await visitor.postJson('/api/sign-in', { ...wanted, email: 'nobody@example.com' }));
    expect(wrong).toEqual(nobody);
  });
});
