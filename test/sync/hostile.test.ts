import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/sync/contract.ts';
import { peekFile } from '../../src/sync/file.ts';
import { formatFileName } from '../../src/sync/file-name.ts';
import { countDifferences } from '../../src/vault/compare-contents.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import type { DeviceId, VaultContents } from '../../src/vault/records.ts';
import { createRandom } from '../torture/random.ts';
import { accountRecord } from '../vault/records.ts';
import {
  codesOf,
  createDevice,
  createDevices,
  createProfile,
  type Device,
  edit,
  idOf,
  openWithAny,
  rotate,
  settle,
} from './device.ts';
import { createMemoryTarget } from './memory-target.ts';
import { bytesOf } from './seeded.ts';

const random = bytesOf(createRandom(7));
const DAY_MS = 86_400_000;

function vaultOf(count: number): VaultContents {
  const accounts = Array.from({ length: count }, (_, at) => accountRecord({ id: `a${at}`, name: `user ${at}` }));
  return { ...emptyContents(), accounts };
}

async function pair(count = 4) {
  const target = createMemoryTarget();
  const { devices, code } = await createDevices(['Desk', 'Lap'], target, vaultOf(count), random);
  const [desk, lap] = devices as [Device, Device];
  return { target, desk, lap, code };
}

const rename =
  (name: string, at = 0) =>
  (contents: VaultContents): VaultContents => ({
    ...contents,
    accounts: contents.accounts.map((one, index) => (index === at ? { ...one, name } : one)),
  });
const nameOf = (device: Device, at = 0) => device.profile.vault.contents.accounts[at]?.name;
const newestName = (device: Device) => {
  const { before } = device.profile.state;
  return formatFileName({ device: idOf(device) as DeviceId, counter: before?.counter ?? 0 });
};
const agree = (a: Device, b: Device) => countDifferences(a.profile.vault.contents, b.profile.vault.contents) === 0;

describe('two devices over an honest target', () => {
  it('read what the other changed, and need no file to say so', async () => {
    const { target, desk, lap } = await pair();
    edit(desk, rename('changed'));
    await desk.engine().round();
    target.forgetAsked();
    const report = await lap.engine().round();
    expect(nameOf(lap)).toBe('changed');
    expect(codesOf(report.events)).toEqual(['received']);
    expect(target.asked).toMatchObject({ list: 1, get: 1, put: 0 });
  });

  it('keep the changes of both', async () => {
    const { desk, lap } = await pair();
    edit(desk, rename('by desk', 0));
    edit(lap, rename('by lap', 1));
    for (const device of [desk, lap, desk, lap]) await device.engine().round();
    expect([nameOf(desk, 0), nameOf(desk, 1), agree(desk, lap)]).toEqual(['by desk', 'by lap', true]);
  });

  it('fall silent once they agree', async () => {
    const { target, desk, lap } = await pair();
    edit(desk, rename('by desk', 0));
    edit(lap, rename('by lap', 1));
    for (const device of [desk, lap, desk, lap, desk, lap]) await device.engine().round();
    target.forgetAsked();
    for (const device of [desk, lap, desk, lap]) await device.engine().round();
    expect(target.asked).toMatchObject({ list: 4, get: 0, put: 0 });
  });

  it('say once a day what they have read, so that nobody takes them for behind', async () => {
    const { desk, lap } = await pair();
    edit(desk, rename('changed'));
    await settle(desk);
    await settle(lap);
    for (const device of [desk, lap]) device.nowMs += DAY_MS * 1.5;
    await settle(lap);
    await settle(desk);
    for (const device of [desk, lap]) device.nowMs += DAY_MS * 1.5;
    const { devices } = await desk.engine().status();
    expect(devices.find(({ id }) => id === idOf(lap))?.behindSinceMs).toBeUndefined();
  });

  it('name the device that is behind, and since when', async () => {
    const { desk, lap } = await pair();
    const since = (await desk.engine().status()).devices.find(({ id }) => id === idOf(lap))?.seenMs;
    edit(desk, rename('changed'));
    await settle(desk);
    desk.nowMs += 3 * DAY_MS;
    const { devices } = await desk.engine().status();
    expect(devices.find(({ id }) => id === idOf(lap))?.behindSinceMs).toBe(since);
    await settle(lap);
    lap.nowMs += 3 * DAY_MS;
    await settle(lap);
    await settle(desk);
    expect((await desk.engine().status()).devices.every(({ behindSinceMs }) => behindSinceMs === undefined)).toBe(true);
  });

  it('put what was sealed while the vault is locked', async () => {
    const { desk, lap } = await pair();
    edit(desk, rename('before locking'));
    expect(await desk.engine().seal()).toBe(true);
    desk.isLocked = true;
    expect(codesOf((await desk.engine().round()).events)).toEqual(['sent']);
    await lap.engine().round();
    expect(nameOf(lap)).toBe('before locking');
  });

  it('ask about a newcomer until it is known', async () => {
    const { target, desk } = await pair();
    const third = createDevice(await createProfile(desk.profile.vault, 'Third', random), target, random, desk.nowMs);
    await settle(third);
    const report = await desk.engine().round();
    expect(codesOf(report.events)).toContain('newcomer');
    expect(report.questions).toEqual([{ kind: 'newcomer', device: idOf(third), name: 'Third' }]);
    await desk.engine().answer({ kind: 'newcomer', device: idOf(third), answer: 'yes' });
    expect((await desk.engine().round()).questions).toEqual([]);
    expect((await third.engine().round()).questions).toEqual([]);
  });
});

