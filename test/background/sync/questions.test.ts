import { describe, expect, it, vi } from 'vitest';
import type { SyncQuestion } from '../../../src/messages/sync.ts';
import type { VaultSecret } from '../../../src/messages/unlocking.ts';
import { addAccount, PASSPHRASE, standingClock } from '../in-memory-background.ts';
import { addKeyMethod, KEY_OUTPUTS, OTHER_OUTPUTS } from '../unlock-keys.ts';
import { createCloud } from './cloud.ts';
import {
  type Device,
  exchange,
  firstDevice,
  joinDevice,
  namesOn,
  restart,
  startDevice,
  TARGET,
  vidOf,
} from './several.ts';

const CREDENTIAL = `${'C'.repeat(42)}A`;
const NEXT = 'another passphrase entirely';
const OTHER = 'a third one that nobody knows';

/** A setup key of its own for each account: accounts of one key and name would be one. */
const secretOf = (at: number) =>
  `GEZDGNBVGY3TQOJQGEZDGNBVGY3TQO${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[at % 32]}${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[at >> 5]}`;
let added = 0;
const add = (device: Device, name: string) => addAccount(device, { issuer: name, name, secret: secretOf(added++) });

async function questionOf({ ask }: Device, kind: SyncQuestion['kind']): Promise<SyncQuestion | undefined> {
  return (await ask('sync.now')).questions.find((one) => one.kind === kind);
}

async function answer({ ask }: Device, question: SyncQuestion['kind'], passphrase?: string): Promise<void> {
  await ask('sync.answer', { question, answer: 'yes', ...(passphrase !== undefined && { secret: { passphrase } }) });
}

async function pair(): Promise<readonly [Device, Device]> {
  const laptop = await firstDevice();
  return [laptop, await joinDevice(laptop, 'Desktop')];
}

describe('a changed passphrase', () => {
  /** The laptop has a security key and an emergency code, which it keeps, or not, when it changes the passphrase. */
  async function changed(keeps: boolean) {
    const [laptop, desktop] = await pair();
    await addKeyMethod(laptop, CREDENTIAL);
    const { code } = await laptop.ask('vault.newEmergencyCode');
    await laptop.ask('vault.setEmergencyCode', { code, passphrase: PASSPHRASE });
    await exchange(laptop, desktop);
    await add(desktop, 'unsent');
    const { keys, code: slot = '' } = await laptop.ask('vault.unlockMethods');
    const keep = keys.map((key) => ({ slot: key.slot, outputs: KEY_OUTPUTS }));
    await laptop.ask('vault.changePassphrase', {
      ...{ current: PASSPHRASE, next: NEXT },
      ...(keeps && { keep: [...keep, { slot, code }] }),
    });
    await laptop.ask('sync.now');
    const question = await questionOf(desktop, 'passphrase');
    const device = question !== undefined && 'device' in question ? (question.device ?? '') : '';
    return { laptop, desktop, code, device };
  }

  it.each<[string, (code: string) => VaultSecret, VaultSecret, string]>([
    ['the emergency code', (code) => ({ code }), { code: 'AAAA' }, 'recovery-code-invalid'],
    [
      'a security key',
      () => ({ credentialId: CREDENTIAL, outputs: KEY_OUTPUTS }),
      { credentialId: CREDENTIAL, outputs: OTHER_OUTPUTS },
      'security-key-wrong',
    ],
  ])('is answered by %s as well, where it was kept', async (_, secretOf, wrong, fault) => {
    const { laptop, desktop, code, device } = await changed(true);
    expect(await desktop.ask('sync.methods', { device })).toMatchObject({
      keys: [{ credentialId: CREDENTIAL }],
      hasCode: true,
    });
    const give = (secret: VaultSecret) => desktop.ask('sync.answer', { question: 'passphrase', answer: 'yes', secret });
    await expect(give(wrong)).rejects.toMatchObject({ code: fault });
    expect(await desktop.ask('sync.status')).not.toHaveProperty('fault');
    await give(secretOf(code));
    await exchange(desktop, laptop);
    for (const each of [laptop, desktop]) expect(await namesOn(each)).toEqual(['unsent']);
    // Nobody typed the passphrase here.
    expect(await desktop.worker.background.recentPassphrase.isRecent()).toBe(false);
    await desktop.ask('vault.lock');
    await desktop.ask('vault.unlock', { passphrase: NEXT });
  });

  it('is not answered by what was not kept, and says so beforehand', async () => {
    const { desktop, code, device } = await changed(false);
    expect(await desktop.ask('sync.methods', { device })).toEqual({ keys: [], hasCode: false });
    await expect(
      desktop.ask('sync.answer', { question: 'passphrase', answer: 'yes', secret: { code } }),
    ).rejects.toMatchObject({ code: 'recovery-code-wrong' });
    expect(await namesOn(desktop)).toEqual(['unsent']);
  });
});

