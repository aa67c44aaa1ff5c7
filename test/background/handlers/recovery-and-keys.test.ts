import { describe, expect, test } from 'vitest';
import type { RecoverySetId } from '../../../src/vault/records.ts';
import { addAccount, PASSPHRASE, startWithVault } from '../in-memory-background.ts';

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

  test('a use says what for, until the code counts as unused again', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const set = await world.ask('recovery.add', { account: id, codes: ['aaaa', 'bbbb'], source: 'paste' });
    const first = async () => (await world.ask('recovery.codes', { id: set.id })).codes[0];
    await world.ask('recovery.mark', { id: set.id, index: 0, used: true, usedFor: '  my new phone ' });
    const used = await first();
    expect(used).toMatchObject({ usedMs: world.clock.nowMs(), usedFor: 'my new phone' });
    world.clock.pass(1000);
    await world.ask('recovery.mark', { id: set.id, index: 0, used: true, usedFor: 'the old one' });
    expect(await first()).toEqual({ ...used, usedFor: 'the old one' });
    await world.ask('recovery.mark', { id: set.id, index: 0, used: true, usedFor: '' });
    expect(await first()).toEqual({ text: 'aaaa', usedMs: used?.usedMs });
    await world.ask('recovery.mark', { id: set.id, index: 0, used: true, usedFor: 'again' });
    await world.ask('recovery.mark', { id: set.id, index: 0, used: false });
    expect(await first()).toEqual({ text: 'aaaa' });
  });

  test('a list that is saved already changes nothing, unless it says that more codes were used', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const list = { account: id, codes: ['aaaa', 'bbbb', 'cccc'], source: 'paste' } as const;
    const set = await world.ask('recovery.add', list);
    const contents = async () => (await world.ask('recovery.list')).length;
    for (const codes of [list.codes, list.codes.toReversed()])
      await expect(world.ask('recovery.add', { ...list, codes })).rejects.toMatchObject({ code: 'recovery-known' });
    const again = await world.ask('recovery.add', { ...list, used: [1] });
    expect(again).toMatchObject({ id: set.id, unused: 2 });
    expect(await contents()).toBe(1);
    // One code fewer is another list.
    world.clock.pass(1000);
    await world.ask('recovery.add', { ...list, codes: ['aaaa', 'bbbb'], why: 'corrected' });
    expect((await world.ask('recovery.list')).map(({ supersededWhy }) => supersededWhy)).toEqual([
      undefined,
      'corrected',
    ]);
    expect((await world.ask('account.view', { id })).recovery).toMatchObject({ unused: 1, total: 2 });
  });

  test('a code that was used stays used, however it is written, and in an old list too', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const add = (codes: readonly string[]) => world.ask('recovery.add', { account: id, codes, source: 'paste' });
    const first = await add(['abcd-efgh', 'ijkl-mnop']);
    await world.ask('recovery.mark', { id: first.id, index: 0, used: true, usedFor: 'my phone' });
    const usedMs = world.clock.nowMs();
    world.clock.pass(1000);
    // The same codes, typed: nothing new, and nothing to mark.
    await expect(add(['ABCD EFGH', 'IJKL MNOP'])).rejects.toMatchObject({ code: 'recovery-known' });
    await add(['qrst-uvwx']);
    world.clock.pass(1000);
    const again = await add(['ABCDEFGH', 'ijkl-mnop']);
    expect((await world.ask('recovery.codes', { id: again.id })).codes).toEqual([
      { text: 'ABCDEFGH', usedMs, usedFor: 'my phone' },
      { text: 'ijkl-mnop' },
    ]);
  });

  test('codes of a list that the vault has are found, however they are written, the set in force first', async () => {
    const world = await startWithVault();
    const ann = await addAccount(world);
    const ben = await addAccount(world, { name: 'ben' });
    const old = await world.ask('recovery.add', {
      account: ann.id,
      codes: ['aaaa-1111', 'bbbb-2222'],
      source: 'paste',
    });
    await world.ask('recovery.mark', { id: old.id, index: 1, used: true });
    world.clock.pass(1000);
    await world.ask('recovery.add', { account: ann.id, codes: ['cccc-3333', 'bbbb-2222'], source: 'paste' });
    await world.ask('recovery.add', { account: ben.id, codes: ['dddd-4444'], source: 'paste' });
    const found = await world.ask('recovery.compare', {
      codes: ['zzzz-9999', 'AAAA 1111', 'bbbb2222', 'dddd-4444'],
    });
    expect(found).toEqual([
      expect.objectContaining({ index: 1, account: ann.id, supersededMs: world.clock.nowMs() }),
      expect.objectContaining({ index: 2, account: ann.id, usedMs: world.clock.nowMs() - 1000 }),
      expect.objectContaining({ index: 3, account: ben.id, name: 'ben' }),
    ]);
    expect(found[1]).not.toHaveProperty('supersededMs');
  });

  test('replaced codes go to the trash at the time that the user chose, and never those in force', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const old = await world.ask('recovery.add', { account: id, codes: ['aaaa'], source: 'paste' });
    const now = await world.ask('recovery.add', { account: id, codes: ['bbbb'], source: 'paste' });
    const sets = async () => (await world.ask('recovery.list')).map((set) => set.id);
    const unlockAfterDays = async (days: number) => {
      await world.ask('vault.lock');
      world.clock.pass(days * 86_400_000);
      await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    };
    await unlockAfterDays(4000);
    expect(await sets()).toHaveLength(2);
    await world.ask('preferences.set', { replacedCodesDays: 90 });
    await unlockAfterDays(1);
    expect(await sets()).toEqual([now.id]);
    await world.ask('trash.restore', { undo: old.id });
    expect((await sets()).toSorted()).toEqual([old.id, now.id].toSorted());
    // It has its time again, and does not go at the next unlock.
    await unlockAfterDays(89);
    expect((await sets()).toSorted()).toEqual([old.id, now.id].toSorted());
    await unlockAfterDays(2);
    expect(await sets()).toEqual([now.id]);
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

  test('an account without codes is added once: names that are there are refused and change nothing', async () => {
    const { ask } = await startWithVault();
    const provider = await ask('account.add', { issuer: 'Harbourline', name: 'ann' });
    const row = await ask('account.add', {
      ...{ issuer: 'Acme', name: 'ann', host: 'acme.example' },
      with: { kind: 'account', account: provider.id },
    });
    expect(row).toMatchObject({ signsInWith: { account: provider.id, issuer: 'Harbourline', name: 'ann' } });
    const again = { issuer: 'ACME', name: 'ann', with: { kind: 'provider', provider: 'Apple' } } as const;
    await expect(ask('account.add', again)).rejects.toMatchObject({ code: 'account-known' });
    expect(await ask('account.view', { id: row.id })).toMatchObject({ signsInWith: row.signsInWith, hosts: row.hosts });
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
    const edited = await world.ask('registration.edit', { id: made.id, host: 'www.b.example', since: '2024-02-29' });
    expect(edited).toMatchObject({ host: 'www.b.example', sinceMs: Date.UTC(2024, 1, 29) });
    expect(await world.ask('registration.edit', { id: made.id, since: '', account: '' })).not.toHaveProperty('sinceMs');
    await expect(world.ask('registration.edit', { id: made.id, since: '2024-02-30' })).rejects.toMatchObject({
      code: 'message-invalid',
    });
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

describe('a link that the key has', () => {
  test('is one again after it was deleted, made anew and restored, with what both said', async () => {
    const { ask } = await startWithVault();
    const { id: key } = await ask('securityKey.add', { ...KEY });
    const first = await ask('registration.add', { key, host: 'github.com', name: 'Blue' });
    const undo = await ask('registration.delete', { id: first.id });
    const second = await ask('registration.add', { key, host: 'www.github.com', name: '' });
    await ask('registration.edit', { id: second.id, used: true });
    await ask('registration.add', { key, host: 'gitlab.com', name: '' });
    await ask('trash.restore', undo);
    const links = (await ask('securityKey.list'))[0]?.registrations ?? [];
    expect(links.map(({ host }) => host).sort()).toEqual(['github.com', 'gitlab.com']);
    expect(links.find(({ id }) => id === first.id)).toMatchObject({ name: 'Blue', usedMs: expect.any(Number) });
    expect((await ask('trash.list')).map(({ kind }) => kind)).toEqual(['registration']);
  });

  test('is not recorded again, nor made by an edit of another, unless it was removed at the site', async () => {
    const { ask } = await startWithVault();
    const { id: key } = await ask('securityKey.add', { ...KEY });
    const link = { key, host: 'github.com', name: '' };
    const first = await ask('registration.add', link);
    const known = { code: 'registration-known' };
    await expect(ask('registration.add', { ...link, host: 'www.github.com' })).rejects.toMatchObject(known);
    await expect(ask('registration.add', { ...link, name: 'Blue' })).rejects.toMatchObject(known);
    const other = await ask('registration.add', { ...link, host: 'gitlab.com' });
    await expect(ask('registration.edit', { id: other.id, host: 'github.com' })).rejects.toMatchObject(known);
    await ask('registration.edit', { id: first.id, name: 'Blue', host: 'github.com' });
    await ask('registration.edit', { id: first.id, removed: true });
    await expect(ask('registration.add', link)).resolves.toMatchObject({ host: 'github.com' });
  });
});
