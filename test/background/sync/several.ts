import type { SyncStatus, TargetConfig } from '../../../src/messages/sync.ts';
import { passesSoon } from '../../passes-soon.ts';
import { PASSPHRASE, standingClock, startWorker } from '../in-memory-background.ts';
import { createProfile, type Profile } from '../in-memory-storage.ts';
import { applyCopy } from '../restore-copy.ts';
import { type Cloud, createCloud } from './cloud.ts';

/** What is never to be seen anywhere but in the storage of the device that was told it. */
export const SERVER_PASSWORD = 'kept-on-this-device';
export const TARGET: TargetConfig = {
  kind: 'webdav',
  url: 'https://cloud.example/latchkey/',
  user: 'ann',
  password: SERVER_PASSWORD,
};

export type Clock = ReturnType<typeof standingClock>;
type Worker = ReturnType<typeof startWorker>;

/** One browser among several: its profile, and the worker that runs in it. */
export interface Device {
  readonly profile: Profile;
  readonly cloud: Cloud;
  readonly clock: Clock;
  readonly worker: Worker;
  readonly ask: Worker['ask'];
}

/** A browser without a vault; over a `profile`, one that was started again. */
export function startDevice(cloud: Cloud, clock: Clock, profile: Profile = createProfile()): Device {
  const worker = startWorker(profile, clock, { cloud });
  return { profile, cloud, clock, worker, ask: worker.ask };
}

/** The same browser after a restart: what only lives with it is gone, and the vault is locked. */
export function restart({ cloud, clock, profile }: Device): Device {
  profile.sessionValues.clear();
  return startDevice(cloud, clock, profile);
}

/** The first device: makes the vault, and sets up sync. */
export async function firstDevice(cloud = createCloud(), clock = standingClock(), name = 'Laptop'): Promise<Device> {
  const device = startDevice(cloud, clock);
  await device.ask('vault.create', { passphrase: PASSPHRASE });
  await device.ask('sync.start', { target: TARGET, device: name });
  return device;
}

/** The vault's id, as a target names it. */
export async function vidOf({ worker }: Pick<Device, 'worker'>): Promise<string> {
  const { background } = worker;
  const { header } = await background.vaultStore.openCurrent(await background.session.key());
  return Buffer.from(header.vid).toString('base64url');
}

/** Another device takes up the vault, and has merged what the others wrote. */
export async function joinDevice(first: Device, name: string, passphrase = PASSPHRASE): Promise<Device> {
  const vid = await vidOf(first);
  const device = startDevice(first.cloud, first.clock);
  const { file } = await device.ask('sync.join', { target: TARGET, vid, device: name });
  await applyCopy(device.worker, { file, passphrase, mode: 'bring-back' });
  await passesSoon(async () => {
    const { state, devices } = await device.ask('sync.status');
    if (state === 'off' || devices.every((one) => !one.isThis || one.name !== name)) throw new Error('not joined yet');
  });
  await device.ask('sync.now');
  return device;
}

/** Looks for what others wrote, and sends what waits, on each device in turn until each has what all have. */
export async function exchange(...devices: readonly Pick<Device, 'ask'>[]): Promise<readonly SyncStatus[]> {
  for (let turn = 0; turn < 2; turn++) for (const { ask } of devices) await ask('sync.now');
  return Promise.all(devices.map(({ ask }) => ask('sync.status')));
}

/** The names of the accounts in the vault. */
export async function namesOn({ ask }: Pick<Device, 'ask'>): Promise<readonly string[]> {
  const { rows } = await ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
  return rows.map((row) => row.name).sort();
}
