import { describe, expect, test } from 'vitest';
import { generateCode } from '../../../src/otp/code.ts';
import type { AccountId } from '../../../src/vault/records.ts';
import { addAccount, OTHER_SECRET, PASSPHRASE, SECRET, startWithVault, startWorker } from '../in-memory-background.ts';

const DAY_MS = 86_400_000;
const HOTP = { kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6 } as const;
const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA' as AccountId;

async function listed(world: Awaited<ReturnType<typeof startWithVault>>, text = '', sort?: 'use' | 'name' | 'hand') {
  const page = await world.ask('home.page', { text, offset: 0, limit: 200, ...(sort && { sort }) });
  return page.rows.map((row) => row.name);
}

describe('codes', () => {
  test('no answer holds a secret', async () => {
    const world = await startWithVault();
    const row = await addAccount(world, { url: 'https://a.example/' });
    const answers = [
      row,
      await world.ask('home.open', { url: 'https://a.example/', limit: 5 }),
      await world.ask('home.page', { text: '', offset: 0, limit: 5 }),
      await world.ask('account.view', { id: row.id }),
      await world.ask('draft.read', { text: `otpauth://totp/x?secret=${SECRET}`, source: 'paste' }),
    ];
    expect(JSON.stringify(answers)).not.toContain(SECRET);
  });

  test('a counter is saved before its code is given out', async () => {
    const world = await startWithVault();
    const { id, code } = await addAccount(world, { type: 'hotp', query: '&counter=5' });
    expect(code).toBeUndefined();
    const given = await world.ask('account.use', { id });
    expect(given.code).toBe(generateCode({ ...HOTP, counter: 5 }, 0));
    world.profile.sessionValues.clear();
    const later = startWorker(world.profile, world.clock);
    await later.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await later.ask('account.view', { id })).counter).toBe(6);
  });

  test('a counter that cannot be saved gives no code', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { type: 'hotp' });
    world.profile.databaseFaults.before = (action) => {
      if (action === 'write') throw new Error('disk');
    };
    await expect(world.ask('account.use', { id })).rejects.toMatchObject({ code: 'unexpected' });
    world.profile.databaseFaults.before = undefined;
    expect((await world.ask('account.view', { id })).counter).toBe(0);
  });

  test('two popups that draw at once get two codes', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { type: 'hotp' });
    const codes = await Promise.all([1, 2, 3].map(() => world.ask('account.use', { id })));
    expect(codes.map(({ code }) => code)).toEqual([0, 1, 2].map((counter) => generateCode({ ...HOTP, counter }, 0)));
  });

  test('using an account does not rewrite the vault, until the next save or flush', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const saved = async () => (await world.profile.database.read(['mark'])).get('mark');
    const before = await saved();
    await world.ask('account.use', { id });
    await world.ask('account.use', { id });
    expect(await saved()).toEqual(before);
    expect((await world.ask('account.view', { id })).uses).toBe(2);
    await world.background.useCounter.flush();
    expect(await saved()).not.toEqual(before);
  });

  test('codes of many accounts come in one answer', async () => {
    const world = await startWithVault();
    const one = await addAccount(world);
    const counter = await addAccount(world, { name: 'b', type: 'hotp', secret: OTHER_SECRET });
    const codes = await world.ask('home.codes', { ids: [one.id, counter.id, UNKNOWN] });
    expect(codes).toEqual([
      { id: one.id, code: one.code, nextCode: one.nextCode, periodSeconds: 30, untilMs: one.untilMs },
      { id: counter.id },
    ]);
  });
});

