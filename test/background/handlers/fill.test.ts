import { describe, expect, test } from 'vitest';
import { mayFill } from '../../../background/fill/may-fill.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { addAccount, SECRET, START_MS, startWithVault } from '../in-memory-background.ts';

const HOST = 'https://login.example.com/';

async function withAccount(given: Parameters<typeof addAccount>[1] = {}) {
  const world = await startWithVault();
  const account = await addAccount(world, { url: HOST, ...given });
  return { ...world, account };
}

describe('whether a page may be filled', () => {
  const exact = [{ host: 'example.com', scope: 'host' }] as const;
  const site = [{ host: 'example.com', scope: 'site' }] as const;

  test.each([
    ['https://example.com/', exact, true],
    ['https://EXAMPLE.com./login', exact, true],
    ['http://example.com/', exact, false],
    ['https://www.example.com/', exact, false],
    ['https://www.example.com/', site, true],
    ['http://www.example.com/', site, false],
    ['https://evil-example.com/', site, false],
    ['https://example.com.evil.com/', site, false],
    ['https://ample.com/', site, false],
    ['https://еxample.com/', site, false],
    ['https://example.com:8443/', exact, false],
    ['http://localhost:8080/', [{ host: 'localhost:8080', scope: 'host' }] as const, true],
    ['http://192.168.1.5/', [{ host: '192.168.1.5', scope: 'host', http: true }] as const, true],
    ['http://192.168.1.5/', [{ host: '192.168.1.5', scope: 'host' }] as const, false],
    ['https://192.168.1.5/', [{ host: '192.168.1.5', scope: 'host' }] as const, true],
    ['http://192.168.1.6/', [{ host: '192.168.1.5', scope: 'host', http: true }] as const, false],
    ['http://example.com/', [{ host: 'example.com', scope: 'host', http: true }] as const, false],
    ['https://bob.github.io/', [{ host: 'alice.github.io', scope: 'site' }] as const, false],
    ['data:text/html,x', exact, false],
    ['https://example.com/', [], false],
  ])('%s', (url, hosts, may) => {
    expect(mayFill(hosts, new URL(url))).toBe(may);
  });
});