describe('a passphrase that is changed on one device', () => {
  it('is asked for on the others, and what these had not sent is not lost', async () => {
    const [laptop, desktop] = await pair();
    await add(desktop, 'unsent');
    await desktop.ask('vault.lock');
    await laptop.ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT });
    await add(laptop, 'later');
    await laptop.ask('sync.now');
    const again = restart(desktop);
    await again.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await questionOf(again, 'passphrase')).toMatchObject({ kind: 'passphrase' });
    expect(await namesOn(again)).toEqual(['unsent']);
    await expect(answer(again, 'passphrase', OTHER)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(await again.ask('sync.status')).not.toHaveProperty('fault');
    await answer(again, 'passphrase', NEXT);
    await exchange(again, laptop);
    for (const each of [again, laptop]) expect(await namesOn(each)).toEqual(['later', 'unsent']);
    await again.ask('vault.lock');
    await expect(again.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await again.ask('vault.unlock', { passphrase: NEXT });
  });

  it('may be changed on both at once: one of the two is in force in the end, and no change is lost', async () => {
    const [laptop, desktop] = await pair();
    await laptop.ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT });
    await add(laptop, 'on the laptop');
    await desktop.ask('vault.changePassphrase', { current: PASSPHRASE, next: OTHER });
    await add(desktop, 'on the desktop');
    await exchange(laptop, desktop);
    const asked = [await questionOf(laptop, 'passphrase'), await questionOf(desktop, 'passphrase')];
    expect(asked.filter((one) => one !== undefined)).toHaveLength(1);
    const [loser, inForce] = asked[0] === undefined ? ([desktop, NEXT] as const) : ([laptop, OTHER] as const);
    await answer(loser, 'passphrase', inForce);
    await exchange(laptop, desktop);
    for (const each of [laptop, desktop]) {
      expect(await namesOn(each)).toEqual(['on the desktop', 'on the laptop']);
      await each.ask('vault.lock');
      await each.ask('vault.unlock', { passphrase: inForce });
    }
  });
});

