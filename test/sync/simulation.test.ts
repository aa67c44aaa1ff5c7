import { describe, expect, it } from 'vitest';
import { emptyContents } from '../../src/vault/contents.ts';
import { createRandom } from '../torture/random.ts';
import { accountRecord } from '../vault/records.ts';
import { createDevice, createDevices, type Device, edit, settle } from './device.ts';
import { createMemoryTarget } from './memory-target.ts';
import { bytesOf } from './seeded.ts';
import { playHistory } from './simulation.ts';

/** As many as fit into some seconds; `npm run torture -- sync 10000` plays more. */
const HISTORIES = 300;
const BUDGET_MS = 15_000;

describe('random histories of three to five devices', () => {
  it('lose no acknowledged change, end in agreement and fall silent', async () => {
    const from = performance.now();
    const failed: string[] = [];
    let played = 0;
    for (let seed = 1; seed <= HISTORIES && (played < 10 || performance.now() - from < BUDGET_MS); seed++) {
      const { failures } = await playHistory(seed);
      failed.push(...failures.map((failure) => `seed ${seed}: ${failure}`));
      played++;
    }
    expect(failed).toEqual([]);
  });
});

describe('a device that is stopped', () => {
  it('at any wait of a round goes on later as if nothing had been', async () => {
    const random = bytesOf(createRandom(11));
    const start = createMemoryTarget();
    const accounts = ['a', 'b'].map((id) => accountRecord({ id }));
    const { devices } = await createDevices(['Desk', 'Lap'], start, { ...emptyContents(), accounts }, random);
    const [desk, lap] = devices as [Device, Device];
    const rename = (device: Device, at: number, name: string) =>
      edit(device, (contents) => ({
        ...contents,
        accounts: contents.accounts.map((one, index) => (index === at ? { ...one, name } : one)),
      }));
    rename(desk, 0, 'by desk');
    rename(lap, 1, 'by lap');
    await settle(desk);
    const files = new Map(start.files);
    let steps = Number.POSITIVE_INFINITY;
    for (let at = 0; at < steps; at++) {
      const target = createMemoryTarget();
      for (const [name, bytes] of files) target.files.set(name, bytes);
      const copyOf = ({ profile, nowMs }: Device) =>
        createDevice({ ...profile, state: structuredClone(profile.state) }, target, random, nowMs);
      const [one, other] = [copyOf(desk), copyOf(lap)];
      const isEnded = await other.crasher.run(() => other.engine().round(), at);
      // Two places a wait, before and after what it does.
      if (isEnded) steps = at;
      await settle(other);
      await settle(one);
      const names = [one, other].map(({ profile }) => profile.vault.contents.accounts.map(({ name }) => name));
      expect([at, ...names]).toEqual([at, ['by desk', 'by lap'], ['by desk', 'by lap']]);
      expect(other.events.map(({ code }) => code)).not.toContain('copied');
    }
    expect(steps).toBeGreaterThan(15);
  });
});