describe('filling a code', () => {
  test('a code is filled on the bound host, and the use is counted', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: HOST });
    const done = await ask('fill.account', { id: account.id, tabId: 1 });
    expect(done).toEqual({ outcome: 'filled', host: 'login.example.com', code: account.code });
    expect(tabs.get(1)?.filled).toBe(account.code);
    expect((await ask('account.view', { id: account.id })).uses).toBe(1);
  });

  test('a new host is asked about, with the hosts bound and the one that it imitates', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: 'https://login.examp1e.com/' });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({
      outcome: 'ask',
      host: 'login.examp1e.com',
      shown: { registrable: 'examp1e.com' },
      bound: [{ host: 'login.example.com', scope: 'host' }],
      lookalike: { host: 'login.example.com' },
    });
    expect(tabs.get(1)?.filled).toBeUndefined();
  });

  test.each([
    ['https://login.example.org/', 'example.org'],
    ['https://a.b.example.co.uk/', 'example.co.uk'],
    ['https://example.org/', undefined],
    ['https://127.0.0.1:8443/', undefined],
    ['https://[::1]:8443/', undefined],
    ['http://localhost:8080/', undefined],
    ['https://alice.github.io/', undefined],
    ['https://co.uk/', undefined],
  ])('at %s offers to remember all of %s', async (url, site) => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url });
    const asked = await ask('fill.account', { id: account.id, tabId: 1 });
    expect(asked).toMatchObject({ outcome: 'ask', host: new URL(url).host });
    expect('site' in asked ? asked.site : undefined).toBe(site);
  });

  test('an account without hosts is warned of a host that imitates another account’s', async () => {
    const { ask, tabs } = await withAccount();
    const bare = await addAccount({ ask }, { issuer: 'Imported', secret: 'GEZDGNBVGY3TQOJQ' });
    tabs.set(1, { url: 'https://login.examp1e.com/' });
    const warned = { lookalike: { host: 'login.example.com' }, bound: [] };
    expect(await ask('fill.account', { id: bare.id, tabId: 1 })).toMatchObject(warned);
    tabs.set(1, { url: HOST });
    expect(await ask('fill.account', { id: bare.id, tabId: 1 })).not.toHaveProperty('lookalike');
  });

  test('binding an account to a page asks the same question, and fills nothing', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: 'https://login.examp1e.com/' });
    expect(await ask('site.question', { id: account.id, url: 'https://login.examp1e.com/reset?x=1' })).toMatchObject({
      host: 'login.examp1e.com',
      shown: { registrable: 'examp1e.com' },
      lookalike: { host: 'login.example.com' },
    });
    await expect(ask('site.question', { id: account.id, url: 'chrome://settings' })).rejects.toMatchObject({
      code: 'page-forbidden',
    });
    await ask('site.bind', { id: account.id, host: 'www.example.com', scope: 'site' });
    expect((await ask('account.view', { id: account.id })).hosts).toContainEqual({
      host: 'www.example.com',
      scope: 'site',
    });
    expect(tabs.get(1)?.filled).toBeUndefined();
  });

  test('a host that carries a known name as a part shows its registrable domain', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: 'https://login.example.com.evil.com/' });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({
      shown: { registrable: 'evil.com' },
      lookalike: { host: 'login.example.com', why: 'carries-name' },
    });
  });

  test('answering the question binds the host and fills', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: 'https://www.example.com/' });
    const bind = { id: account.id, tabId: 1, host: 'www.example.com', scope: 'host' } as const;
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'filled' });
    expect((await ask('account.view', { id: account.id })).hosts).toHaveLength(2);
  });

  test('binding one host does not fill another', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: 'https://evil.example/' });
    const bind = { id: account.id, tabId: 1, host: 'www.example.com', scope: 'host' } as const;
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'ask', host: 'evil.example' });
    expect(tabs.get(1)?.filled).toBeUndefined();
  });

  test('a counter is spent only when a field was filled', async () => {
    const { ask, tabs, account } = await withAccount({ type: 'hotp' });
    tabs.set(1, { url: 'https://other.example/' });
    await ask('fill.account', { id: account.id, tabId: 1 });
    expect((await ask('account.view', { id: account.id })).counter).toBe(0);
    tabs.set(1, { url: HOST });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({
      code: generateCode({ kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6, counter: 0 }, 0),
    });
    expect((await ask('account.view', { id: account.id })).counter).toBe(1);
  });

  test('no code is offered for copying on a page that signs in another device', async () => {
    const refused = { outcome: 'refused', why: 'fill-device-code' } as const;
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: HOST, result: refused });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toEqual(refused);
  });

  test('what cannot be filled may be copied, but for a counter', async () => {
    const totp = await withAccount();
    totp.tabs.set(1, { url: HOST, result: { outcome: 'refused', why: 'fill-frame' } });
    expect(await totp.ask('fill.account', { id: totp.account.id, tabId: 1 })).toEqual({
      outcome: 'refused',
      why: 'fill-frame',
      copy: totp.account.code,
    });
    const hotp = await withAccount({ type: 'hotp' });
    hotp.tabs.set(1, { url: HOST, result: { outcome: 'refused', why: 'fill-frame' } });
    expect(await hotp.ask('fill.account', { id: hotp.account.id, tabId: 1 })).toEqual({
      outcome: 'refused',
      why: 'fill-frame',
    });
  });

  test('a page that is gone is an outcome and no failure', async () => {
    const { ask, account } = await withAccount();
    expect(await ask('fill.account', { id: account.id, tabId: 9 })).toMatchObject({
      outcome: 'refused',
      why: 'page-gone',
    });
  });

  test('the code of a pending secret is filled when asked for, and does not confirm it', async () => {
    const { ask, tabs, account } = await withAccount();
    const text = 'otpauth://totp/Example:ann@example.com?secret=GEZDGNBVGY3TQOJQ&issuer=Example';
    const draft = await ask('draft.read', { text, source: 'scan', url: HOST });
    const as = { issuer: 'Example', name: 'ann@example.com', mode: 'replace-once-confirmed', bindHost: true } as const;
    await ask('draft.save', { id: draft.id, ...as });
    tabs.set(1, { url: HOST });
    expect(await ask('fill.account', { id: account.id, tabId: 1, pending: true })).toMatchObject({ code: draft.code });
    expect((await ask('account.view', { id: account.id })).pendingCode?.code).toBe(draft.code);
  });
});