describe('a hostile or broken target', () => {
  it('that rolls back is named, and gets what it lost', async () => {
    const { target, desk, lap } = await pair();
    const earlier = new Map(target.files);
    edit(desk, rename('kept'));
    await settle(desk);
    await settle(lap);
    target.files.clear();
    for (const [name, bytes] of earlier) target.files.set(name, bytes);
    const atLap = await lap.engine().round();
    expect(atLap.events).toContainEqual({ code: 'rolled-back', device: idOf(desk) });
    expect(nameOf(lap)).toBe('kept');
    const atDesk = await desk.engine().round();
    expect(atDesk.events).toContainEqual({ code: 'rolled-back', device: idOf(desk) });
    expect(target.asked.delete).toBe(0);
    await settle(lap);
    await settle(desk);
    expect([nameOf(desk), nameOf(lap)]).toEqual(['kept', 'kept']);
    expect(target.files.has(newestName(desk))).toBe(true);
  });

  it('that forks shows it as soon as the branches meet', async () => {
    const { target, desk, lap } = await pair();
    const branch = createMemoryTarget();
    for (const [name, bytes] of target.files) branch.files.set(name, bytes);
    const copy = createDevice(structuredCopy(desk), branch, random, desk.nowMs);
    edit(desk, rename('in one branch', 0));
    edit(copy, rename('in the other', 1));
    await settle(desk, 1);
    await settle(copy, 1);
    await lap.engine().round();
    for (const [name, bytes] of branch.files) target.files.set(name, bytes);
    edit(copy, rename('in the other still', 1));
    await settle(copy, 1);
    for (const [name, bytes] of branch.files) target.files.set(name, bytes);
    const report = await lap.engine().round();
    expect(report.events).toContainEqual({ code: 'fork', device: idOf(desk) });
    expect([nameOf(lap, 0), nameOf(lap, 1)]).toEqual(['in one branch', 'in the other still']);
  });

  it("that swaps in another vault's file under our name is named, and the file is left alone", async () => {
    const { target, desk, lap } = await pair();
    const other = createMemoryTarget();
    const stranger = await createDevices(['Other'], other, vaultOf(2), random);
    edit(desk, rename('mine'));
    await settle(desk);
    const [bytes] = [...other.files.values()].slice(-1);
    const name = newestName(desk);
    const own = target.files.get(name);
    if (bytes === undefined || own === undefined) throw new Error('no file');
    target.files.set(name, bytes);
    const report = await lap.engine().round();
    expect(report.events).toContainEqual({ code: 'foreign', device: idOf(desk) });
    expect(target.files.get(name)).toBe(bytes);
    expect(stranger.devices).toHaveLength(1);
    target.files.set(name, own);
    lap.nowMs += 2 * 3_600_000;
    await lap.engine().round();
    expect(nameOf(lap)).toBe('mine');
  });

  it("that renames a device's file to another counter is named", async () => {
    const { target, desk, lap } = await pair();
    const bytes = target.files.get(newestName(desk));
    if (bytes === undefined) throw new Error('no file');
    target.files.set(formatFileName({ device: idOf(desk) as DeviceId, counter: 999 }), bytes);
    expect((await lap.engine().round()).events).toContainEqual({ code: 'foreign', device: idOf(desk) });
  });

  it('with files of another vault in the same folder is none of our business', async () => {
    const { target, desk, lap } = await pair();
    await createDevices(['Other', 'Another'], target, vaultOf(2), random);
    target.files.set('notes.txt', new Uint8Array(3));
    edit(desk, rename('mine'));
    await settle(desk);
    target.forgetAsked();
    const report = await lap.engine().round();
    expect([codesOf(report.events), target.asked.get]).toEqual([['received'], 1]);
    expect(report.devices).toHaveLength(2);
  });

  it('that cuts a file off makes readers take the one before it, and its device sends it again', async () => {
    const { target, desk, lap } = await pair();
    edit(desk, rename('first'));
    await desk.engine().round();
    edit(desk, rename('second'));
    await desk.engine().round();
    const name = newestName(desk);
    const whole = target.files.get(name);
    if (whole === undefined) throw new Error('no file');
    target.files.set(name, whole.slice(0, whole.length - 4096));
    const report = await lap.engine().round();
    expect(report.events).toContainEqual({ code: 'damaged', device: idOf(desk) });
    expect(nameOf(lap)).toBe('first');
    await settle(desk);
    await lap.engine().round();
    expect(nameOf(lap)).toBe('second');
  });

  it('that changes one byte of a file is noticed at the next thorough look', async () => {
    const { target, desk } = await pair();
    const name = newestName(desk);
    const changed = target.files.get(name)?.slice();
    if (changed === undefined) throw new Error('no file');
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
    target.files.set(name, changed);
    const report = await desk.engine().round({ isThorough: true });
    expect(codesOf(report.events)).toEqual(['damaged', 'sent']);
  });

  it('that lists late loses nothing and is not taken for empty', async () => {
    const { target, desk, lap } = await pair();
    for (const name of target.files.keys()) target.hidden.add(name);
    const report = await desk.engine().round();
    expect([codesOf(report.events), report.questions]).toEqual([['late-listing', 'late-listing'], []]);
    edit(desk, rename('late'));
    await settle(desk, 1);
    await lap.engine().round();
    target.hidden.clear();
    await settle(desk);
    await lap.engine().round();
    expect(nameOf(lap)).toBe('late');
  });

  it('that was wiped is a question, and is refilled only after it', async () => {
    const { target, desk, lap } = await pair();
    target.files.clear();
    edit(desk, rename('kept here'));
    target.forgetAsked();
    const report = await desk.engine().round();
    expect([codesOf(report.events), report.questions]).toEqual([['wiped'], [{ kind: 'wiped' }]]);
    await settle(desk);
    expect(target.asked.put).toBe(0);
    expect(nameOf(desk)).toBe('kept here');
    await desk.engine().answer({ kind: 'wiped', answer: 'yes' });
    await settle(desk);
    expect(codesOf(desk.events)).toContain('refilled');
    await settle(lap);
    await settle(desk);
    expect([nameOf(lap), agree(desk, lap)]).toEqual(['kept here', true]);
  });

  it('that comes back by itself takes the question back', async () => {
    const { target, desk } = await pair();
    const files = new Map(target.files);
    target.files.clear();
    expect((await desk.engine().round()).questions).toEqual([{ kind: 'wiped' }]);
    for (const [name, bytes] of files) target.files.set(name, bytes);
    expect((await desk.engine().round()).questions).toEqual([]);
  });

  it('that loses the files of one device is named, and deletes nothing', async () => {
    const { target, desk, lap } = await pair();
    for (const name of [...target.files.keys()]) if (name.startsWith(idOf(desk))) target.files.delete(name);
    const report = await lap.engine().round();
    expect(report.events).toContainEqual({ code: 'left', device: idOf(desk) });
    expect([nameOf(lap), target.asked.delete]).toEqual(['user 0', 0]);
  });

  it('that is away changes nothing here', async () => {
    const { target, desk } = await pair();
    target.isAway = true;
    edit(desk, rename('waits'));
    await expect(desk.engine().round()).rejects.toMatchObject({ code: 'unexpected' });
    expect((await desk.engine().status()).isWaiting).toBe(true);
    target.isAway = false;
    expect((await settle(desk)).isWaiting).toBe(false);
  });

  it("with a newer program's file leaves it alone, says so and goes on", async () => {
    const { target, desk, lap } = await pair();
    edit(desk, rename('older'));
    await desk.engine().round();
    edit(desk, rename('newer'));
    await desk.engine().round();
    const name = newestName(desk);
    const bytes = target.files.get(name)?.slice();
    if (bytes === undefined) throw new Error('no file');
    bytes[7] = 2;
    target.files.set(name, bytes);
    edit(lap, rename('by lap', 1));
    const report = await lap.engine().round();
    expect(report.events).toContainEqual({ code: 'newer', device: idOf(desk) });
    expect([nameOf(lap), target.files.get(name)]).toEqual(['older', bytes]);
    expect(codesOf(report.events)).toContain('sent');
  });
});

