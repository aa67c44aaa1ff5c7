import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedUser } from './seed.ts';
import { type Site, startSite } from './server.ts';
import { authenticatorCode, boxes, type Visitor, visit } from './visitor.ts';

const DAY_MS = 24 * 3600_000;
let nowMs = 0;
let site: Site;

beforeEach(async () => {
  nowMs = Date.UTC(2026, 0, 15, 10, 0, 5);
  site = await startSite({ clock: () => nowMs });
});
afterEach(() => site.close());

const codeOf = (key: string) => authenticatorCode('b', key, nowMs);

function logIn(visitor: Visitor, user: CreatedUser) {
  return visitor.postForm('/session/new', { 'user[email]': user.email, 'user[password]': user.password });
}

async function enrolled() {
  const user = await site.createUser('b', { withTotp: true });
  const visitor = visit(site.port, 'b');
  await logIn(visitor, user);
  return { user, key: user.totpKey ?? '', visitor };
}

describe('B1: enrolling an authenticator app at Harbourline', () => {
  it('shows the barcode and the details, verifies a code, then shows the recovery codes until Next', async () => {
    const user = await site.createUser('b');
    const visitor = visit(site.port, 'b');
    expect((await logIn(visitor, user)).headers.location).toBe('/');
    expect((await visitor.postForm('/settings/security/two-factor')).status).toBe(303);
    const { text } = await visitor.get('/settings/security/two-factor/verify');
    expect(text).toContain('<svg');
    for (const detail of ['SHA-256', '60 seconds', 'Time-based']) expect(text).toContain(detail);
    const key = text.match(/<dd class="mono">([A-Z2-7 ]+)</)?.[1]?.replaceAll(' ', '') ?? '';

    const code = codeOf(key);
    const wrong = code === '000000' ? '111111' : '000000';
    const refused = await visitor.postForm('/settings/security/two-factor/verify', boxes(wrong));
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('role="alert"');
    expect(refused.text).toContain(key.slice(0, 4));

    const verified = await visitor.postForm('/settings/security/two-factor/verify', boxes(code));
    expect(verified.headers.location).toBe('/settings/security/recovery-codes');
    const shown = await visitor.get('/settings/security/recovery-codes');
    const codes = shown.text.match(/[0-9a-f]{5}-[0-9a-f]{5}/g);
    expect(codes).toHaveLength(8);
    const file = await visitor.get('/settings/security/recovery-codes.txt');
    expect(file.headers['content-disposition']).toContain('harbourline-recovery-codes.txt');
    expect(file.text.match(/[0-9a-f]{5}-[0-9a-f]{5}/g)).toEqual(codes);
    await visitor.postForm('/settings/security/recovery-codes/done');
    expect((await visitor.get('/settings/security/recovery-codes')).status).toBe(303);
    expect((await visitor.get('/settings/security/recovery-codes.txt')).status).toBe(303);
    expect(site.state('b', user.email)).toMatchObject({ methods: ['totp'], totpKey: key, recoveryCodesLeft: 8 });
  });
});