describe('drafts', () => {
  const uri = (secret: string) => `otpauth://totp/Example:ann@example.com?secret=${secret}&issuer=Example`;

  test('a QR code that is no account is reported as such, and a broken one by what is broken', async () => {
    const { ask } = await startWithVault();
    const read = (text: string, source: 'scan' | 'paste') => ask('draft.read', { text, source });
    await expect(read('https://example.com', 'scan')).rejects.toMatchObject({ code: 'qr-not-account' });
    await expect(read('https://example.com', 'paste')).rejects.toMatchObject({ code: 'otp-uri-scheme' });
    await expect(read('otpauth://totp/a?secret=1', 'scan')).rejects.toMatchObject({ code: 'otp-secret-invalid' });
  });

  test('the host that a draft was read on is bound only when the user wants that', async () => {
    const { ask } = await startWithVault();
    const read = () => ask('draft.read', { text: uri(SECRET), source: 'scan', url: 'https://login.example.com/2fa' });
    const save = { issuer: 'E', name: 'n', mode: 'new' } as const;
    const draft = await read();
    expect(draft.host).toBe('login.example.com');
    expect((await ask('draft.save', { id: draft.id, ...save, bindHost: false })).hosts).toEqual([]);
    expect((await ask('draft.save', { id: (await read()).id, ...save, bindHost: true })).hosts).toEqual([
      { host: 'login.example.com', scope: 'host' },
    ]);
  });

  test('the same secret is recognised under any name', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Other', name: 'else' });
    const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
    const numbers = { kind: 'totp', algorithm: 'SHA-1', digits: 6, periodSeconds: 30 };
    expect(draft.existing).toEqual({ id, issuer: 'Other', name: 'else', sameSecret: true, ...numbers });
  });

  test('the same account with another secret is recognised by issuer and name, without case and accents', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Éxample', name: 'ANN@example.com', secret: OTHER_SECRET });
    const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
    expect(draft.existing).toMatchObject({ id, sameSecret: false });
  });

  test('of two accounts with one name, the one bound to the host is recognised', async () => {
    const world = await startWithVault();
    await addAccount(world, { url: 'https://staging.example.com/', secret: OTHER_SECRET });
    const here = await addAccount(world, { url: 'https://login.example.com/', secret: OTHER_SECRET.slice(0, 24) });
    const draft = await world.ask('draft.read', {
      text: uri(SECRET),
      source: 'scan',
      url: 'https://login.example.com/',
    });
    expect(draft.existing?.id).toBe(here.id);
  });

  test('the same name and host at another issuer is another account, and without an issuer the same', async () => {
    const world = await startWithVault();
    const url = 'https://login.example.com/';
    const { id } = await addAccount(world, { issuer: 'Elsewhere', url, secret: OTHER_SECRET });
    const other = await world.ask('draft.read', { text: uri(SECRET), source: 'scan', url });
    expect(other.existing).toBeUndefined();
    await world.ask('account.edit', { id, edit: { issuer: '' } });
    const same = await world.ask('draft.read', { text: uri(SECRET), source: 'scan', url });
    expect(same.existing?.id).toBe(id);
  });

  test('a name alone is not recognised as an account', async () => {
    const world = await startWithVault();
    await addAccount(world, { issuer: 'Elsewhere', secret: OTHER_SECRET });
    const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
    expect(draft.existing).toBeUndefined();
  });

  test('replacing puts the new secret in force and keeps the old one as history', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { secret: OTHER_SECRET });
    const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
    const row = await world.ask('draft.save', {
      id: draft.id,
      issuer: 'Example',
      name: 'ann@example.com',
      mode: 'replace',
      bindHost: false,
    });
    expect(row).toMatchObject({ id, code: draft.code });
    const { contents } = await world.background.vaultStore.open();
    expect(contents.accounts).toHaveLength(1);
    expect(contents.accounts[0]?.formerOtp.map(({ otp }) => otp.secret)).toEqual([OTHER_SECRET]);
  });

  test('replacing once confirmed changes nothing until the user confirms or drops it', async () => {
    const world = await startWithVault();
    const { id, code } = await addAccount(world, { secret: OTHER_SECRET });
    const save = async () => {
      const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
      const as = {
        issuer: 'Example',
        name: 'ann@example.com',
        mode: 'replace-once-confirmed',
        bindHost: false,
      } as const;
      return { draft, row: await world.ask('draft.save', { id: draft.id, ...as }) };
    };
    const first = await save();
    expect(first.row).toMatchObject({ id, code, pendingCode: { code: first.draft.code } });
    const dropped = await world.ask('account.resolveReplacement', { id, keep: false });
    expect(dropped).toMatchObject({ code });
    expect(dropped.pendingCode).toBeUndefined();
    await save();
    const kept = await world.ask('account.resolveReplacement', { id, keep: true });
    expect(kept.code).toBe(first.draft.code);
    expect(kept.pendingCode).toBeUndefined();
    await expect(world.ask('account.resolveReplacement', { id, keep: true })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });

  test('replacing an account that is gone is refused, and the draft stays', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { secret: OTHER_SECRET });
    const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
    await world.ask('account.delete', { ids: [id] });
    const as = { issuer: 'Example', name: 'x', mode: 'replace', bindHost: false } as const;
    await expect(world.ask('draft.save', { id: draft.id, ...as })).rejects.toMatchObject({ code: 'record-missing' });
    expect((await world.ask('draft.codes', { id: draft.id })).code).toBe(draft.code);
  });

  test('a blank field removes no name, however the draft is saved over the account', async () => {
    for (const mode of ['replace', 'replace-once-confirmed'] as const) {
      const world = await startWithVault();
      const { id } = await addAccount(world, { secret: OTHER_SECRET });
      const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
      const row = await world.ask('draft.save', { id: draft.id, issuer: '', name: ' ', mode, bindHost: false });
      expect([row.id, row.issuer, row.name]).toEqual([id, 'Example', 'ann@example.com']);
      const again = await world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
      const as = { issuer: 'New', name: '', mode: 'replace', bindHost: false } as const;
      const named = await world.ask('draft.save', { id: again.id, ...as });
      expect([named.id, named.issuer, named.name]).toEqual([id, 'New', 'ann@example.com']);
    }
  });

  test('of two accounts with one secret, the one of that name is recognised', async () => {
    const world = await startWithVault();
    await addAccount(world, { issuer: 'Other', name: 'else' });
    const { id } = await addAccount(world);
    expect((await world.ask('draft.read', { text: uri(SECRET), source: 'paste' })).existing?.id).toBe(id);
  });

  test('saving the same secret again makes no history, and no counter goes back', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { type: 'hotp', query: '&counter=7' });
    await world.ask('account.use', { id });
    const text = `otpauth://hotp/Example:ann@example.com?secret=${SECRET}&issuer=Example&counter=7`;
    const draft = await world.ask('draft.read', { text, source: 'paste' });
    const as = { issuer: 'Example', name: 'ann@example.com', mode: 'replace', bindHost: false } as const;
    await world.ask('draft.save', { id: draft.id, ...as });
    const { contents } = await world.background.vaultStore.open();
    expect(contents.accounts).toMatchObject([{ id, otp: { counter: 8 }, formerOtp: [] }]);
  });

  test('saving the same secret with other digits keeps the former parameters as history', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const draft = await world.ask('draft.read', { text: `${uri(SECRET)}&digits=8`, source: 'paste' });
    expect(draft).toMatchObject({ digits: 8, existing: { digits: 6, sameSecret: true } });
    const as = { issuer: '', name: '', mode: 'replace', bindHost: false } as const;
    await world.ask('draft.save', { id: draft.id, ...as });
    const { contents } = await world.background.vaultStore.open();
    expect(contents.accounts).toMatchObject([{ otp: { digits: 8 }, formerOtp: [{ otp: { digits: 6 } }] }]);
  });

  test('a pending secret that is read again is recognised as pending', async () => {
    const world = await startWithVault();
    await addAccount(world, { secret: OTHER_SECRET });
    const read = () => world.ask('draft.read', { text: uri(SECRET), source: 'paste' });
    const as = { issuer: '', name: '', bindHost: false } as const;
    await world.ask('draft.save', { id: (await read()).id, ...as, mode: 'replace-once-confirmed' });
    const again = await read();
    expect(again.existing).toMatchObject({ sameSecret: true, waits: true });
    const row = await world.ask('draft.save', { id: again.id, ...as, mode: 'replace' });
    expect(row.code).toBe(again.code);
    expect(row.pendingCode).toBeUndefined();
  });

  test('a saved or discarded draft is gone', async () => {
    const { ask } = await startWithVault();
    const draft = await ask('draft.read', { text: uri(SECRET), source: 'paste' });
    await ask('draft.discardAll');
    await expect(ask('draft.codes', { id: draft.id })).rejects.toMatchObject({ code: 'draft-missing' });
  });

  test('the form is read within its limits, and stored half typed', async () => {
    const { ask } = await startWithVault();
    const form = {
      issuer: 'Acme',
      name: 'ann',
      secret: 'jbsw y3dp ehpk 3pxp',
      kind: 'totp',
      algorithm: 'SHA-256',
      digits: '8',
      periodSeconds: '60',
      counter: '',
    } as const;
    expect(await ask('draft.type', { form })).toMatchObject({ digits: 8, algorithm: 'SHA-256', periodSeconds: 60 });
    await expect(ask('draft.type', { form: { ...form, digits: '5' } })).rejects.toMatchObject({ code: 'otp-digits' });
    await ask('form.save', { form: { ...form, secret: 'half' } });
    expect(await ask('home.open', { limit: 1 })).toMatchObject({ form: { secret: 'half' } });
  });
});