describe('a profile that was copied or restored', () => {
  it('takes a new device id, merges and goes on', async () => {
    const { target, desk, lap } = await pair();
    const copy = createDevice(structuredCopy(desk), target, random, desk.nowMs);
    edit(desk, rename('by the first', 0));
    await settle(desk);
    edit(copy, rename('by the copy', 1));
    const report = await copy.engine().round();
    expect(report.events).toContainEqual({ code: 'copied', device: idOf(desk) });
    expect(idOf(copy)).not.toBe(idOf(desk));
    for (const device of [desk, lap, copy, desk]) await settle(device);
    expect([nameOf(lap, 0), nameOf(lap, 1), agree(desk, copy)]).toEqual(['by the first', 'by the copy', true]);
  });

  it('is noticed by both where they wrote at the same time', async () => {
    const { target, desk, lap } = await pair();
    const copy = createDevice(structuredCopy(desk), target, random, desk.nowMs);
    edit(desk, rename('by the first', 0));
    edit(copy, rename('by the copy', 1));
    await desk.engine().round();
    const first = target.files.get(newestName(desk));
    await copy.engine().round();
    // Both had listed before either wrote: the second put replaced the first.
    if (first === undefined || idOf(copy) === idOf(desk)) throw new Error('want the copy to have moved');
    expect(codesOf((await desk.engine().round({ isThorough: true })).events)).not.toContain('copied');
    for (const device of [desk, lap, copy, desk]) await settle(device);
    expect([nameOf(lap, 0), nameOf(lap, 1)]).toEqual(['by the first', 'by the copy']);
  });

  it('is noticed by the one whose file was replaced', async () => {
    const { target, desk, lap } = await pair();
    const branch = createMemoryTarget();
    for (const [name, bytes] of target.files) branch.files.set(name, bytes);
    const copy = createDevice(structuredCopy(desk), branch, random, desk.nowMs);
    edit(desk, rename('by the first', 0));
    edit(copy, rename('by the copy', 1));
    await desk.engine().round();
    await copy.engine().round();
    const name = newestName(desk);
    const replaced = branch.files.get(name);
    if (replaced === undefined) throw new Error('no file');
    target.files.set(name, replaced);
    const report = await desk.engine().round({ isThorough: true });
    expect(codesOf(report.events)).toContain('copied');
    await settle(desk);
    await settle(lap);
    expect([nameOf(lap, 0), nameOf(lap, 1)]).toEqual(['by the first', 'by the copy']);
  });
});

