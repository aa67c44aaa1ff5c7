import { createNetwork } from '../../../background/sync/network.ts';
import { createTarget, originsToRelease, viewTarget } from '../../../background/sync/targets/create-target.ts';
import { probe } from '../../../background/sync/targets/probe.ts';
import type { TargetConfig } from '../../../src/messages/sync.ts';
import { passesSoon } from '../../passes-soon.ts';
import {
  addAccount,
  PASSPHRASE,
  type Sites,
  standingClock,
  startWorker,
  watchedSites,
} from '../in-memory-background.ts';
import { createProfile, type Profile } from '../in-memory-storage.ts';
import { applyCopy } from '../restore-copy.ts';
import type { Cloud } from './cloud.ts';
import { vidOf } from './several.ts';
import { openDeps } from './targets/open-deps.ts';

/** How long the network waits in these tests for a server that is silent, and in all. */
const PATIENCE = { silenceMs: 2_000, wholeMs: 6_000 };

/** A browser whose background reaches real servers, through the module that fetches for sync. */
export interface ServedDevice {
  readonly profile: Profile;
  readonly clock: ReturnType<typeof standingClock>;
  readonly sites: Sites;
  readonly worker: ReturnType<typeof startWorker>;
  readonly ask: ReturnType<typeof startWorker>['ask'];
}

/** A browser without a vault; over a `profile`, one that was started again. The user has allowed `hosts`. */
export function startServed(
  hosts: readonly string[] = ['http://127.0.0.1/*'],
  { profile = createProfile(), clock = standingClock(Date.now()), sites = watchedSites() }: Partial<ServedDevice> = {},
): ServedDevice {
  for (const host of hosts) sites.allowed.add(host);
  const network = createNetwork({ areOriginsAllowed: sites.keyScripts.isAllowed, ...PATIENCE });
  const deps = openDeps({ network });
  const targetsOf: Cloud['targetsOf'] = (revoke) => ({
    open: (config) => createTarget(config, deps),
    view: async (config) => viewTarget(config),
    probe: (config, options) => probe(config, deps, options),
    release: (config, inUse) => revoke(originsToRelease(config, inUse)),
  });
  const worker = startWorker(profile, clock, { sites, targetsOf });
  return { profile, clock, sites, worker, ask: worker.ask };
}

/** The first device of a vault over a target. */
export async function firstServed(target: TargetConfig, hosts?: readonly string[]): Promise<ServedDevice> {
  const device = startServed(hosts);
  await device.ask('vault.create', { passphrase: PASSPHRASE });
  await device.ask('sync.start', { target, device: 'Laptop' });
  return device;
}

/** Another device takes up the vault of `first`. */
export async function joinServed(first: ServedDevice, target: TargetConfig, name = 'Desktop'): Promise<ServedDevice> {
  const device = startServed(undefined, { clock: first.clock });
  const { file } = await device.ask('sync.join', { target, vid: await vidOf(first), device: name });
  await applyCopy(device.worker, { file, passphrase: PASSPHRASE, mode: 'bring-back' });
  await passesSoon(async () => {
    const { devices } = await device.ask('sync.status');
    if (devices.every((one) => !one.isThis || one.name !== name)) throw new Error('not joined yet');
  });
  await device.ask('sync.now');
  return device;
}

/** Two devices with one vault over a target, in step. */
export async function servedPair(target: TargetConfig): Promise<readonly [ServedDevice, ServedDevice]> {
  const laptop = await firstServed(target);
  return [laptop, await joinServed(laptop, target)];
}

/** Saves an account of this name. */
export function addNamed(device: ServedDevice, name: string): Promise<unknown> {
  const secret = 'GEZDGNBVGY3TQOJQ'.repeat(2).slice(0, 31) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[name.length % 26];
  return addAccount(device, { issuer: name, name, secret });
}