describe('changing accounts', () => {
  test('edits are cleaned, and hosts are stored in one form', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const view = await world.ask('account.edit', {
      id,
      edit: {
        issuer: '  Acme ',
        tags: [' work', 'work', ''],
        hosts: [{ host: 'https://MÜNCHEN.de/login', scope: 'site' }],
        note: 'line\nline',
      },
    });
    expect(view).toMatchObject({
      issuer: 'Acme',
      tags: ['work'],
      note: 'line\nline',
      hosts: [{ host: 'xn--mnchen-3ya.de', scope: 'site' }],
    });
  });

  test.each([
    ['a bidi character', { name: 'a\u202eb' }, 'otp-text'],
    ['an address with a user in it', { hosts: [{ host: 'a@b.example', scope: 'host' as const }] }, 'host-invalid'],
  ])('%s is refused', async (_, edit, code) => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await expect(world.ask('account.edit', { id, edit })).rejects.toMatchObject({ code });
  });

  test('an unknown account is refused', async () => {
    const { ask } = await startWithVault();
    await expect(ask('account.view', { id: UNKNOWN })).rejects.toMatchObject({ code: 'record-missing' });
    await expect(ask('account.edit', { id: UNKNOWN, edit: {} })).rejects.toMatchObject({ code: 'record-missing' });
    await expect(ask('account.delete', { ids: [UNKNOWN] })).rejects.toMatchObject({ code: 'record-missing' });
  });

  test('several accounts are tagged and pinned at once', async () => {
    const world = await startWithVault();
    const a = await addAccount(world, { name: 'a' });
    const b = await addAccount(world, { name: 'b', secret: OTHER_SECRET });
    await world.ask('account.bulk', { ids: [a.id, b.id], addTag: 'work', pinned: true });
    await world.ask('account.bulk', { ids: [a.id], removeTag: 'work' });
    expect(await world.ask('account.view', { id: a.id })).toMatchObject({ tags: [], pinned: true });
    expect(await world.ask('account.view', { id: b.id })).toMatchObject({ tags: ['work'], pinned: true });
  });

  test('the order by hand is the order of moves', async () => {
    const world = await startWithVault();
    const [a, , c] = [
      await addAccount(world, { name: 'a', secret: SECRET }),
      await addAccount(world, { name: 'b', secret: OTHER_SECRET }),
      await addAccount(world, { name: 'c', secret: SECRET.slice(0, 24) }),
    ];
    expect(await listed(world, '', 'hand')).toEqual(['a', 'b', 'c']);
    await world.ask('account.move', { id: c.id, before: a.id });
    expect(await listed(world, '', 'hand')).toEqual(['c', 'a', 'b']);
    await world.ask('account.move', { id: c.id });
    expect(await listed(world, '', 'hand')).toEqual(['a', 'b', 'c']);
  });

  test('a retired account keeps everything but its codes', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const view = await world.ask('account.removeSetupKey', { id });
    expect(view.kind).toBeUndefined();
    expect(view.code).toBeUndefined();
    await expect(world.ask('account.use', { id })).rejects.toMatchObject({ code: 'record-invalid' });
    expect((await world.background.vaultStore.open()).contents.accounts[0]?.formerOtp).toHaveLength(1);
  });

  test('a secret leaves only after the passphrase was given again', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await expect(world.ask('account.reveal', { id, passphrase: 'guess' })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    expect((await world.ask('account.reveal', { id, passphrase: PASSPHRASE })).uri).toContain(SECRET);
  });
});