describe('a change of the key', () => {
  it('asks the other device, and nothing that it had not sent is lost', async () => {
    const { target, desk, lap } = await pair();
    const code = await rotate(desk);
    await settle(desk);
    edit(lap, rename('unsent', 1));
    target.forgetAsked();
    const report = await lap.engine().round();
    expect(report.questions).toEqual([{ kind: 'passphrase', device: idOf(desk) }]);
    expect([codesOf(report.events), target.asked.put, report.isWaiting]).toEqual([['key-ahead'], 0, true]);
    const adopted = await lap.engine().adopt(openWithAny([code]));
    expect(codesOf(adopted.events)).toContain('key-adopted');
    await settle(desk);
    expect([nameOf(desk, 1), agree(desk, lap)]).toEqual(['unsent', true]);
  });

  it('gives no secret to a file that was swapped after the question, and the question stays', async () => {
    const { target, desk, lap } = await pair();
    const code = await rotate(desk);
    await settle(desk);
    await lap.engine().round();
    const name = newestName(desk);
    const file = target.files.get(name) ?? new Uint8Array();
    const foreign = (await pair()).target.files.values().next().value ?? file;
    const suite = file.slice();
    suite.set(new TextEncoder().encode('B256'), new TextDecoder('latin1').decode(file).indexOf('A256GCM'));
    for (const swapped of [suite, foreign, file.slice(0, 30), new Uint8Array(64)]) {
      target.files.set(name, swapped);
      let given = 0;
      const adopted = lap.engine().adopt(async (bytes) => {
        given++;
        return openWithAny([code])(bytes);
      });
      await expect(adopted).rejects.toMatchObject({ code: 'vault-damaged' });
      expect(given).toBe(0);
    }
    target.files.set(name, file);
    expect((await lap.engine().status()).questions).toHaveLength(1);
    expect(codesOf((await lap.engine().adopt(openWithAny([code]))).events)).toContain('key-adopted');
  });

  it('ends the question when the file is gone for good, and writes again', async () => {
    const { target, desk, lap } = await pair();
    const before = new Map(target.files);
    const code = await rotate(desk);
    await settle(desk);
    await lap.engine().round();
    edit(lap, rename('unsent', 1));
    target.files.clear();
    for (const [name, bytes] of before) target.files.set(name, bytes);
    const report = await lap.engine().round();
    expect([report.questions, report.isWaiting]).toEqual([[], false]);
    expect(codesOf(report.events)).toContain('rolled-back');
    await settle(desk);
    expect((await lap.engine().round()).questions).toEqual([{ kind: 'passphrase', device: idOf(desk) }]);
    await lap.engine().adopt(openWithAny([code]));
    await settle(desk);
    expect([nameOf(desk, 1), agree(desk, lap)]).toEqual(['unsent', true]);
  });

  it('asks about the file before one that is not whole, and no more where there is none', async () => {
    const { target, desk, lap } = await pair();
    const code = await rotate(desk);
    edit(desk, rename('under the new key', 0));
    await settle(desk);
    edit(desk, rename('damaged', 0));
    await settle(desk);
    const bytes = target.files.get(newestName(desk)) ?? new Uint8Array();
    target.files.set(newestName(desk), bytes.with(-1, 255 - (bytes.at(-1) ?? 0)));
    const adopt = () => lap.engine().adopt(openWithAny([code]));
    await lap.engine().round();
    await expect(adopt()).rejects.toMatchObject({ code: 'vault-damaged' });
    const again = await lap.engine().round();
    expect([again.questions.length, codesOf(again.events)]).toEqual([1, ['damaged', 'key-ahead']]);
    await adopt();
    expect(nameOf(lap, 0)).toBe('under the new key');
    expect((await lap.engine().round()).questions).toEqual([]);
  });

  it('asks for the key of a file whose successor is damaged', async () => {
    const { target, desk, lap } = await pair();
    const code = await rotate(desk);
    await settle(desk);
    edit(desk, rename('damaged', 0));
    await settle(desk);
    target.files.set(newestName(desk), new Uint8Array(64));
    expect((await lap.engine().round()).questions).toEqual([{ kind: 'passphrase', device: idOf(desk) }]);
    expect(codesOf((await lap.engine().adopt(openWithAny([code]))).events)).toContain('key-adopted');
  });

  it('asks on while a late listing hides the file', async () => {
    const { target, desk, lap } = await pair();
    const code = await rotate(desk);
    await settle(desk);
    await lap.engine().round();
    target.hidden.add(newestName(desk));
    expect((await lap.engine().round()).questions).toEqual([{ kind: 'passphrase', device: idOf(desk) }]);
    expect(codesOf((await lap.engine().adopt(openWithAny([code]))).events)).toContain('key-adopted');
  });

  it('takes no wrong secret, and the question stays', async () => {
    const { desk, lap, code } = await pair();
    await rotate(desk);
    await settle(desk);
    await lap.engine().round();
    await expect(lap.engine().adopt(openWithAny([code]))).rejects.toThrow('no code opens');
    expect((await lap.engine().status()).questions).toHaveLength(1);
  });

  it('holds back what was sealed under the former key while the other is locked', async () => {
    const { target, desk, lap } = await pair();
    edit(lap, rename('unsent', 1));
    await lap.engine().seal();
    lap.isLocked = true;
    const code = await rotate(desk);
    await settle(desk);
    target.forgetAsked();
    await lap.engine().round();
    expect(target.asked.put).toBe(0);
    lap.isLocked = false;
    await lap.engine().round();
    await lap.engine().adopt(openWithAny([code]));
    await settle(desk);
    expect([nameOf(desk, 1), agree(desk, lap)]).toEqual(['unsent', true]);
  });

  it('on two devices at once ends with one of the two keys, and only the other is asked', async () => {
    const { desk, lap } = await pair();
    const codes = [await rotate(desk), await rotate(lap)];
    edit(desk, rename('by desk', 0));
    edit(lap, rename('by lap', 1));
    for (const device of [desk, lap, desk, lap]) await device.engine().round();
    const asked = [desk, lap].filter((device) => device.last()?.questions.some(({ kind }) => kind === 'passphrase'));
    expect(asked).toHaveLength(1);
    await asked[0]?.engine().adopt(openWithAny(codes));
    for (const device of [desk, lap, desk, lap]) await settle(device);
    expect([nameOf(desk, 1), nameOf(lap, 0), agree(desk, lap)]).toEqual(['by lap', 'by desk', true]);
    expect(desk.profile.state.key).toEqual(lap.profile.state.key);
  });

  it('deletes what opens with the former secret, once the new file is there', async () => {
    const { target, desk } = await pair();
    const former = [...target.files.keys()].filter((name) => name.startsWith(idOf(desk)));
    await rotate(desk);
    desk.nowMs += DAY_MS;
    await settle(desk);
    for (const name of former) expect(target.files.has(name)).toBe(false);
    expect(target.files.has(newestName(desk))).toBe(true);
  });

  it('with the removal of a device shuts it out until it has the new secret, and then it is a new device', async () => {
    const { desk, lap } = await pair();
    const removed = idOf(lap);
    edit(desk, (contents, nowMs) => ({
      ...contents,
      devices: contents.devices?.map((one) => (one.id === removed ? { ...one, removedMs: nowMs } : one)) ?? [],
    }));
    const code = await rotate(desk);
    await settle(desk);
    edit(lap, rename('unsent', 1));
    await lap.engine().round();
    expect(nameOf(desk, 1)).toBe('user 1');
    const report = await lap.engine().adopt(openWithAny([code]));
    expect(report.events).toContainEqual({ code: 'rejoined', device: removed });
    expect(idOf(lap)).not.toBe(removed);
    const atDesk = await settle(desk);
    expect([nameOf(desk, 1), atDesk.questions]).toEqual([
      'unsent',
      [{ kind: 'newcomer', device: idOf(lap), name: 'Lap' }],
    ]);
  });
});

