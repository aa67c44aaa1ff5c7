import { describe, expect, it } from 'vitest';
import { passesSoon } from '../../passes-soon.ts';
import { addAccount, OTHER_SECRET } from '../in-memory-background.ts';
import { createCloud } from './cloud.ts';
import { exchange, firstDevice, joinDevice, TARGET } from './several.ts';

const HOST = 'https://cloud.example/*';

describe('the host of the storage', () => {
  it('is allowed no more once sync was stopped', async () => {
    const { ask, worker } = await firstDevice();
    worker.sites.allowed.add(HOST);
    await ask('sync.stop', { forget: false });
    expect([...worker.sites.allowed]).toEqual([]);
  });

  it('stays allowed where keys are noted on it, and goes when both have ended', async () => {
    const { ask, worker } = await firstDevice();
    worker.sites.allowed.add(HOST);
    await ask('keyWatch.start', { host: 'cloud.example' });
    await ask('sync.stop', { forget: false });
    expect([...worker.sites.allowed]).toEqual([HOST]);
    await ask('keyWatch.stop', { host: 'cloud.example' });
    expect([...worker.sites.allowed]).toEqual([]);
  });

  it('stays allowed for sync where keys are noted on it no more', async () => {
    const { ask, worker } = await firstDevice();
    worker.sites.allowed.add(HOST);
    await ask('keyWatch.start', { host: 'cloud.example' });
    await ask('keyWatch.stop', { host: 'cloud.example' });
    expect([...worker.sites.allowed]).toEqual([HOST]);
    expect(worker.sites.noted()).toEqual([]);
  });

  it('is given back where it was only tried, and kept where it is in use', async () => {
    const { ask, worker } = await firstDevice();
    worker.sites.allowed.add(HOST).add('https://elsewhere.example/*');
    await ask('sync.discard', { target: { ...TARGET, url: 'https://elsewhere.example/dav/' } as typeof TARGET });
    await ask('sync.discard', { target: TARGET });
    expect([...worker.sites.allowed]).toEqual([HOST]);
  });
});

describe('sealed files that wait', () => {
  const waiting = async ({ profile }: Awaited<ReturnType<typeof firstDevice>>) =>
    (await profile.database.names()).filter((name) => name.includes('/file/'));

  it('under a former key are gone as soon as the passphrase is changed, also while the storage is away', async () => {
    const device = await firstDevice();
    device.cloud.before = () => {
      throw new Error('away');
    };
    await addAccount(device, { name: 'unsent', secret: OTHER_SECRET });
    await device.ask('sync.now');
    const before = await waiting(device);
    expect(before).toHaveLength(1);
    await device.ask('vault.changePassphrase', {
      current: 'correct horse battery staple',
      next: 'another passphrase entirely',
    });
    await passesSoon(async () => expect(await waiting(device)).toEqual([]));
    await device.ask('sync.now');
    expect(await waiting(device)).toHaveLength(1);
    expect(await waiting(device)).not.toEqual(before);
    device.cloud.before = undefined;
    await device.ask('sync.now');
    const desktop = await joinDevice(device, 'Desktop', 'another passphrase entirely');
    const [status] = await exchange(device, desktop);
    expect(status).toMatchObject({ waiting: 0 });
  });

  it('do not pile up while the storage is away for long', async () => {
    const cloud = createCloud();
    const device = await firstDevice(cloud);
    cloud.before = () => {
      throw new Error('away');
    };
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      await addAccount(device, {
        name,
        secret: `${OTHER_SECRET.slice(0, 28)}${name.toUpperCase().padEnd(4, 'A').slice(0, 4)}`,
      });
      await device.ask('sync.now');
    }
    expect(await waiting(device)).toHaveLength(1);
  });
});
