import { beforeEach, describe, expect, it } from 'vitest';
import { type AppState, createAppState } from '../../../options/common/app-state.ts';
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
import type { AccountId, RecoverySetId } from '../../../src/vault/records.ts';
import { createFake, type Fake } from '../fake.ts';
import { account, recoverySet } from '../records.ts';

const used = (n: number) =>
  Array.from({ length: 10 }, (_, at) => ({ text: `code-${at}`, ...(at < n ? { usedMs: 1 } : {}) }));

describe('recovery codes by account', () => {
  it('keeps the set in force apart from those it superseded, newest first', () => {
    const [group] = groupSets([
      recoverySet({ id: 'old', account: 'a', createdMs: 1, supersededMs: 3 }),
      recoverySet({ id: 'now', account: 'a', createdMs: 4 }),
      recoverySet({ id: 'mid', account: 'a', createdMs: 3, supersededMs: 4 }),
    ]);
    expect(group?.current?.id).toBe('now');
    expect(group?.history.map((set) => set.id)).toEqual(['mid', 'old']);
  });

  it('shows accounts that are running out before the others', () => {
    const groups = groupSets([
      recoverySet({ id: '1', account: 'a', issuer: 'Alpha' }),
      recoverySet({ id: '2', account: 'z', issuer: 'Zulu', codes: used(8) }),
    ]);
    expect(groups.map((group) => group.issuer)).toEqual(['Zulu', 'Alpha']);
  });

  it('does not warn of a short set of which nothing was used', () => {
    const short = recoverySet({ id: '1', account: 'a', codes: [{ text: 'only-one' }] });
    expect(groupSets([short]).some(isLow)).toBe(false);
  });

  it('writes a file of the unused codes alone', () => {
    const text = formatCodesFile(recoverySet({ id: '1', account: 'a', codes: used(8) }), 'today');
    expect(text.split('\n').filter((line) => line.startsWith('code-'))).toEqual(['code-8', 'code-9']);
  });

  it('names the file without characters that a file system refuses', () => {
    const name = codesFileName(recoverySet({ id: '1', account: 'a', issuer: '../a:b*?', name: 'x/y\\z' }));
    expect(name).toBe('recovery-codes-a-b-x-y-z.txt');
  });
});

describe('the screen of recovery codes', () => {
  let fake: Fake;
  let app: AppState;
  let state: RecoveryState;
  const id = 'set-1' as RecoverySetId;

  beforeEach(async () => {
    toasts.value = [];
    fake = createFake({ accounts: [account({ id: 'a' })], sets: [recoverySet({ id, account: 'a' })] });
    app = createAppState(fake.platform, (code) => code);
    await app.open();
    state = createRecovery(app);
    await state.load();
  });

  it('asks for codes only of the set that is opened', async () => {
    expect(fake.asked.some(({ verb }) => verb === 'recovery.codes')).toBe(false);
    await state.toggle(id);
    expect(state.opened.value.get(id)?.codes).toHaveLength(10);
    await state.toggle(id);
    expect(state.opened.value.size).toBe(0);
  });

  it('marks a code as used and takes that back by the toast', async () => {
    await state.toggle(id);
    await state.mark(id, 3, true);
    expect(fake.sets[0]?.codes[3]?.usedMs).toBeDefined();
    toasts.value[0]?.action?.run();
    await expect.poll(() => fake.sets[0]?.codes[3]?.usedMs).toBeUndefined();
  });

  it('deletes a set and brings it back', async () => {
    await state.remove(id);
    expect(fake.sets).toHaveLength(0);
    toasts.value[0]?.action?.run();
    await expect.poll(() => fake.sets.length).toBe(1);
  });

  it('stores nothing before the list was looked at, and leaves out what was taken out', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    adding.edit('aaaa-1111 bbbb-2222 cccc-3333');
    await adding.read();
    expect(fake.asked.some(({ verb }) => verb === 'recovery.add')).toBe(false);
    adding.remove(1);
    expect(await adding.save('a' as AccountId)).toBeDefined();
    expect(fake.asked.find(({ verb }) => verb === 'recovery.add')?.ask).toEqual({
      account: 'a',
      codes: ['aaaa-1111', 'cccc-3333'],
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
    expect(adding.codes.value).toEqual([{ text: 'aaaa-1111' }, { text: 'bbbb-2222' }]);
    await adding.save({ issuer: 'New', name: '' });
    expect(fake.asked.find(({ verb }) => verb === 'recovery.add')?.ask).toMatchObject({ source: 'file' });
  });

  it('says so when no codes are found, and keeps the text', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    adding.edit('no codes here');
    await adding.read();
    expect(adding.fault.value?.code).toBe('recovery-unrecognised');
    expect(adding.codes.value).toBeUndefined();
    expect(adding.text.value).toBe('no codes here');
    await adding.read(true);
    expect(adding.codes.value).toEqual([{ text: 'no codes here' }]);
    expect(adding.fault.value).toBeUndefined();
  });

  it('takes marks of use in, lets them be changed, and takes a left-out line in after all', async () => {
    const adding = createRecoveryReader(app.ask, app.locked);
    adding.edit('aaaa-1111\nbbbb-2222 (used)\ncccc-3333 used\nthe blue one');
    await adding.read();
    expect(adding.skipped.value).toEqual([{ text: 'the blue one', why: 'words' }]);
    adding.mark(2, false);
    adding.include(0);
    expect(adding.skipped.value).toEqual([]);
    await adding.save('a' as AccountId);
    expect(fake.asked.find(({ verb }) => verb === 'recovery.add')?.ask).toMatchObject({
      codes: ['aaaa-1111', 'bbbb-2222', 'cccc-3333', 'the blue one'],
      used: [1],
    });
  });
});
