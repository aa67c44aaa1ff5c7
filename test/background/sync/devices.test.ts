import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/fault.ts';
import { passesSoon } from '../../passes-soon.ts';
import { addAccount, PASSPHRASE, standingClock } from '../in-memory-background.ts';
import { cloneProfile } from '../in-memory-storage.ts';
import { createCloud } from './cloud.ts';
import {
  type Device,
  exchange,
  firstDevice,
  joinDevice,
  namesOn,
  restart,
  SERVER_PASSWORD,
  startDevice,
  TARGET,
} from './several.ts';

const add = (device: Device, name: string, secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP') =>
  addAccount(device, { issuer: name, name, secret });

/** All that a browser stores as text. */
async function storedText({ profile: { database, localValues, sessionValues } }: Device): Promise<string> {
  return JSON.stringify([...(await database.read(await database.names())), ...localValues, ...sessionValues]);
}

describe('several devices with one vault', () => {
  it('ask the network for nothing until sync is set up', async () => {
    const cloud = createCloud();
    const device = startDevice(cloud, standingClock());
    await device.ask('vault.create', { passphrase: PASSPHRASE });
    await add(device, 'alone');
    device.worker.runLater();
    expect(await device.ask('sync.status')).toEqual({ state: 'off', waiting: 0, questions: [], devices: [] });
    await device.ask('vault.lock');
    await restart(device).worker.background.sync.alarm();
    expect(cloud.calls).toEqual([]);
  });

  it('have what each of them changed', async () => {
    const laptop = await firstDevice();
    await add(laptop, 'from the laptop');
    await laptop.ask('sync.now');
    const desktop = await joinDevice(laptop, 'Desktop');
    expect(await namesOn(desktop)).toEqual(['from the laptop']);
    await add(desktop, 'from the desktop', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const [one, two] = await exchange(desktop, laptop);
    expect(await namesOn(laptop)).toEqual(['from the desktop', 'from the laptop']);
    for (const status of [one, two]) {
      expect(status).toMatchObject({ waiting: 0 });
      expect(status?.devices.map(({ name }) => name).sort()).toEqual(['Desktop', 'Laptop']);
    }
    expect(one?.state).toBe('in-step');
    // The laptop has not been told that the desktop is known.
    expect(two?.questions).toMatchObject([{ kind: 'newcomer', name: 'Desktop' }]);
  });

  it('send a change some seconds after its save, once for changes that follow each other', async () => {
    const laptop = await firstDevice();
    laptop.worker.runLater();
    await passesSoon(async () => expect((await laptop.ask('sync.status')).state).toBe('in-step'));
    const before = laptop.cloud.names().length;
    await add(laptop, 'one');
    await add(laptop, 'two', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    await passesSoon(async () => expect(await laptop.ask('sync.status')).toMatchObject({ state: 'waiting' }));
    expect(laptop.cloud.names()).toHaveLength(before);
    laptop.worker.runLater();
    await passesSoon(async () =>
      expect(await laptop.ask('sync.status')).toMatchObject({ state: 'in-step', waiting: 0 }),
    );
    expect(laptop.cloud.names()).toHaveLength(before + 1);
  });

  it('look for what others wrote while a page of theirs is used, every few seconds at most', async () => {
    const laptop = await firstDevice();
    const desktop = await joinDevice(laptop, 'Desktop');
    desktop.worker.runLater();
    await add(laptop, 'new');
    await exchange(desktop, laptop);
    await add(laptop, 'newer', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    await laptop.ask('sync.now');
    const lists = () => laptop.cloud.calls.filter(({ action }) => action === 'list').length;
    const before = lists();
    laptop.clock.pass(11_000);
    for (let press = 0; press < 5; press++) desktop.worker.background.sync.pageUsed();
    desktop.worker.runLater();
    await passesSoon(async () => expect(await namesOn(desktop)).toEqual(['new', 'newer']));
    expect(lists()).toBe(before + 1);
    expect(desktop.worker.sync.merges).toBeGreaterThan(0);
  });

  it('keep a sealed change over the worker and the browser, and send it while the vault is locked', async () => {
    const laptop = await firstDevice();
    const desktop = await joinDevice(laptop, 'Desktop');
    laptop.cloud.before = () => {
      throw new Fault('sync-offline', 'got no line');
    };
    await add(laptop, 'offline');
    await laptop.ask('sync.now');
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'waiting', fault: 'sync-offline', waiting: 1 });
    laptop.cloud.before = undefined;
    laptop.clock.pass(60_000);
    const again = restart(laptop);
    expect(await again.ask('vault.state')).toBe('locked');
    again.worker.background.sync.started();
    await passesSoon(async () => {
      await desktop.ask('sync.now');
      expect(await namesOn(desktop)).toEqual(['offline']);
    });
    expect(await again.ask('vault.state')).toBe('locked');
  });

  it('send what was saved a moment before the vault was locked', async () => {
    const laptop = await firstDevice();
    const desktop = await joinDevice(laptop, 'Desktop');
    await add(laptop, 'just in time');
    await laptop.ask('vault.lock');
    await passesSoon(async () => {
      await desktop.ask('sync.now');
      expect(await namesOn(desktop)).toEqual(['just in time']);
    });
  });

  it('wait longer each time for a server that sleeps, and call it a failure after a day', async () => {
    const laptop = await firstDevice();
    laptop.cloud.before = () => {
      throw new Fault('sync-unreachable', 'got no answer');
    };
    const sinceMs = laptop.clock.atMs;
    const waits: number[] = [];
    for (let tries = 0; tries < 12; tries++) {
      await laptop.ask('sync.now');
      const { nextTryMs = 0 } = await laptop.ask('sync.status');
      waits.push(nextTryMs - laptop.clock.atMs);
      expect(laptop.worker.sync.wakeMs).toBe(nextTryMs);
      laptop.clock.pass(60_000);
    }
    expect(waits[0]).toBeLessThanOrEqual(30_000);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(2_700_000);
    expect(waits.at(-1)).toBeLessThanOrEqual(3_600_000);
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'waiting', failingSinceMs: sinceMs });
    laptop.clock.atMs = sinceMs + 86_400_000;
    await laptop.ask('vault.unlock', { passphrase: PASSPHRASE }).catch(() => undefined);
    const failed = { state: 'failed', fault: 'sync-unreachable' };
    await passesSoon(async () => expect(await laptop.ask('sync.status')).toMatchObject(failed));
    laptop.cloud.before = undefined;
    await laptop.ask('sync.now');
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'in-step' });
    const codes = (await laptop.ask('sync.history')).map(({ code }) => code);
    expect(codes.filter((code) => code === 'failed')).toHaveLength(1);
    expect(codes.at(-1)).toBe('recovered');
  });

  it('say that the browser took its permission back, and go on once it is there again', async () => {
    const laptop = await firstDevice();
    laptop.cloud.before = () => {
      throw new Fault('sync-permission', 'got no permission');
    };
    await laptop.ask('sync.now');
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'permission', fault: 'sync-permission' });
    laptop.cloud.before = undefined;
    laptop.worker.background.sync.permissionsChanged();
    await passesSoon(async () => expect((await laptop.ask('sync.status')).state).toBe('in-step'));
  });

  it('leave sync off where the first upload fails', async () => {
    const cloud = createCloud();
    const device = startDevice(cloud, standingClock());
    await device.ask('vault.create', { passphrase: PASSPHRASE });
    cloud.before = (action) => {
      if (action === 'put') throw new Fault('sync-no-space', 'got no space');
    };
    await expect(device.ask('sync.start', { target: TARGET, device: 'Laptop' })).rejects.toMatchObject({
      code: 'sync-no-space',
    });
    expect(await device.ask('sync.status')).toMatchObject({ state: 'off' });
    expect(await storedText(device)).not.toContain(SERVER_PASSWORD);
    cloud.before = undefined;
    await device.ask('sync.start', { target: TARGET, device: 'Laptop' });
    expect(await device.ask('sync.status')).toMatchObject({ state: 'in-step' });
  });

  it('take the lock rules of another device at once', async () => {
    const laptop = await firstDevice();
    const desktop = await joinDevice(laptop, 'Desktop');
    await laptop.ask('preferences.set', { idleMinutes: 5, theme: 'dark' });
    await exchange(laptop, desktop);
    expect(await desktop.worker.background.session.rules()).toMatchObject({ idleMinutes: 5 });
    expect(await desktop.ask('preferences.get')).toMatchObject({ theme: 'dark' });
    desktop.clock.pass(6 * 60_000);
    expect(await desktop.ask('vault.state')).toBe('locked');
  });

  it('keep what a merge replaced among the snapshots, once a day', async () => {
    const laptop = await firstDevice();
    const desktop = await joinDevice(laptop, 'Desktop');
    const replaced = async () => (await desktop.ask('backup.view')).ring.filter((one) => one.replaced).length;
    for (const [at, name] of ['one', 'two', 'three'].entries()) {
      await add(laptop, name, `GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ${'ABC'[at]}`);
      await exchange(laptop, desktop);
    }
    expect(await replaced()).toBe(1);
    laptop.clock.pass(25 * 3_600_000);
    for (const device of [laptop, desktop]) await device.ask('vault.unlock', { passphrase: PASSPHRASE });
    await add(laptop, 'four', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJD');
    await exchange(laptop, desktop);
    expect(await replaced()).toBe(2);
  });

  it('notice a copied profile, which goes on as a device of its own', async () => {
    const laptop = await firstDevice();
    await add(laptop, 'before');
    await laptop.ask('sync.now');
    const copied = await cloneProfile(laptop.profile);
    await add(laptop, 'on the laptop', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    await laptop.ask('sync.now');
    const copy = restart({ ...laptop, profile: copied });
    await copy.ask('vault.unlock', { passphrase: PASSPHRASE });
    await add(copy, 'on the copy', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJA');
    await exchange(copy, laptop);
    for (const each of [laptop, copy]) expect(await namesOn(each)).toEqual(['before', 'on the copy', 'on the laptop']);
    expect((await copy.ask('sync.history')).map(({ code }) => code)).toContain('copied');
    expect((await copy.ask('sync.status')).devices).toHaveLength(2);
  });

  it('hand out the password of the server to nobody, but in a sealed invitation and to who opens it', async () => {
    const laptop = await firstDevice();
    const desktop = await joinDevice(laptop, 'Desktop');
    laptop.cloud.before = () => {
      throw new Fault('sync-password', 'got a refusal');
    };
    await laptop.ask('sync.now');
    const { text, code } = await laptop.ask('sync.invite');
    const said = JSON.stringify([
      await laptop.ask('sync.status'),
      await laptop.ask('sync.history'),
      await laptop.ask('diagnostics.list'),
      await laptop.ask('backup.view'),
      text,
      [...laptop.cloud.files.keys()],
    ]);
    expect(said).not.toContain(SERVER_PASSWORD);
    expect(said).toContain('sync-password');
    const fresh = startDevice(laptop.cloud, laptop.clock);
    expect(await fresh.ask('sync.openInvitation', { text, code })).toMatchObject({ target: TARGET });
    await desktop.ask('sync.stop', { forget: false });
    expect(await storedText(desktop)).not.toContain(SERVER_PASSWORD);
  });
});
