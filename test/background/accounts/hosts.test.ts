import { describe, expect, test } from 'vitest';
import type { ImportEntry } from '../../../src/messages/interchange.ts';
import type { SaveMode } from '../../../src/messages/views.ts';
import { SERVICES } from '../../../src/services/table.ts';
import { addAccount, OTHER_SECRET, startWithVault } from '../in-memory-background.ts';

const BANK = 'https://bank.example/';
const EVIL = 'https://evil.example/';
const bank = { host: 'bank.example', scope: 'host' } as const;
const evil = { host: 'evil.example', scope: 'host' } as const;
const NAMES = { issuer: 'Northwind', name: 'ada@example.com' };
const RENEWAL = `otpauth://totp/Northwind:ada%40example.com?secret=${OTHER_SECRET}&issuer=Northwind`;

async function withBank() {
  const world = await startWithVault();
  const account = await addAccount(world, { ...NAMES, url: BANK });
  world.tabs.set(1, { url: EVIL });
  const { id } = account;
  /** Reads a renewed key of the account on the hostile page, and saves it with everything that can be ticked. */
  async function renew(mode: SaveMode) {
    const draft = await world.ask('draft.read', { text: RENEWAL, source: 'scan', url: EVIL });
    return world.ask('draft.save', { id: draft.id, ...NAMES, mode, bindHost: true });
  }
  const hosts = async () => (await world.ask('account.view', { id })).hosts;
  const home = async (url: string) => {
    const view = await world.ask('home.open', { url, limit: 10 });
    return view.state === 'unlocked' ? view.site.accounts : [];
  };
  const fill = (more: { readonly pending?: boolean } = {}) => world.ask('fill.account', { id, tabId: 1, ...more });
  return { ...world, account, id, renew, hosts, home, fill };
}

const entry: ImportEntry = {
  otp: { kind: 'totp', secret: OTHER_SECRET, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 },
  ...NAMES,
  note: '',
  tags: [],
  favourite: false,
  hosts: [evil, bank],
  recoveryCodes: ['aaaa-1111'],
};

describe('an account that holds something', () => {
  test.each(['replace', 'replace-once-confirmed'] as const)(
    'gets no host by a scan that is saved as %s',
    async (mode) => {
      const { renew, hosts, home, fill } = await withBank();
      await renew(mode);
      expect(await hosts()).toEqual([bank]);
      expect(await home(EVIL)).toEqual([]);
      expect(await fill()).toMatchObject({ outcome: 'ask', host: 'evil.example' });
      expect(await fill({ pending: true })).toMatchObject({ outcome: 'ask' });
    },
  );

  test('gets no host by recovery codes saved on another page', async () => {
    const { ask, hosts } = await withBank();
    const account = { ...NAMES, host: 'evil.example' };
    await ask('recovery.add', { account, codes: ['aaaa-1111'], source: 'page' });
    expect(await hosts()).toEqual([bank]);
  });

  test.each(['merge', 'replace'] as const)(
    'gets no host by an import that is saved as %s, which proposes it',
    async (as) => {
      const { ask, id, hosts } = await withBank();
      const saved = await ask('import.save', { batch: 'b', total: 1, items: [{ as, account: id, entry }] });
      expect(await hosts()).toEqual([bank]);
      expect(saved).toMatchObject({ proposals: [{ account: { id, ...NAMES }, host: 'evil.example' }] });
    },
  );

  test('gets no host back, and keeps none, by undoing an import that gave it another setup key', async () => {
    const { ask, id, hosts, clock } = await withBank();
    await ask('site.bind', { id, host: 'old.example', scope: 'host' });
    clock.pass(1000);
    const saved = await ask('import.save', { batch: 'b', total: 1, items: [{ as: 'replace', account: id, entry }] });
    await ask('site.bind', { id, ...evil });
    await ask('account.edit', { id, edit: { hosts: [bank, evil] } });
    await ask('import.undo', { undo: 'undo' in saved ? saved.undo : '' });
    expect(await hosts()).toEqual([bank]);
  });

  test('gets a host by the answer to the question, and by one that is typed into its own form', async () => {
    const { ask, id, hosts } = await withBank();
    await ask('site.bind', { id, ...evil });
    expect(await hosts()).toEqual([bank, evil]);
    await ask('account.edit', { id, edit: { hosts: [bank, { host: 'Typed.example', scope: 'site' }] } });
    expect(await hosts()).toEqual([bank, { host: 'typed.example', scope: 'site' }]);
  });
});

