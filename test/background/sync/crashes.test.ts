import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { STOPS, type Stop, stoppingProfile } from '../crash-points.ts';
import { addAccount, PASSPHRASE, startWorker } from '../in-memory-background.ts';
import { cloneProfile } from '../in-memory-storage.ts';
import { type Cloud, createCloud } from './cloud.ts';
import { type Device, exchange, firstDevice, joinDevice, namesOn, restart } from './several.ts';

const NEXT = 'another passphrase entirely';
const never = new Promise<never>(() => undefined);

const add = (device: Pick<Device, 'ask'>, name: string, secret: string) =>
  addAccount(device, { issuer: name, name, secret });
const SECRETS = [
  'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJA',
  'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJB',
  'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJC',
];

/** A target like another, in which requests from `at` on fail or are never answered, the first of them perhaps done all the same. */
function stoppingCloud(cloud: Cloud, stop: Stop) {
  const copy = createCloud();
  for (const [name, file] of cloud.files) copy.files.set(name, file);
  return { copy, stop };
}

/** Two devices with something to exchange: each saved an account that the other has not got. */
async function prepare() {
  const laptop = await firstDevice();
  const desktop = await joinDevice(laptop, 'Desktop');
  await exchange(laptop, desktop);
  await add(desktop, 'theirs', SECRETS[0] ?? '');
  await desktop.ask('sync.now');
  await add(laptop, 'ours', SECRETS[1] ?? '');
  return { laptop, desktop };
}

/** Runs a work on the laptop that stops at each request to its storage, or to the target, in turn; then both devices go on, and must agree. */
async function atEveryStop(
  stop: Stop,
  where: 'storage' | 'target',
  work: (device: Pick<Device, 'ask'>) => Promise<unknown>,
  passphrases: readonly string[],
  isAllowed: (names: readonly string[]) => boolean,
): Promise<number> {
  const prepared = await prepare();
  for (let step = 0; ; step++) {
    const { copy: cloud } = stoppingCloud(prepared.laptop.cloud, stop);
    const ours = await cloneProfile(prepared.laptop.profile);
    const theirs = await cloneProfile(prepared.desktop.profile);
    const { clock } = prepared.laptop;
    const stopping = stoppingProfile(ours, stop);
    const worker = startWorker(where === 'storage' ? stopping.profile : ours, clock, { cloud });
    await worker.ask('home.page', { text: '', sort: 'name', offset: 0, limit: 10 });
    let calls = 0;
    let isReached = false;
    if (where === 'storage') stopping.arm(step);
    else
      cloud.before = () => {
        if (calls++ < step) return undefined;
        isReached = true;
        if (stop === 'fails' || (stop === 'fails once' && calls === step + 1)) throw new Error('cut off');
        return stop === 'fails once' ? undefined : never;
      };
    let isDone = false;
    const running = work(worker).then(
      () => {
        isDone = true;
      },
      () => {
        isDone = true;
      },
    );
    const isStill = () => (stopping.isReached() || isReached) && !stop.startsWith('fails');
    for (let waited = 0; !isDone && waited < (isStill() ? 8 : 10_000); waited++)
      await Promise.race([running, sleep(2)]);
    cloud.before = undefined;
    await checkAgreement({ cloud, clock, ours, theirs }, passphrases, isAllowed, `${stop} ${where} ${step}`);
    if (where === 'storage' ? !stopping.isReached() : !isReached) return step;
  }
}

async function checkAgreement(
  left: Pick<Device, 'cloud' | 'clock'> & Record<'ours' | 'theirs', Device['profile']>,
  passphrases: readonly string[],
  isAllowed: (names: readonly string[]) => boolean,
  when: string,
): Promise<void> {
  const { cloud, clock, ours, theirs } = left;
  const blank = { cloud, clock } as Pick<Device, 'cloud' | 'clock'>;
  const devices: Device[] = [];
  let inForce = '';
  for (const profile of [ours, theirs]) {
    const device = restart({ ...blank, profile } as Device);
    const opened: string[] = [];
    for (const passphrase of passphrases)
      if (opened.length === 0)
        await device.ask('vault.unlock', { passphrase }).then(
          () => opened.push(passphrase),
          () => undefined,
        );
    expect(opened, when).toHaveLength(1);
    if (profile === ours) inForce = opened[0] ?? '';
    devices.push(device);
  }
  const [laptop, desktop] = devices as [Device, Device];
  await exchange(laptop, desktop);
  for (const device of devices)
    if ((await device.ask('sync.status')).questions.some(({ kind }) => kind === 'passphrase'))
      await device.ask('sync.answer', { question: 'passphrase', answer: 'yes', secret: { passphrase: inForce } });
  await exchange(laptop, desktop);
  const names = await namesOn(laptop);
  expect(await namesOn(desktop), when).toEqual(names);
  expect(isAllowed(names), `${when}: ${names.join()}`).toBe(true);
  for (const device of devices) {
    const { waiting, questions } = await device.ask('sync.status');
    expect({ waiting, asks: questions.filter(({ kind }) => kind !== 'newcomer') }, when).toEqual({
      waiting: 0,
      asks: [],
    });
  }
}

const hasBoth = (names: readonly string[]) => names.join() === 'ours,theirs';

it.each(STOPS)(
  'a round whose storage %s at any request loses nothing, and the devices agree afterwards',
  async (stop) => {
    const steps = await atEveryStop(stop, 'storage', ({ ask }) => ask('sync.now'), [PASSPHRASE], hasBoth);
    expect(steps).toBeGreaterThan(10);
  },
  240_000,
);

it.each(STOPS)(
  'a round whose target %s at any request loses nothing, and the devices agree afterwards',
  async (stop) => {
    const steps = await atEveryStop(stop, 'target', ({ ask }) => ask('sync.now'), [PASSPHRASE], hasBoth);
    expect(steps).toBeGreaterThan(2);
  },
  240_000,
);

it.each(['fails', 'never answers'] as const)(
  'a change of the passphrase and a round after it, whose storage %s at any request, lose nothing',
  async (stop) => {
    const work = async ({ ask }: Pick<Device, 'ask'>) => {
      await ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT });
      await ask('sync.now');
    };
    const steps = await atEveryStop(stop, 'storage', work, [PASSPHRASE, NEXT], hasBoth);
    expect(steps).toBeGreaterThan(10);
  },
  240_000,
);