describe('filling the code of a draft', () => {
  const text = `otpauth://totp/x?secret=${SECRET}`;

  test('the code of a draft is filled on the host that it was read on', async () => {
    const { ask, tabs } = await startWithVault();
    tabs.set(1, { url: HOST });
    const draft = await ask('draft.read', { text, source: 'scan', url: HOST });
    expect(await ask('fill.draft', { id: draft.id, tabId: 1 })).toMatchObject({
      outcome: 'filled',
      code: generateCode({ kind: 'totp', secret: SECRET, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 }, START_MS),
    });
  });

  test('the code of a draft is filled nowhere else, and may be copied', async () => {
    const { ask, tabs } = await startWithVault();
    tabs.set(1, { url: 'https://evil.example/' });
    for (const url of [HOST, undefined]) {
      const draft = await ask('draft.read', { text, source: 'scan', ...(url && { url }) });
      expect(await ask('fill.draft', { id: draft.id, tabId: 1 })).toMatchObject({
        outcome: 'refused',
        why: 'fill-page-changed',
        copy: draft.code,
      });
    }
    expect(tabs.get(1)?.filled).toBeUndefined();
  });
});

describe('filling recovery codes', () => {
  async function withCodes() {
    const world = await withAccount();
    const set = await world.ask('recovery.add', {
      account: world.account.id,
      codes: ['aaaa-1', 'bbbb-2'],
      source: 'paste',
    });
    world.tabs.set(1, { url: HOST });
    return { ...world, set };
  }

  test('the next unused recovery code is filled and marked as used at once', async () => {
    const { ask, tabs, set } = await withCodes();
    expect(await ask('fill.recovery', { set: set.id, tabId: 1 })).toMatchObject({ outcome: 'filled', code: 'aaaa-1' });
    expect(tabs.get(1)?.filled).toBe('aaaa-1');
    expect((await ask('recovery.codes', { id: set.id })).codes.map(({ usedMs }) => usedMs)).toEqual([
      START_MS,
      undefined,
    ]);
    await ask('fill.recovery', { set: set.id, tabId: 1 });
    await expect(ask('fill.recovery', { set: set.id, tabId: 1 })).rejects.toMatchObject({ code: 'recovery-spent' });
  });

  test('a code that reached no page is not spent', async () => {
    const { ask, tabs, set } = await withCodes();
    const results = [{ outcome: 'refused', why: 'fill-not-taken' }] as const;
    for (const result of results) {
      tabs.set(1, { url: HOST, result });
      expect(await ask('fill.recovery', { set: set.id, tabId: 1 })).toMatchObject(result);
    }
    tabs.set(1, { url: 'https://evil.example/' });
    expect(await ask('fill.recovery', { set: set.id, tabId: 1 })).toMatchObject({ outcome: 'ask' });
    expect((await ask('recovery.list'))[0]).toMatchObject({ unused: 2 });
  });

  test('one that the page did not keep is named and left unused, for the user to say', async () => {
    const { ask, tabs, set } = await withCodes();
    tabs.set(1, { url: HOST, result: { outcome: 'refused', why: 'fill-not-taken', value: 'aaaa-1' } });
    expect(await ask('fill.recovery', { set: set.id, tabId: 1 })).toEqual({
      outcome: 'refused',
      why: 'fill-not-taken',
      offered: 'aaaa-1',
    });
    expect((await ask('recovery.list'))[0]).toMatchObject({ unused: 2 });
  });

  test('the one that a page names by its number is found by its place, or the fill is refused', async () => {
    const { ask, tabs, set } = await withCodes();
    await ask('fill.recovery', { set: set.id, tabId: 1 });
    const { peek } = tabs.get(1)?.asked ?? {};
    expect(peek?.(2)).toBe('bbbb-2');
    expect(peek?.()).toBe('aaaa-1');
    await ask('fill.recovery', { set: set.id, tabId: 1 });
    tabs.set(1, { url: HOST, result: { outcome: 'refused', why: 'fill-no-field' } });
    await ask('recovery.mark', { id: set.id, index: 1, used: false });
    await ask('fill.recovery', { set: set.id, tabId: 1 });
    const later = tabs.get(1)?.asked?.peek;
    for (const number of [1, 3]) expect(() => later?.(number)).toThrow(/recovery-number/);
  });

  test('after the question about the host, the recovery code is filled and not the code', async () => {
    const { ask, tabs, set, account } = await withCodes();
    tabs.set(1, { url: 'https://www.example.com/' });
    const bind = { id: account.id, tabId: 1, host: 'www.example.com', scope: 'host', set: set.id } as const;
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'filled', code: 'aaaa-1' });
  });

  test('a superseded set is never filled', async () => {
    const { ask, set, account } = await withCodes();
    await ask('recovery.add', { account: account.id, codes: ['cccc-3'], source: 'page' });
    await expect(ask('fill.recovery', { set: set.id, tabId: 1 })).rejects.toMatchObject({
      code: 'recovery-superseded',
    });
  });
});