describe('a device that changes the key while another removes it', () => {
  it('takes the key of those who stayed, whichever is the greater', async () => {
    for (const changes of [1, 2, 3]) {
      const { desk, lap } = await pair();
      const removed = idOf(lap);
      edit(desk, (contents, nowMs) => ({
        ...contents,
        devices: contents.devices?.map((one) => (one.id === removed ? { ...one, removedMs: nowMs } : one)) ?? [],
      }));
      const code = await rotate(desk);
      for (let left = changes; left > 0; left--) await rotate(lap);
      edit(lap, rename('unsent', 1));
      for (const device of [desk, lap]) await device.engine().round();
      expect(lap.last()?.questions).toContainEqual({ kind: 'passphrase', device: idOf(desk) });
      await lap.engine().adopt(openWithAny([code]));
      await settle(desk);
      expect([nameOf(desk, 1), agree(desk, lap), idOf(lap) === removed]).toEqual(['unsent', true, false]);
    }
  });
});

describe('two devices that remove each other at once', () => {
  it('stay apart, and each says so once it sees the file of the other', async () => {
    const { desk, lap } = await pair();
    const ids = [idOf(desk), idOf(lap)] as const;
    for (const [device, gone] of [
      [desk, ids[1]],
      [lap, ids[0]],
    ] as const) {
      edit(device, (contents, nowMs) => ({
        ...contents,
        devices: contents.devices?.map((one) => (one.id === gone ? { ...one, removedMs: nowMs } : one)) ?? [],
      }));
      await rotate(device);
    }
    const events = new Map<Device, readonly EngineEvent[]>();
    for (let turn = 0; turn < 2; turn++)
      for (const device of [desk, lap])
        events.set(device, [...(events.get(device) ?? []), ...(await device.engine().round()).events]);
    for (const [device, other] of [
      [desk, ids[1]],
      [lap, ids[0]],
    ] as const) {
      expect(codesOf(events.get(device) ?? [])).toContain('removed-both');
      expect(device.last()?.devices.find(({ id }) => id === other)).toMatchObject({ removedUs: true });
      expect(device.last()?.questions.map(({ kind }) => kind)).not.toContain('passphrase');
    }
    const asked = desk.profile.state;
    await desk.engine().round();
    expect(desk.profile.state.peers).toEqual(asked.peers);
  });
});

