import { describe, expect, test } from 'vitest';
import type { ImportEntry, ImportItem, ImportSaved } from '../../../src/messages/interchange.ts';
import { generateCode } from '../../../src/otp/code.ts';
import type { OtpParameters } from '../../../src/otp/parameters.ts';
import type { AccountId } from '../../../src/vault/records.ts';
import { addAccount, OTHER_SECRET, PASSPHRASE, SECRET, startWithVault, startWorker } from '../in-memory-background.ts';

type World = Pick<Awaited<ReturnType<typeof startWithVault>>, 'ask' | 'background'>;

const totp = (secret: string, digits = 6): OtpParameters => ({
  kind: 'totp',
  secret,
  algorithm: 'SHA-1',
  digits,
  periodSeconds: 30,
});
const entry = (part: Partial<ImportEntry> = {}): ImportEntry => ({
  otp: totp(OTHER_SECRET),
  issuer: 'Other',
  name: 'ann',
  note: '',
  tags: [],
  favourite: false,
  hosts: [],
  recoveryCodes: [],
  ...part,
});
const fresh = (part: Partial<ImportEntry> = {}): ImportItem => ({ as: 'new', entry: entry(part) });

async function save({ ask }: World, items: readonly ImportItem[]): Promise<ImportSaved> {
  const answer = await ask('import.save', { batch: 'b', total: items.length, items });
  if (!('undo' in answer)) throw new Error('got no save');
  return answer;
}
const contentsOf = async ({ background }: World) => (await background.vaultStore.open()).contents;

/** Contents as JSON without the times of changes: an undo is a change as well, and the next merge must know when it was. */
function untimed(contents: unknown): string {
  const times = new Set(['updatedMs', 'othersMs', 'fieldsMs']);
  return JSON.stringify(contents, (name, value: unknown) => (times.has(name) ? undefined : value));
}

describe('comparing entries with the vault', () => {
  test('comparing says what each entry is: new, the same, another secret, the same secret with other digits, an account without codes', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    await world.ask('recovery.add', {
      account: { issuer: 'Bare', name: 'ann' },
      codes: ['aaaa-1111'],
      source: 'paste',
    });
    const standings = await world.ask('import.compare', {
      entries: [
        entry(),
        entry({ otp: totp(SECRET), issuer: 'Renamed', name: 'x' }),
        entry({ issuer: 'ACME', name: ' Ann' }),
        entry({ otp: totp(SECRET, 8), issuer: 'Acme' }),
        entry({ issuer: 'Bare', name: 'ann' }),
        entry({ issuer: '', name: 'ann' }),
      ].map(({ otp, issuer, name }) => ({ otp, issuer, name })),
    });
    expect(standings.map(({ state }) => state)).toEqual(['new', 'same', 'differs', 'differs', 'bare', 'new']);
    expect(standings[1]).toMatchObject({ known: { id, issuer: 'Acme', name: 'ann' } });
    expect(JSON.stringify(standings)).not.toContain(SECRET);
  });

  test('comparing finds the account that makes the same codes among several of one name and one secret', async () => {
    const world = await startWithVault();
    await save(world, [
      fresh(),
      fresh({ otp: totp(OTHER_SECRET, 8) }),
      fresh({ name: 'bob', otp: totp(OTHER_SECRET, 7) }),
    ]);
    const entries = [6, 8, 7, 9].map((digits) => ({ otp: totp(OTHER_SECRET, digits), issuer: 'Other', name: 'ann' }));
    const standings = await world.ask('import.compare', { entries });
    expect(standings.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'differs']);
    expect(standings[2]).toMatchObject({ known: { name: 'bob' } });
  });

  test('the codes of entries are shown, and none for a counter', async () => {
    const world = await startWithVault();
    const hotp: OtpParameters = { kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6, counter: 1 };
    const [first, second] = await world.ask('import.codes', { parameters: [totp(SECRET), hotp] });
    expect(first?.code).toBe(generateCode(totp(SECRET), world.clock.atMs));
    expect(second).toEqual({});
  });
});