describe('a code that is about to end', () => {
  test('a code that is about to end is not filled, and the outcome says when the next one comes', async () => {
    const { ask, tabs, account, clock } = await withAccount();
    tabs.set(1, { url: HOST });
    clock.atMs = START_MS + 27_001;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toEqual({
      outcome: 'wait',
      untilMs: START_MS + 30_000,
    });
    expect(tabs.get(1)?.filled).toBeUndefined();
    expect((await ask('account.view', { id: account.id })).uses).toBe(0);
    clock.atMs = START_MS + 30_000;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ code: account.nextCode });
  });

  test('a code with three seconds left is filled', async () => {
    const { ask, tabs, account, clock } = await withAccount();
    tabs.set(1, { url: HOST });
    clock.atMs = START_MS + 27_000;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ outcome: 'filled' });
  });

  test('a code of a short period is waited for less, or it would never be filled', async () => {
    const { ask, tabs, account, clock } = await withAccount({ query: '&period=4' });
    tabs.set(1, { url: HOST });
    clock.atMs = START_MS + 2_900;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ outcome: 'filled' });
    clock.atMs = START_MS + 3_100;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toEqual({
      outcome: 'wait',
      untilMs: START_MS + 4_000,
    });
  });

  test('a new site is asked about first, and the next code is waited for after the answer', async () => {
    const { ask, tabs, account, clock } = await withAccount();
    tabs.set(1, { url: 'https://www.example.com/' });
    clock.atMs = START_MS + 28_000;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ outcome: 'ask' });
    const bind = { id: account.id, tabId: 1, host: 'www.example.com', scope: 'host' } as const;
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'wait' });
  });

  test('the next code of a draft is waited for too', async () => {
    const { ask, tabs, clock } = await startWithVault();
    tabs.set(1, { url: HOST });
    const draft = await ask('draft.read', { text: `otpauth://totp/x?secret=${SECRET}`, source: 'scan', url: HOST });
    clock.atMs = START_MS + 28_000;
    expect(await ask('fill.draft', { id: draft.id, tabId: 1 })).toEqual({
      outcome: 'wait',
      untilMs: START_MS + 30_000,
    });
  });

  test('a code of a counter never ends', async () => {
    const { ask, tabs, account, clock } = await withAccount({ type: 'hotp' });
    tabs.set(1, { url: HOST });
    clock.atMs = START_MS + 29_500;
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ outcome: 'filled' });
  });
});

describe('the rules of an account for filling', () => {
  test('the filling rules are off at first, and only those that are on reach the page', async () => {
    const { ask, tabs, account } = await withAccount();
    const tab = { url: HOST };
    tabs.set(1, tab);
    await ask('fill.account', { id: account.id, tabId: 1 });
    expect(tabs.get(1)?.asked).not.toHaveProperty('submit');
    expect(tabs.get(1)?.asked).not.toHaveProperty('join');
    expect((await ask('account.view', { id: account.id })).filling).toEqual({});
    await ask('account.edit', { id: account.id, edit: { filling: { submit: true, join: 'after' } } });
    await ask('fill.account', { id: account.id, tabId: 1 });
    expect(tabs.get(1)?.asked).toMatchObject({ submit: true, join: 'after' });
    await ask('account.edit', { id: account.id, edit: { filling: { submit: false } } });
    await ask('fill.account', { id: account.id, tabId: 1 });
    expect(tabs.get(1)?.asked).not.toHaveProperty('submit');
    expect(tabs.get(1)?.asked).not.toHaveProperty('join');
  });

  test('the filling rules do not apply to the code that confirms a new key, nor to recovery codes', async () => {
    const { ask, tabs, account } = await withAccount();
    await ask('account.edit', { id: account.id, edit: { filling: { submit: true, join: 'after' } } });
    const text = 'otpauth://totp/Example:ann@example.com?secret=GEZDGNBVGY3TQOJQ&issuer=Example';
    const draft = await ask('draft.read', { text, source: 'scan', url: HOST });
    const as = { issuer: 'Example', name: 'ann@example.com', mode: 'replace-once-confirmed', bindHost: true } as const;
    await ask('draft.save', { id: draft.id, ...as });
    const set = await ask('recovery.add', { account: account.id, codes: ['aaaa-1'], source: 'paste' });
    tabs.set(1, { url: HOST });
    await ask('fill.account', { id: account.id, tabId: 1, pending: true });
    expect(tabs.get(1)?.asked).not.toHaveProperty('submit');
    await ask('fill.recovery', { set: set.id, tabId: 1 });
    expect(tabs.get(1)?.asked).not.toHaveProperty('submit');
    expect(tabs.get(1)?.asked).not.toHaveProperty('join');
  });

  test('the outcome says what became of the form', async () => {
    const { ask, tabs, account } = await withAccount();
    const result = { outcome: 'filled', host: 'login.example.com', value: '123456', sending: 'elsewhere' } as const;
    tabs.set(1, { url: HOST, result });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ sending: 'elsewhere' });
  });

  test('the filling rules survive other edits, and an unknown rule is refused', async () => {
    const { ask, account } = await withAccount();
    await ask('account.edit', { id: account.id, edit: { filling: { join: 'before' } } });
    await ask('account.edit', { id: account.id, edit: { note: 'x' } });
    expect((await ask('account.view', { id: account.id })).filling).toEqual({ join: 'before' });
    const strange = { id: account.id, edit: { filling: { join: 'around' } } };
    await expect(ask('account.edit', strange as never)).rejects.toMatchObject({ code: 'message-invalid' });
  });
});