describe('a device that is removed', () => {
  it('reads nothing that is written from then on, and is asked nothing that gives it the key without the passphrase', async () => {
    const [laptop, desktop] = await pair();
    const third = await joinDevice(laptop, 'Lost');
    await exchange(laptop, desktop, third);
    const lost = (await laptop.ask('sync.status')).devices.find(({ name }) => name === 'Lost');
    await expect(laptop.ask('sync.remove', { device: lost?.id ?? '', passphrase: OTHER })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await laptop.ask('sync.remove', { device: lost?.id ?? '', passphrase: PASSPHRASE });
    await add(laptop, 'secret from then on');
    await laptop.ask('sync.now');
    expect((await laptop.ask('sync.status')).devices.find(({ name }) => name === 'Lost')).toHaveProperty('removedMs');
    expect(await questionOf(third, 'passphrase')).toBeDefined();
    expect(await namesOn(third)).toEqual([]);
    // The one that stays gives the same passphrase once.
    expect(await questionOf(desktop, 'passphrase')).toBeDefined();
    await answer(desktop, 'passphrase', PASSPHRASE);
    expect(await namesOn(desktop)).toEqual(['secret from then on']);
  });

  it('is never this one, an unknown one, or one that was removed already', async () => {
    const [laptop] = await pair();
    const { devices } = await laptop.ask('sync.status');
    const own = devices.find(({ isThis }) => isThis)?.id ?? '';
    for (const device of [own, 'nobody'])
      await expect(laptop.ask('sync.remove', { device, passphrase: PASSPHRASE })).rejects.toMatchObject({
        code: 'record-missing',
      });
    await expect(laptop.ask('sync.rename', { device: 'nobody', name: 'X' })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });
});

describe('a newcomer and a new name', () => {
  it('are told of on every device, until the user knows', async () => {
    const [laptop, desktop] = await pair();
    await exchange(laptop, desktop);
    const newcomer = await questionOf(laptop, 'newcomer');
    expect(newcomer).toMatchObject({ kind: 'newcomer', name: 'Desktop' });
    const device = newcomer?.kind === 'newcomer' ? newcomer.device : '';
    await laptop.ask('sync.answer', { question: 'newcomer', answer: 'yes', device });
    expect(await laptop.ask('sync.now')).toMatchObject({ state: 'in-step', questions: [] });
    await laptop.ask('sync.rename', { device, name: 'Study' });
    await exchange(laptop, desktop);
    expect((await desktop.ask('sync.status')).devices.find(({ isThis }) => isThis)?.name).toBe('Study');
  });
});

describe('the name of a device', () => {
  it.each(['', '  ', '\u200f\u200e'])('cannot be %j, which nobody could see', async (name) => {
    const laptop = await firstDevice();
    const device = (await laptop.ask('sync.status')).devices.find(({ isThis }) => isThis)?.id ?? '';
    await expect(laptop.ask('sync.rename', { device, name })).rejects.toMatchObject({ code: 'message-invalid' });
    expect((await laptop.ask('sync.status')).devices.map((one) => one.name)).toEqual(['Laptop']);
  });
});

describe('a target that is empty all of a sudden', () => {
  it('is filled again only after a question', async () => {
    const [laptop, desktop] = await pair();
    await add(laptop, 'kept');
    await exchange(laptop, desktop);
    laptop.cloud.files.clear();
    expect(await questionOf(laptop, 'wiped')).toBeDefined();
    await add(laptop, 'added meanwhile');
    await laptop.ask('sync.now');
    expect(laptop.cloud.names()).toEqual([]);
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'question' });
    await answer(laptop, 'wiped');
    expect(laptop.cloud.names()).toHaveLength(1);
    await exchange(desktop, laptop);
    for (const each of [laptop, desktop]) expect(await namesOn(each)).toEqual(['added meanwhile', 'kept']);
  });

  it('ends sync on this device where the answer is no', async () => {
    const [laptop] = await pair();
    laptop.cloud.files.clear();
    await questionOf(laptop, 'wiped');
    await laptop.ask('sync.answer', { question: 'wiped', answer: 'no' });
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'off' });
    expect(laptop.cloud.names()).toEqual([]);
  });
});

describe('many deletions at once', () => {
  async function deleteMost(): Promise<readonly [Device, Device]> {
    const [laptop, desktop] = await pair();
    for (let at = 0; at < 12; at++) await add(laptop, `account ${String(at).padStart(2, '0')}`);
    await exchange(laptop, desktop);
    const { rows } = await laptop.ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
    await laptop.ask('account.delete', { ids: rows.slice(0, 11).map(({ id }) => id) });
    await laptop.ask('sync.now');
    return [laptop, desktop];
  }

  it('are asked first, and applied after a yes', async () => {
    const [laptop, desktop] = await deleteMost();
    const question = await questionOf(desktop, 'deletions');
    expect(question).toMatchObject({ kind: 'deletions', deleted: 11 });
    expect(await namesOn(desktop)).toHaveLength(12);
    const device = question?.kind === 'deletions' ? question.device : '';
    await desktop.ask('sync.answer', { question: 'deletions', answer: 'yes', device });
    await exchange(desktop, laptop);
    for (const each of [laptop, desktop]) expect(await namesOn(each)).toHaveLength(1);
  });

  it('are told by name, and by nobody else than the device that asks', async () => {
    const [, desktop] = await deleteMost();
    const question = await questionOf(desktop, 'deletions');
    const device = question?.kind === 'deletions' ? question.device : '';
    const { count, names } = await desktop.ask('sync.deleted', { device });
    expect(count).toBe(11);
    expect(names.toSorted()[0]).toContain('account 00');
    expect(await namesOn(desktop)).toHaveLength(12);
    await expect(desktop.ask('sync.deleted', { device: 'A'.repeat(22) })).rejects.toMatchObject({
      code: 'backup-missing',
    });
  });

  it('are undone everywhere after a no', async () => {
    const [laptop, desktop] = await deleteMost();
    const question = await questionOf(desktop, 'deletions');
    const device = question?.kind === 'deletions' ? question.device : '';
    await desktop.ask('sync.answer', { question: 'deletions', answer: 'no', device });
    await exchange(desktop, laptop);
    for (const each of [laptop, desktop]) expect(await namesOn(each)).toHaveLength(12);
  });
});