describe('saving an import', () => {
  test('an import stores everything that the vault has a place for, in one save', async () => {
    const world = await startWithVault();
    const { header: before } = await world.background.vaultStore.openCurrent(await world.background.session.key());
    await save(world, [
      fresh({
        note: 'a note',
        tags: ['work'],
        favourite: true,
        icon: 'other',
        uses: 4,
        usedMs: 1000,
        recoveryCodes: ['aaaa', 'bbbb'],
      }),
      fresh({
        name: 'bob',
        hosts: [
          { host: 'Example.com', scope: 'site' },
          { host: 'no host', scope: 'host' },
          { host: 'co.uk', scope: 'site' },
        ],
      }),
    ]);
    const { header: after } = await world.background.vaultStore.openCurrent(await world.background.session.key());
    expect(after.gen - before.gen).toBe(1);
    const { accounts, recoverySets } = await contentsOf(world);
    expect(accounts[0]).toMatchObject({
      note: 'a note',
      tags: ['work'],
      pinned: true,
      icon: 'other',
      uses: 4,
      usedMs: 1000,
      order: 0,
    });
    expect(accounts[1]).toMatchObject({ hosts: [{ host: 'example.com', scope: 'site' }], order: 1 });
    expect(recoverySets[0]).toMatchObject({ account: accounts[0]?.id, source: 'file' });
    expect(recoverySets[0]?.codes.map(({ text }) => text)).toEqual(['aaaa', 'bbbb']);
  });

  test('an import saves nothing before the whole batch is here, and then all of it', async () => {
    const world = await startWithVault();
    const first = await world.ask('import.save', { batch: 'x', total: 2, items: [fresh()] });
    expect(first).toEqual({ have: 1 });
    expect((await contentsOf(world)).accounts).toHaveLength(0);
    await world.ask('import.save', { batch: 'x', total: 2, items: [fresh({ name: 'bob' })] });
    expect((await contentsOf(world)).accounts).toHaveLength(2);
  });

  test('half a batch is forgotten when the vault is locked or the worker restarts', async () => {
    const world = await startWithVault();
    await world.ask('import.save', { batch: 'x', total: 2, items: [fresh()] });
    await world.ask('vault.lock');
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await world.ask('import.save', { batch: 'x', total: 2, items: [fresh()] })).toEqual({ have: 1 });
    const later = startWorker(world.profile, world.clock);
    expect(await later.ask('import.save', { batch: 'x', total: 2, items: [fresh()] })).toEqual({ have: 1 });
  });

  test('an import saves nothing when one account is gone', async () => {
    const world = await startWithVault();
    const gone = 'AAAAAAAAAAAAAAAAAAAAAA' as AccountId;
    const items: ImportItem[] = [fresh(), { as: 'replace', account: gone, entry: entry() }];
    await expect(save(world, items)).rejects.toMatchObject({ code: 'record-missing' });
    expect((await contentsOf(world)).accounts).toHaveLength(0);
  });

  test('an import replaces the secret and keeps the former one as history', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    await save(world, [{ as: 'replace', account: id, entry: entry({ tags: ['new'] }) }]);
    const [account] = (await contentsOf(world)).accounts;
    expect(account).toMatchObject({ issuer: 'Acme', otp: { secret: OTHER_SECRET }, tags: ['new'] });
    expect(account?.formerOtp[0]?.otp.secret).toBe(SECRET);
  });

  test('a merge never turns a counter back and keeps unknown recovery codes as history', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { type: 'hotp', query: '&counter=9' });
    await world.ask('recovery.add', { account: id, codes: ['aaaa-1111'], source: 'paste' });
    const hotp: OtpParameters = { kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6, counter: 4 };
    await save(world, [
      { as: 'merge', account: id, entry: entry({ otp: hotp, recoveryCodes: ['aaaa-1111', 'bbbb-2222'] }) },
    ]);
    const { accounts, recoverySets } = await contentsOf(world);
    expect(accounts[0]?.otp).toMatchObject({ counter: 9 });
    expect(recoverySets.map((set) => set.supersededMs === undefined)).toEqual([true, false]);
    expect(recoverySets[1]?.codes).toEqual([{ text: 'bbbb-2222' }]);
  });

  test('an invalid secret is refused', async () => {
    const world = await startWithVault();
    await expect(save(world, [fresh({ otp: totp('not base32') })])).rejects.toMatchObject({ code: 'vault-contents' });
  });
});