describe('the trash', () => {
  test('a deleted account is restored whole, with its recovery codes', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await world.ask('recovery.add', { account: id, codes: ['aaaa-bbbb'], source: 'paste' });
    const before = await world.ask('account.view', { id });
    const undo = await world.ask('account.delete', { ids: [id] });
    expect(await listed(world)).toEqual([]);
    expect(await world.ask('recovery.list')).toEqual([]);
    await world.ask('trash.restore', undo);
    expect(await world.ask('account.view', { id })).toEqual({ ...before, updatedMs: expect.any(Number) });
    expect(await world.ask('trash.list')).toEqual([]);
    await expect(world.ask('trash.restore', undo)).rejects.toMatchObject({ code: 'record-missing' });
  });

  test('several accounts deleted together are restored together', async () => {
    const world = await startWithVault();
    const a = await addAccount(world, { name: 'a' });
    const b = await addAccount(world, { name: 'b', secret: OTHER_SECRET });
    const undo = await world.ask('account.delete', { ids: [a.id, b.id] });
    await world.ask('trash.restore', undo);
    expect(await listed(world, '', 'name')).toEqual(['a', 'b']);
  });

  test('after 30 days a deleted record is a tombstone without its secret', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await world.ask('account.delete', { ids: [id] });
    world.clock.pass(29 * DAY_MS);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await world.background.vaultStore.open()).contents.bin).toHaveLength(1);
    world.clock.pass(DAY_MS);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    const { contents } = await world.background.vaultStore.open();
    expect(contents.bin).toEqual([]);
    expect(contents.tombstones).toMatchObject([{ kind: 'account', id }]);
    expect(JSON.stringify(contents)).not.toContain(SECRET);
  });
});

