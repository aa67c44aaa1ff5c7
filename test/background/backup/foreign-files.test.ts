import { describe, expect, test } from 'vitest';
import { encodeBase64 } from '../../../src/bytes/base64.ts';
import { emptyContents } from '../../../src/vault/contents.ts';
import type { Tombstone, VaultContents } from '../../../src/vault/records.ts';
import { createVault } from '../../../src/vault/vault.ts';
import {
  accountRecord,
  draftRecord,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
} from '../../vault/records.ts';
import { FLOOR } from '../../vault/sample.ts';
import {
  addAccount,
  PASSPHRASE,
  START_MS,
  standingClock,
  startWithVault,
  startWorker,
} from '../in-memory-background.ts';
import { createProfile } from '../in-memory-storage.ts';
import { applyCopy, inspectCopy } from '../restore-copy.ts';

/** A backup of somebody else's vault. */
async function foreignFile(contents: Partial<VaultContents>): Promise<string> {
  const all = { ...emptyContents(), ...contents };
  return encodeBase64((await createVault({ passphrase: PASSPHRASE, contents: all, kdf: FLOOR })).bytes);
}

const contentsOf = async ({ background }: ReturnType<typeof startWorker>) =>
  (await background.vaultStore.open()).contents;
const copyOf = (file: string) => ({ file, passphrase: PASSPHRASE });
const HIDDEN = '\u202emoc.knab\u202c North\u200bwind\u0007';
const CLEAN = 'moc.knab Northwind';

describe('a file full of deletions', () => {
  test('leaves room to delete, to delete for good and to empty the trash', async () => {
    const tombstones = Array.from(
      { length: 20_000 },
      (_, at): Tombstone => ({
        kind: 'account',
        id: `${String(at).padStart(21, 'x')}A`,
        deletedMs: Number.MAX_SAFE_INTEGER,
      }),
    );
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world);
    await applyCopy(world, { ...copyOf(await foreignFile({ tombstones })), mode: 'merge' });
    clock.pass(1000);
    const undo = await ask('account.delete', { ids: [id] });
    await ask('trash.purge', undo);
    const after = await contentsOf(world);
    expect(after.bin).toEqual([]);
    expect(after.tombstones).toHaveLength(20_000);
    // Not one of them is later than the day on which the file was read, so our own is the newest.
    expect(after.tombstones.filter((one) => one.deletedMs > clock.atMs)).toEqual([]);
    expect(after.tombstones.find((one) => one.id === id)).toMatchObject({ deletedMs: clock.atMs });
  });

  test('deletes nothing that is changed after it was read, whatever time it claims', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const tombstone: Tombstone = { kind: 'account', id, deletedMs: START_MS * 2 };
    const { file } = await world.ask('backup.make');
    await applyCopy(world, { ...copyOf(await foreignFile({ tombstones: [tombstone] })), mode: 'merge' });
    expect(await contentsOf(world)).toMatchObject({ accounts: [], tombstones: [{ id, deletedMs: world.clock.atMs }] });
    const other = startWorker(createProfile(), world.clock);
    await applyCopy(other, { ...copyOf(file), mode: 'bring-back' });
    world.clock.pass(1000);
    await other.ask('account.edit', { id, edit: { note: 'later' } });
    await applyCopy(world, { ...copyOf((await other.ask('backup.make')).file), mode: 'merge' });
    expect((await contentsOf(world)).accounts).toMatchObject([{ id, note: 'later' }]);
  });
});

describe('names and hosts of a file', () => {
  const contents: Partial<VaultContents> = {
    accounts: [
      accountRecord({
        id: 'a',
        issuer: HIDDEN,
        name: '\u200bada',
        note: 'one\n\ttwo \u202eeerht',
        tags: [HIDDEN, '\u200b'],
        hosts: [
          { host: 'good.example', scope: 'host' },
          { host: 'bank.example\u202e', scope: 'site' },
          { host: 'https://Upper.example/path', scope: 'host' },
        ],
      }),
      accountRecord({ id: 'plain' }),
    ],
    recoverySets: [recoverySetRecord({ id: 's', account: 'a', codes: [{ text: 'ab\u00adcd' }] })],
    securityKeys: [securityKeyRecord({ id: 'k', label: HIDDEN, place: HIDDEN })],
    registrations: [registrationRecord({ id: 'r', key: 'k', host: 'no host\u200b', name: HIDDEN })],
    bin: [{ kind: 'account', deletedMs: START_MS, record: accountRecord({ id: 'gone', name: HIDDEN }) }],
    drafts: [draftRecord({ id: 'd', issuer: HIDDEN, host: 'not a host' })],
  };

  test.each(['merge', 'replace', 'bring-back'] as const)(
    'are cleaned by every way in, and the user is told: %s',
    async (mode) => {
      const file = await foreignFile(contents);
      const world = mode === 'bring-back' ? startWorker(createProfile(), standingClock()) : await startWithVault();
      expect((await inspectCopy(world, copyOf(file))).cleaned).toEqual({ texts: 5, hosts: 3 });
      await applyCopy(world, { ...copyOf(file), mode });
      const after = await contentsOf(world);
      const found = after.accounts.find(({ id }) => id === accountRecord({ id: 'a' }).id);
      expect(found).toMatchObject({ issuer: CLEAN, name: 'ada', note: 'one\n\ttwo eerht', tags: [CLEAN] });
      expect(found?.hosts.map(({ host }) => host)).toEqual(['good.example', 'upper.example']);
      expect(after.recoverySets[0]?.codes[0]?.text).toBe('ab\u00adcd');
      expect(after.securityKeys[0]).toMatchObject({ label: CLEAN, place: CLEAN });
      expect(after.registrations[0]).toMatchObject({ host: 'no host', name: CLEAN });
      expect(after.bin[0]?.record).toMatchObject({ name: CLEAN });
      expect(after.drafts?.[0]).toMatchObject({ issuer: CLEAN });
      expect(after.drafts?.[0]).not.toHaveProperty('host');
    },
  );

  test('that are as they should be are not mentioned, and the file stays as it is', async () => {
    const file = await foreignFile({ accounts: [accountRecord({ id: 'plain', note: 'smile 👩‍👩‍👧' })] });
    const fresh = startWorker(createProfile(), standingClock());
    expect(await inspectCopy(fresh, copyOf(file))).not.toHaveProperty('cleaned');
    await applyCopy(fresh, { ...copyOf(file), mode: 'bring-back' });
    expect((await fresh.ask('backup.make')).file).toBe(file);
  });
});

describe('preferences', () => {
  test('of another vault are not taken by a merge, whatever time they claim', async () => {
    const preferences = { ...emptyContents().preferences, idleMinutes: 0, clipboardSeconds: 0 };
    const preferencesMs = { idleMinutes: START_MS * 2, clipboardSeconds: START_MS * 2 };
    const world = await startWithVault();
    await applyCopy(world, { ...copyOf(await foreignFile({ preferences, preferencesMs })), mode: 'merge' });
    expect((await contentsOf(world)).preferences).toMatchObject({ idleMinutes: 60, clipboardSeconds: 30 });
  });

  test('of another copy of this vault are taken one by one, each where it was changed last', async () => {
    const world = await startWithVault();
    await world.ask('preferences.set', { theme: 'dark', sort: 'name' });
    const { file } = await world.ask('backup.make');
    world.clock.pass(1000);
    await world.ask('preferences.set', { sort: 'hand' });
    await applyCopy(world, { ...copyOf(file), mode: 'merge' });
    expect((await contentsOf(world)).preferences).toMatchObject({ theme: 'dark', sort: 'hand' });
  });
});
