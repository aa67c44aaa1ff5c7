import { describe, expect, test, vi } from 'vitest';
import type { RecoverySetId } from '../../../src/vault/records.ts';
import { addAccount, startWithVault } from '../in-memory-background.ts';

vi.mock('hash-wasm', () => import('../quick-argon2.ts'));

const ZERO = '00000000-0000-0000-0000-000000000000';
const KEY = { label: 'Blue', place: 'Desk', attachment: 'cross-platform', transports: ['usb'], aaguid: ZERO } as const;
const CREDENTIAL = { id: 'Y3JlZA', publicKey: 'cGs', algorithm: -7, signCount: 0 };

describe('recovery codes', () => {
  test('recovery codes are previewed without being saved', async () => {
    const { ask } = await startWithVault();
    const { codes } = await ask('recovery.preview', { text: 'a1b2-c3d4\ne5f6-a7b8\nc9d0-e1f2' });
    expect(codes.map(({ text }) => text)).toEqual(['a1b2-c3d4', 'e5f6-a7b8', 'c9d0-e1f2']);
    expect(await ask('recovery.preview', { text: 'one\ntwo', lines: true })).toMatchObject({
      codes: [{ text: 'one' }, { text: 'two' }],
    });
    expect(await ask('recovery.list')).toEqual([]);
    await expect(ask('recovery.preview', { text: '' })).rejects.toMatchObject({ code: 'recovery-unrecognised' });
  });

  test('a new set supersedes the one in force, which stays as history', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const old = await world.ask('recovery.add', { account: id, codes: ['aaaa'], source: 'paste' });
    world.clock.pass(1000);
    const fresh = await world.ask('recovery.add', { account: id, codes: ['bbbb', 'cccc'], source: 'page' });
    const list = await world.ask('recovery.list');
    expect(list.map((set) => [set.id, set.supersededMs !== undefined])).toEqual([
      [fresh.id, false],
      [old.id, true],
    ]);
    expect((await world.ask('account.view', { id })).recovery).toEqual({ set: fresh.id, unused: 2, total: 2 });
  });

  test('codes that were used before they were stored are never the next one', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const codes = Array.from({ length: 150 }, (_, i) => `code-${i}`);
    const set = await world.ask('recovery.add', { account: id, codes, used: [0, 2], source: 'paste' });
    expect(set).toMatchObject({ unused: 148, total: 150 });
    const stored = await world.ask('recovery.codes', { id: set.id });
    expect(stored.codes.filter(({ usedMs }) => usedMs !== undefined).map(({ text }) => text)).toEqual([
      'code-0',
      'code-2',
    ]);
    expect(stored.codes[0]?.usedMs).toBe(stored.createdMs);
  });

  test('marking a code as used can be undone', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const set = await world.ask('recovery.add', { account: id, codes: ['aaaa', 'bbbb'], source: 'paste' });
    expect(await world.ask('recovery.mark', { id: set.id, index: 0, used: true })).toMatchObject({ unused: 1 });
    expect(await world.ask('recovery.mark', { id: set.id, index: 0, used: true })).toMatchObject({ unused: 1 });
    expect(await world.ask('recovery.mark', { id: set.id, index: 0, used: false })).toMatchObject({ unused: 2 });
    await expect(world.ask('recovery.mark', { id: set.id, index: 7, used: true })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });

  test('recovery codes may be stored for an account without a code generator', async () => {
    const { ask } = await startWithVault();
    const given = { issuer: 'Acme', name: 'ann', host: 'acme.example' };
    const set = await ask('recovery.add', { account: given, codes: ['aaaa'], source: 'file' });
    expect(await ask('account.view', { id: set.account })).toMatchObject({
      issuer: 'Acme',
      hosts: [{ host: 'acme.example', scope: 'host' }],
      recovery: { unused: 1 },
    });
    const again = await ask('recovery.add', {
      account: { issuer: 'ACME', name: 'ann' },
      codes: ['bbbb'],
      source: 'file',
    });
    expect(again.account).toBe(set.account);
  });

  test('a deleted set can be restored', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const set = await world.ask('recovery.add', { account: id, codes: ['aaaa'], source: 'paste' });
    const undo = await world.ask('recovery.delete', { id: set.id });
    expect(await world.ask('recovery.list')).toEqual([]);
    await world.ask('trash.restore', undo);
    expect(await world.ask('recovery.list')).toEqual([set]);
    const unknown = 'AAAAAAAAAAAAAAAAAAAAAA' as RecoverySetId;
    await expect(world.ask('recovery.codes', { id: unknown })).rejects.toMatchObject({ code: 'record-missing' });
  });

  test('codes that a page shows are captured and not saved', async () => {
    const { ask, tabs } = await startWithVault();
    tabs.set(1, { url: 'https://a.example/', text: 'Backup codes\na1b2-c3d4\ne5f6-a7b8\nc9d0-e1f2' });
    expect(await ask('recovery.capture', { tabId: 1 })).toMatchObject({
      codes: [{ text: 'a1b2-c3d4' }, { text: 'e5f6-a7b8' }, { text: 'c9d0-e1f2' }],
    });
    expect(await ask('recovery.list')).toEqual([]);
  });
});