describe('lists', () => {
  test('search finds every word in issuer, name, tags and hosts, without case and accents', async () => {
    const world = await startWithVault();
    await addAccount(world, { issuer: 'Crème Brûlée', name: 'Zoë', url: 'https://dessert.example/' });
    const { id } = await addAccount(world, { issuer: 'Bank', name: 'joe', secret: OTHER_SECRET });
    await world.ask('account.edit', { id, edit: { tags: ['Money'] } });
    expect(await listed(world, 'creme ZOE')).toEqual(['Zoë']);
    expect(await listed(world, 'dessert')).toEqual(['Zoë']);
    expect(await listed(world, 'MON ban')).toEqual(['joe']);
    expect(await listed(world, 'creme joe')).toEqual([]);
  });

  test('search finds accounts by the beginning of a tag', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Bank', name: 'joe' });
    await addAccount(world, { issuer: 'Money', name: 'Team #1', secret: OTHER_SECRET });
    await world.ask('account.edit', { id, edit: { tags: ['Money Matters'] } });
    expect(await listed(world, '#mon')).toEqual(['joe']);
    expect(await listed(world, 'tag:money bank')).toEqual(['joe']);
    expect(await listed(world, 'tag:"money matters"')).toEqual(['joe']);
    expect(await listed(world, '#ney')).toEqual([]);
    expect(await listed(world, 'team #1')).toEqual(['Team #1']);
  });

  test('a search in the popup finds the accounts of this site first', async () => {
    const world = await startWithVault();
    const url = 'https://a.example/';
    for (let at = 0; at < 4; at++) await addAccount(world, { name: `n${at}`, secret: SECRET.slice(0, 16 + at) });
    await addAccount(world, { name: 'n here', url, secret: OTHER_SECRET });
    const search = { text: 'n', sort: 'name', limit: 3, firstUrl: url } as const;
    const pages = await Promise.all([0, 3].map((offset) => world.ask('home.page', { ...search, offset })));
    expect(pages.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
      ['n here', 'n0', 'n1'],
      ['n2', 'n3'],
    ]);
    expect(pages[1]).toMatchObject({ total: 5, count: 5 });
  });

  test('pages of a list do not overlap, and count all accounts', async () => {
    const world = await startWithVault();
    for (let at = 0; at < 5; at++) await addAccount(world, { name: `n${at}`, secret: SECRET.slice(0, 16 + at) });
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => world.ask('home.page', { text: '', sort: 'name', offset, limit: 2 })),
    );
    expect(pages.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    expect(pages[0]).toMatchObject({ total: 5, count: 5 });
  });

  test('the accounts of this site are not among the others', async () => {
    const world = await startWithVault();
    const url = 'https://a.example/';
    await addAccount(world, { name: 'here', url });
    await addAccount(world, { name: 'there', secret: OTHER_SECRET });
    const home = await world.ask('home.open', { url, limit: 10 });
    if (home.state !== 'unlocked') throw new Error('locked');
    expect(home.site.accounts.map(({ name }) => name)).toEqual(['here']);
    expect(home.others).toMatchObject({ total: 1, count: 2, rows: [{ name: 'there' }] });
    const page = await world.ask('home.page', { text: '', offset: 0, limit: 5, exceptUrl: url });
    expect(page).toMatchObject({ total: 1, count: 2, rows: [{ name: 'there' }] });
  });

  test('a page without a host says that it is closed', async () => {
    const { ask } = await startWithVault();
    expect(await ask('home.open', { url: 'chrome://settings/', limit: 5 })).toMatchObject({
      site: { closed: 'page-forbidden' },
    });
    expect(await ask('home.open', { limit: 5 })).toMatchObject({ site: { closed: 'page-forbidden' } });
  });

  test('the theme alone is known while locked', async () => {
    const world = await startWithVault();
    await world.ask('preferences.set', { theme: 'dark' });
    await world.ask('vault.lock');
    expect(await world.ask('home.open', { limit: 1 })).toEqual({ state: 'locked', theme: 'dark' });
    expect([...world.profile.localValues.keys()].sort()).toEqual(['backup', 'mark', 'mirror', 'theme']);
  });
});