describe('many deletions at once', () => {
  const trash =
    (count: number) =>
    (contents: VaultContents, nowMs: number): VaultContents => ({
      ...contents,
      accounts: contents.accounts.slice(count),
      bin: contents.accounts.slice(0, count).map((record) => ({ kind: 'account', record, deletedMs: nowMs })),
    });

  it('are a question before they are applied, while everything else goes on', async () => {
    const { desk, lap } = await pair(10);
    desk.nowMs += 1000;
    edit(desk, trash(4));
    await settle(desk);
    edit(lap, rename('by lap', 9));
    const report = await lap.engine().round();
    expect(report.questions).toEqual([{ kind: 'deletions', device: idOf(desk), deleted: 4, of: 10 }]);
    expect(codesOf(report.events)).toEqual(['deletions-held', 'sent']);
    expect(lap.profile.vault.contents.accounts).toHaveLength(10);
    await lap.engine().answer({ kind: 'deletions', device: idOf(desk), answer: 'yes' });
    expect(codesOf((await lap.engine().round()).events)).toContain('deletions-applied');
    await settle(desk);
    expect([lap.profile.vault.contents.accounts.length, agree(desk, lap)]).toEqual([6, true]);
  });

  it('are undone on every device by a no', async () => {
    const { desk, lap } = await pair(10);
    edit(desk, trash(4));
    await settle(desk);
    await lap.engine().round();
    await lap.engine().answer({ kind: 'deletions', device: idOf(desk), answer: 'no' });
    expect(codesOf((await lap.engine().round()).events)).toContain('deletions-undone');
    await settle(desk);
    expect([desk.profile.vault.contents.accounts.length, agree(desk, lap)]).toEqual([10, true]);
  });

  it('of 30 % or less are not asked about', async () => {
    const { desk, lap } = await pair(10);
    desk.nowMs += 1000;
    edit(desk, trash(3));
    await settle(desk);
    expect((await lap.engine().round()).questions).toEqual([]);
    expect(lap.profile.vault.contents.accounts).toHaveLength(7);
  });
});