describe('security keys', () => {
  test('the same credential is stored only once', async () => {
    const { ask } = await startWithVault();
    const key = await ask('securityKey.add', { ...KEY, credential: CREDENTIAL });
    expect(key).toMatchObject({ label: 'Blue', credentialId: 'Y3JlZA' });
    expect(key).not.toHaveProperty('credential');
    await expect(ask('securityKey.add', { ...KEY, credential: CREDENTIAL })).rejects.toMatchObject({
      code: 'webauthn-known',
    });
  });

  test('a lost key is marked and found again', async () => {
    const { ask } = await startWithVault();
    const { id } = await ask('securityKey.add', KEY);
    expect(await ask('securityKey.edit', { id, lost: true })).toHaveProperty('lostMs');
    expect(await ask('securityKey.edit', { id, lost: false, label: 'Red' })).not.toHaveProperty('lostMs');
    expect(await ask('securityKey.list')).toMatchObject([{ label: 'Red', place: 'Desk' }]);
  });

  test("an answer that is no key's is refused, and nothing is recorded", async () => {
    const { ask } = await startWithVault();
    await ask('securityKey.add', { ...KEY, credential: CREDENTIAL });
    const junk = { challenge: 'AA', clientDataJson: 'AA', authenticatorData: 'AA', signature: 'AA' };
    await expect(ask('securityKey.verify', { credentialId: 'unknown', ...junk })).rejects.toMatchObject({
      code: 'record-missing',
    });
    await expect(ask('securityKey.verify', { credentialId: 'Y3JlZA', ...junk })).rejects.toMatchObject({
      code: 'webauthn-invalid',
    });
  });

  test('a registration ties a key to a host and an account', async () => {
    const world = await startWithVault();
    const { id: account } = await addAccount(world, { url: 'https://login.example.com/' });
    const key = await world.ask('securityKey.add', KEY);
    const made = await world.ask('registration.add', { key: key.id, host: 'Example.com', account, name: 'My key' });
    expect(made).toMatchObject({ host: 'example.com', keyLabel: 'Blue', accountName: 'ann@example.com' });
    expect(await world.ask('home.open', { url: 'https://www.example.com/', limit: 1 })).toMatchObject({
      site: { registrations: [{ id: made.id }] },
    });
    expect((await world.ask('account.view', { id: account })).keys).toBe(1);
    expect(await world.ask('registration.edit', { id: made.id, used: true })).toHaveProperty('usedMs');
    expect(await world.ask('registration.edit', { id: made.id, removed: true })).toHaveProperty('removedMs');
    expect((await world.ask('account.view', { id: account })).keys).toBe(0);
    expect(await world.ask('registration.edit', { id: made.id, removed: false })).not.toHaveProperty('removedMs');
  });

  test('a registration of a key that is only named adds the key in the same step', async () => {
    const { ask } = await startWithVault();
    const named = { label: 'Blue', place: 'Key ring', attachment: 'cross-platform' as const };
    const made = await ask('registration.add', { key: named, host: 'example.com', name: 'My key' });
    expect(await ask('securityKey.list')).toMatchObject([
      { ...named, id: made.key, registrations: [{ host: 'example.com', name: 'My key' }] },
    ]);
    await expect(ask('registration.add', { key: named, host: 'a b', name: '' })).rejects.toMatchObject({
      code: 'host-invalid',
    });
    expect(await ask('securityKey.list')).toHaveLength(1);
  });

  test('deleting a key deletes its registrations, and restoring it restores them', async () => {
    const { ask } = await startWithVault();
    const key = await ask('securityKey.add', KEY);
    await ask('registration.add', { key: key.id, host: 'example.com', name: 'x' });
    const undo = await ask('securityKey.delete', { id: key.id });
    expect(await ask('securityKey.list')).toEqual([]);
    await ask('trash.restore', undo);
    expect((await ask('securityKey.list'))[0]?.registrations).toHaveLength(1);
  });

  test('a registration of a key or for an account that is not there is refused', async () => {
    const { ask } = await startWithVault();
    const none = 'AAAAAAAAAAAAAAAAAAAAAA' as never;
    await expect(ask('registration.add', { key: none, host: 'a.example', name: '' })).rejects.toMatchObject({
      code: 'record-missing',
    });
    const { id } = await ask('securityKey.add', KEY);
    await expect(ask('registration.add', { key: id, host: 'a b', name: '' })).rejects.toMatchObject({
      code: 'host-invalid',
    });
  });
});

describe('preferences', () => {
  test('preferences outside their bounds are refused', async () => {
    const { ask } = await startWithVault();
    expect(await ask('preferences.set', { idleMinutes: 5 })).toMatchObject({ idleMinutes: 5, sessionHours: 12 });
    for (const bad of [{ idleMinutes: 721 }, { sessionHours: -1 }, { sessionHours: 25 }, { theme: 'pink' as never }]) {
      await expect(ask('preferences.set', bad)).rejects.toMatchObject({ code: 'message-invalid' });
    }
  });

  test('a shorter idle time applies at once', async () => {
    const { ask, clock } = await startWithVault();
    await ask('preferences.set', { idleMinutes: 1 });
    clock.pass(61_000);
    expect(await ask('vault.state')).toBe('locked');
  });
});
