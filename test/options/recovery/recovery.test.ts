import { beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../../options/common/app-state.ts';
import {
  codesFileName,
  createRecovery,
  formatCodesFile,
  groupSets,
  isLow,
  type RecoveryState,
} from '../../../options/recovery/recovery-codes.ts';
import { createRecoveryReader } from '../../../src/ui/recovery-reading/recovery-reader.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import type { VaultContents } from '../../../src/vault/records.ts';
import { openBackground } from '../../background/surface-background.ts';
import { accountId, accountRecord, recoverySetId, recoverySetRecord } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

const used = (n: number) =>
  Array.from({ length: 10 }, (_, at) => ({ text: `code-${at}`, ...(at < n ? { usedMs: 1 } : {}) }));

const listOf = async (vault: Pick<VaultContents, 'accounts' | 'recoverySets'>) =>
  (await openBackground({ vault })).ask('recovery.list');

describe('recovery codes by account', () => {
  const accounts = [accountRecord({ id: 'a', issuer: 'Alpha' }), accountRecord({ id: 'z', issuer: 'Zulu' })];

  it('keeps the set in force apart from those it superseded, newest first', async () => {
    const recoverySets = [
      recoverySetRecord({ id: 'old', account: 'a', createdMs: 1, supersededMs: 3 }),
      recoverySetRecord({ id: 'now', account: 'a', createdMs: 4 }),
      recoverySetRecord({ id: 'mid', account: 'a', createdMs: 3, supersededMs: 4 }),
    ];
    const [group] = groupSets(await listOf({ accounts, recoverySets }));
    expect(group?.current?.id).toBe(recoverySetId('now'));
    expect(group?.history.map((set) => set.id)).toEqual([recoverySetId('mid'), recoverySetId('old')]);
  });

  it('shows accounts that are running out before the others', async () => {
    const recoverySets = [
      recoverySetRecord({ id: '1', account: 'a' }),
      recoverySetRecord({ id: '2', account: 'z', codes: used(8) }),
    ];
    const groups = groupSets(await listOf({ accounts, recoverySets }));
    expect(groups.map((group) => group.issuer)).toEqual(['Zulu', 'Alpha']);
  });

  it('does not warn of a short set of which nothing was used', async () => {
    const recoverySets = [recoverySetRecord({ id: '1', account: 'a', codes: [{ text: 'only-one' }] })];
    const groups = groupSets(await listOf({ accounts, recoverySets }));
    expect(groups.map(isLow)).toEqual([false]);
  });

  it('writes a file of the unused codes alone', async () => {
    const recoverySets = [recoverySetRecord({ id: '1', account: 'a', codes: used(8) })];
    const { ask } = await openBackground({ vault: { accounts, recoverySets } });
    const text = formatCodesFile(await ask('recovery.codes', { id: recoverySetId('1') }), 'today');
    expect(text.split('\n').filter((line) => line.startsWith('code-'))).toEqual(['code-8', 'code-9']);
  });

  it('names the file without characters that a file system refuses', async () => {
    const [set] = await listOf({
      accounts: [accountRecord({ id: 'a', issuer: '../a:b*?', name: 'x/y\\z' })],
      recoverySets: [recoverySetRecord({ id: '1', account: 'a' })],
    });
    expect(set && codesFileName(set)).toBe('recovery-codes-a-b-x-y-z.txt');
  });
});

describe('the screen of recovery codes', () => {
  let background: OptionsHarness['background'];
  let app: AppState;
  let state: RecoveryState;
  const id = recoverySetId('set-1');
  const sets = async () => (await background.contents()).recoverySets;
  /** The set in force, which superseded the one that was there. */
  const current = async () => (await sets()).find((set) => set.supersededMs === undefined);
  const usedMs = async (at: number) => (await sets())[0]?.codes[at]?.usedMs;

  beforeEach(async () => {
    toasts.value = [];
    ({ app, background } = await openOptions({
      vault: {
        accounts: [accountRecord({ id: 'a' })],
        recoverySets: [recoverySetRecord({ id: 'set-1', account: 'a' })],
      },
    }));
    await app.open();
    state = createRecovery(app);
    await state.load();
  });

  it('asks for codes only of the set that is opened', async () => {
    expect(background.askedOf('recovery.codes')).toEqual([]);
    await state.toggle(id);
    expect(state.opened.value.get(id)?.codes).toHaveLength(10);
    await state.toggle(id);
    expect(state.opened.value.size).toBe(0);
  });

  it('marks a code as used and takes that back by the toast', async () => {
    await state.toggle(id);
    await state.mark(id, 3, true);
    expect(await usedMs(3)).toBeDefined();
    toasts.value[0]?.action?.run();
    await expect.poll(() => usedMs(3)).toBeUndefined();
  });

  it('deletes a set and brings it back', async () => {
    await state.remove(id);
    expect(await sets()).toEqual([]);
    toasts.value[0]?.action?.run();
    await expect.poll(async () => (await sets()).map((set) => set.id)).toEqual([id]);
  });

  it('stores nothing before the list was looked at, and leaves out what was taken out', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    adding.edit('aaaa-1111 bbbb-2222 cccc-3333');
    await adding.read();
    expect(background.askedOf('recovery.add')).toEqual([]);
    adding.remove(1);
    expect(await adding.save(accountId('a'))).toBeDefined();
    expect(await current()).toMatchObject({
      account: accountId('a'),
      codes: [{ text: 'aaaa-1111' }, { text: 'cccc-3333' }],
      source: 'paste',
    });
  });

  it('says where the codes came from when they were in a file, and refuses a file too large to be a list', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    await adding.readFile(new Blob(['x'.repeat(70_000)]));
    expect(adding.fault.value?.code).toBe('recovery-file');
    await adding.readFile(new Blob([new Uint8Array([0x89, 0x50, 0, 0xff])]));
    expect(adding.fault.value?.code).toBe('recovery-file');
    await adding.readFile(new Blob(['aaaa-1111\nbbbb-2222']));
    expect(adding.codes.value).toMatchObject([{ text: 'aaaa-1111' }, { text: 'bbbb-2222' }]);
    await adding.save({ issuer: 'New', name: '' });
    expect((await sets()).map(({ source }) => source)).toEqual(['page', 'file']);
    expect((await background.contents()).accounts.map(({ issuer }) => issuer)).toEqual(['Northwind', 'New']);
  });

  it('says so when no codes are found, and keeps the text', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    adding.edit('no codes here');
    await adding.read();
    expect(adding.fault.value?.code).toBe('recovery-unrecognised');
    expect(adding.codes.value).toBeUndefined();
    expect(adding.text.value).toBe('no codes here');
    await adding.read(true);
    expect(adding.codes.value).toEqual([{ text: 'no codes here', line: 0 }]);
    expect(adding.fault.value).toBeUndefined();
  });

  it('takes marks of use in, lets them be changed, and takes a left-out line in after all', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    adding.edit('aaaa-1111\nbbbb-2222 (used)\ncccc-3333 used\nthe blue one');
    await adding.read();
    expect(adding.skipped.value).toEqual([{ text: 'the blue one', line: 3, why: 'words', code: 'the blue one' }]);
    adding.mark(2, false);
    adding.include(0);
    expect(adding.skipped.value).toEqual([]);
    await adding.save(accountId('a'));
    const stored = await current();
    expect(stored?.codes.map(({ text }) => text)).toEqual(['aaaa-1111', 'bbbb-2222', 'cccc-3333', 'the blue one']);
    expect(stored?.codes.map((code) => code.usedMs !== undefined)).toEqual([false, true, false, false]);
  });
});