describe('a browser that joins', () => {
  it('holds nothing readable until the vault is opened, and forgets where it came from if another vault is made', async () => {
    const laptop = await firstDevice();
    await add(laptop, 'hidden');
    await laptop.ask('sync.now');
    const fresh = startDevice(laptop.cloud, laptop.clock);
    await fresh.ask('sync.join', { target: TARGET, vid: await vidOf(laptop), device: 'Fresh' });
    expect(await fresh.ask('vault.state')).toBe('none');
    await expect(fresh.ask('sync.status')).rejects.toMatchObject({ code: 'vault-locked' });
    await fresh.ask('vault.create', { passphrase: PASSPHRASE });
    await vi.waitFor(async () => expect(await fresh.profile.database.names()).not.toContain('sync/config'));
    expect(await fresh.ask('sync.status')).toMatchObject({ state: 'off' });
  });

  it('has no vault of its own, and finds one there', async () => {
    const laptop = await firstDevice();
    const ask = { target: TARGET, vid: await vidOf(laptop), device: 'Again' };
    await expect(laptop.ask('sync.join', ask)).rejects.toMatchObject({ code: 'vault-exists' });
    const fresh = startDevice(createCloud(), standingClock());
    await expect(fresh.ask('sync.join', ask)).rejects.toMatchObject({ code: 'vault-missing' });
  });
});

describe('files of other times', () => {
  it('are listed, looked into and restored like any backup, and count as one kept online', async () => {
    const [laptop, desktop] = await pair();
    await add(laptop, 'early');
    await exchange(laptop, desktop);
    await add(laptop, 'late');
    await exchange(laptop, desktop);
    const earlier = await laptop.ask('sync.earlier');
    expect(earlier.length).toBeGreaterThan(0);
    const own = (await laptop.ask('sync.status')).devices.find(({ isThis }) => isThis)?.id;
    const former = earlier.find(({ device }) => device === own);
    const { file } = await laptop.ask('sync.readEarlier', { name: former?.name ?? '' });
    expect(await laptop.ask('restore.inspect', { file })).toMatchObject({ accounts: 1 });
    expect(await laptop.ask('restore.apply', { file, mode: 'merge' })).toEqual({ opened: true });
    expect(await namesOn(laptop)).toEqual(['early', 'late']);

    const { items } = await desktop.ask('keptItem.list');
    expect(items.filter(({ kind }) => kind === 'backup')).toMatchObject([{ place: 'Online', automatic: true }]);
    const { facts } = await desktop.ask('readiness.facts', {});
    const backup = facts.things.find(({ kind }) => kind === 'backup');
    expect(backup).toMatchObject({ from: { atMs: desktop.clock.atMs }, where: { kind: 'place', place: 'online' } });
    expect(facts.places).toContainEqual({ id: 'online', online: true });
  });

  it('replace the vault on every device where they replace it on one', async () => {
    const [laptop, desktop] = await pair();
    await add(laptop, 'early');
    await add(laptop, 'deleted later');
    await exchange(laptop, desktop);
    const { file } = await laptop.ask('backup.copy');
    const { rows } = await laptop.ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
    for (const { id, name } of rows)
      if (name === 'early') await laptop.ask('account.edit', { id, edit: { name: 'renamed' } });
      else await laptop.ask('account.delete', { ids: [id] });
    await add(desktop, 'late');
    laptop.clock.pass(1_000);
    await exchange(laptop, desktop);
    expect(await namesOn(desktop)).toEqual(['late', 'renamed']);
    await laptop.ask('restore.apply', { file, mode: 'replace' });
    await exchange(laptop, desktop);
    for (const each of [laptop, desktop]) {
      expect(await namesOn(each)).toEqual(['deleted later', 'early']);
      expect((await each.ask('sync.status')).devices).toHaveLength(2);
    }
  });

  it('go with the last device that takes its files off, and count no more', async () => {
    const laptop = await firstDevice();
    await laptop.ask('sync.stop', { forget: true });
    expect(laptop.cloud.names()).toEqual([]);
    const { items } = await laptop.ask('keptItem.list');
    expect(items).toMatchObject([{ kind: 'backup', gone: { why: 'discarded' } }]);
    expect((await laptop.ask('sync.history')).map(({ code }) => code)).toContain('stopped');
  });
});