describe('undoing an import', () => {
  test('undoing an import restores exactly what was there, also after a restart of the worker', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    await world.ask('recovery.add', { account: id, codes: ['aaaa-1111'], source: 'paste' });
    const before = untimed(await contentsOf(world));
    world.clock.pass(1000);
    const { undo } = await save(world, [
      fresh({ recoveryCodes: ['x1x1x1'] }),
      { as: 'replace', account: id, entry: entry({ recoveryCodes: ['bbbb-2222'], note: 'n', tags: ['t'] }) },
    ]);
    const later = startWorker(world.profile, world.clock);
    await later.ask('import.undo', { undo });
    expect(untimed(await contentsOf(later))).toBe(before);
    await expect(later.ask('import.undo', { undo })).rejects.toMatchObject({ code: 'record-missing' });
  });

  test('undoing an import loses nothing that was used or edited since', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    world.clock.pass(1000);
    const { undo } = await save(world, [
      fresh({ name: 'used' }),
      fresh({ name: 'untouched' }),
      { as: 'replace', account: id, entry: entry() },
    ]);
    world.clock.pass(1000);
    const used = (await contentsOf(world)).accounts.find(({ name }) => name === 'used');
    await world.ask('account.use', { id: used?.id as AccountId });
    await world.ask('account.edit', { id, edit: { note: 'edited since' } });
    await world.ask('import.undo', { undo });
    const { accounts, bin } = await contentsOf(world);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ id, note: '', otp: { secret: SECRET } });
    expect(bin.map((entry) => (entry.kind === 'account' ? [entry.record.name, entry.record.note] : []))).toEqual([
      ['ann', 'edited since'],
      ['used', ''],
    ]);
  });

  test('an import cannot be undone after the vault was locked', async () => {
    const world = await startWithVault();
    const { undo } = await save(world, [fresh()]);
    await world.ask('vault.lock');
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    await expect(world.ask('import.undo', { undo })).rejects.toMatchObject({ code: 'record-missing' });
    expect((await contentsOf(world)).accounts).toHaveLength(1);
  });
});

describe('exporting', () => {
  test('an export gives secrets out only after the passphrase was given again', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const wrong = world.ask('export.accounts', { format: 'aegis-json', choice: {}, passphrase: 'nope', offset: 0 });
    await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const { accounts, next } = await world.ask('export.accounts', {
      format: 'aegis-json',
      choice: {},
      passphrase: PASSPHRASE,
      offset: 0,
    });
    expect(accounts).toMatchObject([{ issuer: 'Example', otp: { secret: SECRET } }]);
    expect(next).toBeUndefined();
  });

  test('an export takes a selection or a tag, and says beforehand what a format cannot hold', async () => {
    const world = await startWithVault();
    const first = await addAccount(world, { name: 'one', secret: OTHER_SECRET });
    const second = await addAccount(world, { name: 'two' });
    await world.ask('account.edit', { id: second.id, edit: { tags: ['work'], note: 'a note' } });
    const inventory = (format: 'otpauth-list' | 'aegis-json', choice: { ids?: AccountId[]; tag?: string }) =>
      world.ask('export.summary', { format, choice });
    expect(await inventory('otpauth-list', { ids: [first.id] })).toEqual({ chosen: 1, held: 1, losses: [] });
    const lossy = await inventory('otpauth-list', { tag: 'work' });
    expect(lossy).toMatchObject({ chosen: 1, held: 1, losses: [{ name: 'two', lost: ['note', 'tags'] }] });
    expect(await inventory('aegis-json', {})).toEqual({ chosen: 2, held: 2, losses: [] });
    expect(JSON.stringify(lossy)).not.toContain(SECRET);
  });

  test('an export comes in parts that a message can hold', async () => {
    const world = await startWithVault();
    const note = 'n'.repeat(4000);
    const items = Array.from({ length: 1200 }, (_, at) => fresh({ name: `n${at}`, note }));
    await save(world, items);
    const names: string[] = [];
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const part: { accounts: readonly { name: string }[]; next?: number } = await world.ask('export.accounts', {
        format: 'aegis-json',
        choice: {},
        passphrase: PASSPHRASE,
        offset,
      });
      expect(JSON.stringify(part).length).toBeLessThan(5_000_000);
      names.push(...part.accounts.map(({ name }) => name));
      offset = part.next;
    }
    expect(names).toEqual(items.map(({ entry: { name } }) => name));
  });
});