describe('a clock that is ahead by years', () => {
  it('is named, and wins nothing over later changes', async () => {
    const { desk, lap } = await pair();
    desk.nowMs += 900 * DAY_MS;
    edit(desk, rename('from the future'));
    await settle(desk);
    const report = await lap.engine().round();
    expect(report.events).toContainEqual({ code: 'ahead', device: idOf(desk), ms: 900 * DAY_MS });
    expect(report.devices.find(({ id }) => id === idOf(desk))?.aheadMs).toBe(900 * DAY_MS);
    edit(lap, rename('after it'));
    await settle(lap);
    await settle(desk);
    expect([nameOf(desk), agree(desk, lap)]).toEqual(['after it', true]);
  });
});

describe('two changes of one field at one time', () => {
  it('end with the later, though the clock of another device holds both at the same time', async () => {
    const { desk, lap } = await pair();
    desk.nowMs += 900 * DAY_MS;
    edit(desk, rename('from the future', 1));
    await settle(desk);
    await settle(lap);
    edit(lap, rename('z, the former'));
    await settle(lap);
    await settle(desk);
    edit(lap, rename('a, the later'));
    await settle(lap);
    await settle(desk);
    expect([nameOf(desk), nameOf(lap)]).toEqual(['a, the later', 'a, the later']);
  });
});

describe('a file', () => {
  it('names no device by its user, and says its vault only by its id', async () => {
    const { target, desk } = await pair();
    const bytes = target.files.get(newestName(desk));
    if (bytes === undefined) throw new Error('no file');
    const name = { device: idOf(desk) as DeviceId, counter: desk.profile.state.before?.counter ?? 0 };
    expect(peekFile(bytes, name, desk.profile.state.vid).is).toBe('ours');
    expect(Buffer.from(bytes).includes('Desk')).toBe(false);
  });
});

function structuredCopy(device: Device) {
  return { ...device.profile, state: structuredClone(device.profile.state) };
}