describe('B2: logging in with a code that lasts a minute', () => {
  it('accepts the code of this minute from six boxes, once', async () => {
    const { user, key, visitor } = await enrolled();
    expect((await visitor.get('/')).headers.location).toBe('/session/new');
    nowMs += 50_000;
    expect((await visitor.postForm('/session/verify', boxes(codeOf(key)))).headers.location).toBe('/');
    expect(site.state('b', user.email).signIns.map(({ method }) => method)).toEqual(['code']);
    const again = visit(site.port, 'b');
    expect((await logIn(again, user)).headers.location).toBe('/session/verify');
    const refused = await again.postForm('/session/verify', boxes(codeOf(key)));
    expect(refused.text).toContain('already used');
    nowMs += 60_000;
    expect((await again.postForm('/session/verify', boxes(codeOf(key)))).status).toBe(303);
  });

  it('refuses a code made with a period of 30 seconds', async () => {
    const { key, visitor } = await enrolled();
    const { codeAt, parseSecret } = await import('./service/totp.ts');
    const rule = { algorithm: 'SHA256', digits: 6, periodSeconds: 30 } as const;
    const answer = await visitor.postForm('/session/verify', boxes(codeAt(rule, parseSecret(key), nowMs)));
    expect(answer.status).toBe(403);
  });

  it('says how long to wait after five wrong codes', async () => {
    const { visitor } = await enrolled();
    for (let guess = 0; guess < 5; guess += 1) await visitor.postForm('/session/verify', boxes('12345'));
    const blocked = await visitor.postForm('/session/verify', boxes('12345'));
    expect(blocked.status).toBe(429);
    expect(blocked.text).toContain('Wait 5 minutes');
  });

  it('takes a recovery code once, and none of the old ones after a new set', async () => {
    const { user, key, visitor } = await enrolled();
    const [first, second] = user.recoveryCodes;
    expect((await visitor.postForm('/session/recovery-code', { recovery: first ?? '' })).status).toBe(303);
    const again = visit(site.port, 'b');
    await logIn(again, user);
    expect((await again.postForm('/session/recovery-code', { recovery: first ?? '' })).status).toBe(403);
    await again.postForm('/session/verify', boxes(codeOf(key)));
    await again.postForm('/settings/security/recovery-codes/regenerate', { password: user.password });
    const third = visit(site.port, 'b');
    await logIn(third, user);
    expect((await third.postForm('/session/recovery-code', { recovery: second ?? '' })).status).toBe(403);
    expect(site.state('b', user.email)).toMatchObject({ recoverySetsIssued: 2, recoveryCodesLeft: 8 });
  });
});

describe('B3: trusted browsers', () => {
  it('does not ask a trusted browser again, until the time is up or the network changes', async () => {
    const { user, key, visitor } = await enrolled();
    await visitor.postForm('/session/verify', { ...boxes(codeOf(key)), trust: 'yes' });
    await visitor.postForm('/session/end');
    expect((await logIn(visitor, user)).headers.location).toBe('/');
    expect(site.state('b', user.email).signIns.at(-1)?.method).toBe('trusted-browser');

    expect((await logIn(visit(site.port, 'b'), user)).headers.location).toBe('/session/verify');
    site.setNetwork('café');
    expect((await logIn(visitor, user)).headers.location).toBe('/session/verify');
    site.setNetwork('home');
    expect((await logIn(visitor, user)).headers.location).toBe('/');
    site.advance(31 * DAY_MS);
    expect((await logIn(visitor, user)).headers.location).toBe('/session/verify');
  });
});

describe('B4: enforcing 2FA for a team', () => {
  it('lets a member only enrol until that is done', async () => {
    const user = await site.createUser('b', { team: 'Quayside', role: 'member' });
    const visitor = visit(site.port, 'b');
    await logIn(visitor, user);
    expect((await visitor.postForm('/team/enforce', { enforced: 'yes' })).status).toBe(403);
    site.enforce('b', 'Quayside', true);
    expect((await visitor.get('/')).headers.location).toBe('/settings/security');
    expect((await visitor.get('/team')).status).toBe(303);
    expect((await visitor.get('/settings/security')).text).toContain('requires two-factor authentication');
    await visitor.postForm('/settings/security/two-factor');
    const { text } = await visitor.get('/settings/security/two-factor/verify');
    const key = text.match(/<dd class="mono">([A-Z2-7 ]+)</)?.[1]?.replaceAll(' ', '') ?? '';
    await visitor.postForm('/settings/security/two-factor/verify', boxes(codeOf(key)));
    expect((await visitor.get('/')).status).toBe(200);
  });
});

describe('Turning the app off', () => {
  it('needs one right proof', async () => {
    const { user, key, visitor } = await enrolled();
    await visitor.postForm('/session/verify', boxes(codeOf(key)));
    const path = '/settings/security/two-factor/remove';
    expect((await visitor.postForm(path)).status).toBe(422);
    expect((await visitor.postForm(path, { password: 'wrong' })).status).toBe(403);
    expect((await visitor.postForm(path, { recovery: user.recoveryCodes[0] ?? '' })).status).toBe(303);
    expect(site.state('b', user.email)).toMatchObject({ methods: [], recoveryCodesLeft: 0 });
  });
});