describe('a private address without encryption', () => {
  const ROUTER = 'http://192.168.1.1/login';

  test('a private address without encryption is asked about as such, and filled once it was confirmed for this account', async () => {
    const { ask, tabs, account } = await withAccount();
    tabs.set(1, { url: ROUTER });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({
      outcome: 'ask',
      host: '192.168.1.1',
      http: true,
    });
    const bind = { id: account.id, tabId: 1, host: '192.168.1.1', scope: 'host', http: true } as const;
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'filled' });
    expect((await ask('account.view', { id: account.id })).hosts).toContainEqual({
      host: '192.168.1.1',
      scope: 'host',
      http: true,
    });
    const other = await addAccount({ ask }, { issuer: 'Other', secret: 'GEZDGNBVGY3TQOJQ', url: HOST });
    expect(await ask('fill.account', { id: other.id, tabId: 1 })).toMatchObject({ outcome: 'ask', http: true });
  });

  test('a private address that was bound over https is asked about once more', async () => {
    const { ask, tabs, account } = await withAccount();
    await ask('account.edit', { id: account.id, edit: { hosts: [{ host: '192.168.1.1', scope: 'host' }] } });
    tabs.set(1, { url: ROUTER });
    expect(await ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ outcome: 'ask', http: true });
    const plain = { id: account.id, tabId: 1, host: '192.168.1.1', scope: 'host' } as const;
    expect(await ask('fill.bind', plain)).toMatchObject({ outcome: 'ask', http: true });
    expect(await ask('fill.bind', { ...plain, http: true })).toMatchObject({ outcome: 'filled' });
    expect((await ask('account.view', { id: account.id })).hosts).toHaveLength(1);
  });

  test('only a private address can be confirmed without encryption', async () => {
    const { ask, account } = await withAccount();
    const hosts = [
      { host: 'example.com', scope: 'site', http: true },
      { host: '8.8.8.8', scope: 'host', http: true },
      { host: 'localhost:8080', scope: 'host', http: true },
      { host: '10.0.0.1', scope: 'host', http: true },
      { host: 'nas.local', scope: 'host', http: true },
    ] as const;
    await ask('account.edit', { id: account.id, edit: { hosts } });
    const kept = (await ask('account.view', { id: account.id })).hosts;
    expect(kept.filter(({ http }) => http).map(({ host }) => host)).toEqual(['10.0.0.1', 'nas.local']);
  });
});

describe('why a command filled nothing', () => {
  test('the popup says once why a command filled nothing, and not an hour later', async () => {
    const { ask, background, clock } = await withAccount();
    const open = async () => (await ask('home.open', { tab: 'active', limit: 5 })) as { refused?: string };
    await background.oneTimeMessages.putRefusal('fill-no-field');
    expect(await ask('home.open', { url: HOST, limit: 5 })).not.toHaveProperty('refused');
    expect((await open()).refused).toBe('fill-no-field');
    expect((await open()).refused).toBeUndefined();
    await background.oneTimeMessages.putRefusal('fill-no-field');
    clock.pass(61_000);
    expect((await open()).refused).toBeUndefined();
  });
});