describe('a link of an account', () => {
  test('is never to a suffix that a registry keeps, and to no more than the host of one that others keep', async () => {
    const { ask, id, hosts } = await withBank();
    const odd = { host: 'co.uk', scope: 'site' } as const;
    const refused = { code: 'host-invalid' };
    await expect(ask('account.edit', { id, edit: { hosts: [bank, odd] } })).rejects.toMatchObject(refused);
    await expect(ask('site.bindAll', { links: [{ id, ...odd }] })).rejects.toMatchObject(refused);
    const added = ask('account.add', { issuer: 'Kettle', name: '', host: 'com.au' });
    await expect(added).rejects.toMatchObject(refused);
    await ask('account.edit', { id, edit: { hosts: [bank, { host: 'carrd.co', scope: 'site' }] } });
    expect(await hosts()).toEqual([bank, { host: 'carrd.co', scope: 'host' }]);
  });
});

describe('a pending setup key with a host of its own', () => {
  async function withPending() {
    const world = await withBank();
    await world.renew('replace-once-confirmed');
    await world.ask('site.bind', { id: world.id, ...evil, pending: true });
    return world;
  }

  test('is all that is shown and filled there', async () => {
    const { ask, account, home, hosts, fill } = await withPending();
    expect(await hosts()).toEqual([bank]);
    expect(await home(EVIL)).toMatchObject([{ id: account.id, pendingOnly: true, pendingHost: evil }]);
    expect((await home(BANK))[0]).not.toHaveProperty('pendingOnly');
    expect(await fill()).toMatchObject({ outcome: 'ask', host: 'evil.example' });
    const filled = await fill({ pending: true });
    expect(filled).toMatchObject({ outcome: 'filled' });
    expect(filled).not.toMatchObject({ code: account.code });
    const set = await ask('recovery.add', { account: account.id, codes: ['aaaa-1111'], source: 'paste' });
    expect(await ask('fill.recovery', { set: set.id, tabId: 1 })).toMatchObject({ outcome: 'ask' });
  });

  test('gets it by the question before its first fill', async () => {
    const { ask, renew, id, hosts, fill } = await withBank();
    await renew('replace-once-confirmed');
    const bound = await ask('fill.bind', { id, tabId: 1, ...evil, pending: true });
    expect(bound).toMatchObject({ outcome: 'filled' });
    expect(await hosts()).toEqual([bank]);
    expect(await fill()).toMatchObject({ outcome: 'ask' });
  });

  test.each([true, false])('loses it when it is resolved (used: %s), and the account does not get it', async (keep) => {
    const { ask, id, hosts, home, fill } = await withPending();
    await ask('account.resolveReplacement', { id, keep });
    expect(await hosts()).toEqual([bank]);
    expect(await home(EVIL)).toEqual([]);
    expect(await fill()).toMatchObject({ outcome: 'ask', host: 'evil.example' });
  });

  test('cannot get one when there is no pending setup key', async () => {
    const { ask, id } = await withBank();
    await expect(ask('site.bind', { id, ...evil, pending: true })).rejects.toMatchObject({ code: 'record-missing' });
  });
});

describe('a page that an account does not belong to', () => {
  test.each([
    ['https://bank-example.evil.example/', 'bank.example', 'carries-name'],
    ['https://northwind-login.example/', 'Northwind', 'carries-name'],
    ['https://northwlnd.example/', 'Northwind', 'confusable'],
    ['https://northwindd.example/', 'Northwind', 'one-edit'],
  ])('is called a look-alike in the preview of a draft read on %s', async (url, host, why) => {
    const { ask } = await withBank();
    expect(await ask('draft.read', { text: RENEWAL, source: 'scan', url })).toMatchObject({ lookalike: { host, why } });
  });

  test.each(['https://northwind.example/', BANK, 'https://other.example/'])('is not one on %s', async (url) => {
    const { ask } = await withBank();
    expect(await ask('draft.read', { text: RENEWAL, source: 'scan', url })).not.toHaveProperty('lookalike');
  });

  test('is named when a code is copied over it, with what it imitates', async () => {
    const { ask, id } = await withBank();
    const use = (url: string) => ask('site.elsewhere', { id, url, services: SERVICES });
    expect((await use(EVIL)).elsewhere).toEqual({ host: 'evil.example', bound: [bank] });
    expect((await use('https://bank.example.evil.example/')).elsewhere).toMatchObject({
      lookalike: { host: 'bank.example', why: 'carries-name' },
    });
    expect((await use(BANK)).elsewhere).toBeUndefined();
    expect((await use('about:blank')).elsewhere).toBeUndefined();
    await ask('account.edit', { id, edit: { hosts: [] } });
    expect((await use(EVIL)).elsewhere).toBeUndefined();
  });
});
