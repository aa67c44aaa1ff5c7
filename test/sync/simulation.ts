import type { Bytes } from '../../src/bytes/bytes.ts';
import { toFault } from '../../src/fault.ts';
import type { EngineQuestion } from '../../src/sync/contract.ts';
import type { SyncTarget } from '../../src/sync/target.ts';
import { countDifferences } from '../../src/vault/compare-contents.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import { between, createRandom, oneOf, type Random } from '../torture/random.ts';
import { accountRecord, securityKeyRecord } from '../vault/records.ts';
import { createDevice, createDevices, type Device, edit, idOf, openWithAny, rotate } from './device.ts';
import { type Done, randomEdit, seenIn } from './edits.ts';
import { findLosses } from './ledger.ts';
import { createMemoryTarget, type MemoryTarget } from './memory-target.ts';
import { bytesOf } from './seeded.ts';

/** What came of one history. */
export interface History {
  readonly seed: number;
  readonly failures: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A device, and the target as it is shown to it. */
interface Member {
  readonly device: Device;
  view: MemoryTarget;
}

interface World {
  readonly random: Random;
  readonly target: MemoryTarget;
  readonly members: Member[];
  readonly codes: string[];
  readonly done: Done[];
  readonly counts: Record<string, number>;
  readonly failures: string[];
  readonly stranger: Bytes;
  snapshot: ReadonlyMap<string, Bytes>;
  isDeletionUndone: boolean;
  hasJumped: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2026, 10, 30);
const ACTIONS = 36;

/** A target that shows a device what its member says, and that a device may leave half-written. */
function viewFor(member: () => Member): SyncTarget {
  return {
    list: () => member().view.list(),
    get: (name) => member().view.get(name),
    put: (name, bytes) => member().view.put(name, bytes),
    delete: (name) => member().view.delete(name),
  };
}

/** Plays one random history of three to five devices, and says what was lost or does not agree in the end. */
export async function playHistory(seed: number): Promise<History> {
  const random = createRandom(seed);
  const world = await createWorld(random);
  for (let at = 0; at < ACTIONS; at++) await act(world);
  await finishHistory(world);
  return { seed, failures: world.failures, counts: world.counts };
}

async function createWorld(random: Random): Promise<World> {
  const target = createMemoryTarget();
  const bytes = bytesOf(random);
  const accounts = Array.from({ length: 6 }, (_, at) =>
    accountRecord({ id: `o${at}`, createdMs: START_MS - DAY_MS, updatedMs: START_MS - DAY_MS }),
  );
  const contents = { ...emptyContents(), accounts, securityKeys: [securityKeyRecord({ id: 'blue' })] };
  const names = Array.from({ length: between(random, 3, 4) }, (_, at) => `Device ${at}`);
  const { devices, code } = await createDevices(names, target, contents, bytes, START_MS);
  const members: Member[] = [];
  for (const made of devices) {
    const at = members.length;
    const device = createDevice(
      made.profile,
      viewFor(() => members[at] as Member),
      bytes,
      made.nowMs,
    );
    members.push({ device, view: target });
  }
  const stranger = target.files.values().next().value?.slice() ?? new Uint8Array(8);
  // Another vault's id in the header: the file authenticates nothing, which nobody gets as far as trying.
  stranger[40] = stranger[40] === 65 ? 66 : 65;
  return {
    ...{ random, target, members, stranger, codes: [code], done: [], counts: {}, failures: [] },
    ...{ snapshot: new Map(target.files), isDeletionUndone: false, hasJumped: false },
  };
}

async function act(world: World): Promise<void> {
  const { random, members } = world;
  for (const { device } of members) device.nowMs += Math.floor(random() * 4 * HOUR_MS);
  const member = oneOf(random, members);
  const { device } = member;
  const dice = random();
  if (dice < 0.48) editBy(world, device);
  else if (dice < 0.84) await roundBy(world, member, random() < 0.35 ? between(random, 0, 45) : undefined);
  else if (dice < 0.87) await lockOrUnlock(world, device);
  else if (dice < 0.89) jump(world, device);
  else if (dice < 0.92) await turnKey(world, device);
  else if (dice < 0.94) await remove(world, device);
  else if (dice < 0.96) copyProfile(world, device);
  else disturb(world, member);
}

function count(world: World, what: string): void {
  world.counts[what] = (world.counts[what] ?? 0) + 1;
}

function editBy(world: World, device: Device): void {
  if (device.isLocked) return;
  for (let left = between(world.random, 1, 3); left > 0; left--) {
    const op = world.done.length + 1;
    let done: Done | undefined;
    edit(device, (contents, nowMs) => {
      const made = randomEdit(contents, op, nowMs, world.random);
      done = made.done;
      return made.contents;
    });
    if (done !== undefined) world.done.push(done);
    count(world, 'edits');
  }
}

async function roundBy(world: World, { device, view }: Member, crashAt?: number): Promise<void> {
  const puts = view.asked.put;
  count(world, 'rounds');
  try {
    const isThorough = world.random() < 0.2;
    const ended = await device.crasher.run(() => device.engine().round({ isThorough }), crashAt);
    if (!ended) {
      count(world, 'crashes');
      const last = [...view.files.keys()].at(-1);
      if (view.asked.put > puts && last !== undefined && world.random() < 0.4) cut(view, last);
      return;
    }
  } catch (thrown) {
    if (!view.isAway) world.failures.push(`a round threw ${toFault(thrown).detail} ${String(thrown)}`);
    return;
  }
  for (const question of device.last()?.questions ?? [])
    if (world.random() < 0.7)
      await answer(world, device, question, world.random() < 0.3 ? between(world.random, 0, 40) : undefined);
}

async function answer(world: World, device: Device, question: EngineQuestion, crashAt?: number): Promise<void> {
  count(world, `asked ${question.kind}`);
  const given = oneOf(world.random, ['yes', 'no'] as const);
  if (question.kind === 'passphrase') {
    if (device.isLocked) return;
    const adopting = () => device.engine().adopt(openWithAny(world.codes));
    const ended = device.crasher.run(adopting, crashAt);
    // The question may have been answered by what happened since.
    await ended.catch((thrown) => {
      if (!['record-missing', 'unexpected', 'vault-damaged'].includes(toFault(thrown).code)) throw thrown;
    });
  } else if (question.kind === 'deletions') {
    if (given === 'no') world.isDeletionUndone = true;
    await device.engine().answer({ kind: 'deletions', device: question.device, answer: given });
  } else if (question.kind === 'newcomer') {
    await device.engine().answer({ kind: 'newcomer', device: question.device, answer: 'yes' });
  } else {
    await device.engine().answer({ kind: question.kind, answer: 'yes' });
  }
}

async function lockOrUnlock(world: World, device: Device): Promise<void> {
  count(world, 'locks');
  if (!device.isLocked) await device.engine().seal();
  device.isLocked = !device.isLocked;
}

function jump(world: World, device: Device): void {
  count(world, 'clock jumps');
  world.hasJumped = true;
  device.nowMs += between(world.random, -3, 3) * 365 * DAY_MS;
}

async function turnKey(world: World, device: Device): Promise<void> {
  if (device.isLocked) return;
  count(world, 'key changes');
  world.codes.push(await rotate(device));
}

async function remove(world: World, device: Device): Promise<void> {
  if (device.isLocked) return;
  const others = (device.profile.vault.contents.devices ?? []).filter(
    ({ id, removedMs }) => id !== idOf(device) && removedMs === undefined,
  );
  if (others.length === 0) return;
  count(world, 'removals');
  const { id } = oneOf(world.random, others);
  edit(device, (contents, nowMs) => ({
    ...contents,
    devices: (contents.devices ?? []).map((one) => (one.id === id ? { ...one, removedMs: nowMs } : one)),
  }));
  world.codes.push(await rotate(device));
}

function copyProfile({ members, random, counts }: World, device: Device): void {
  if (members.length >= 5) return;
  counts.copies = (counts.copies ?? 0) + 1;
  const at = members.length;
  const profile = { ...device.profile, state: structuredClone(device.profile.state) };
  const view = members.find((one) => one.device === device)?.view as MemoryTarget;
  const copy = createDevice(
    profile,
    viewFor(() => members[at] as Member),
    bytesOf(random),
    device.nowMs,
  );
  members.push({ device: copy, view });
}

function cut(target: MemoryTarget, name: string): void {
  const bytes = target.files.get(name);
  if (bytes !== undefined) target.files.set(name, bytes.slice(0, Math.max(0, bytes.length - 4096)));
}

/** The target loses, mixes up, hides or takes back files. */
function disturb(world: World, member: Member): void {
  const { random, target } = world;
  const names = [...target.files.keys()];
  const what = oneOf(random, [
    'roll back',
    'fork',
    'join',
    'swap',
    'cut',
    'late',
    'vanish',
    'away',
    'remember',
  ] as const);
  count(world, what);
  if (what === 'remember') world.snapshot = new Map(target.files);
  else if (what === 'roll back') replaceFiles(target, world.snapshot);
  else if (what === 'fork') {
    const branch = createMemoryTarget();
    replaceFiles(branch, target.files);
    member.view = branch;
  } else if (what === 'join') joinViews(world);
  else if (what === 'swap' && names.length > 0) target.files.set(oneOf(random, names), world.stranger);
  else if (what === 'cut' && names.length > 0) cut(target, oneOf(random, names));
  else if (what === 'late') for (const name of names) if (random() < 0.5) target.hidden.add(name);
  if (what === 'vanish' && random() < 0.5) target.files.clear();
  target.isAway = what === 'away';
  if (what !== 'late') target.hidden.clear();
}

function replaceFiles(target: MemoryTarget, files: ReadonlyMap<string, Bytes>): void {
  const next = [...files];
  target.files.clear();
  for (const [name, bytes] of next) target.files.set(name, bytes);
}

function joinViews({ members, target }: World): void {
  for (const member of members) {
    if (member.view !== target) for (const [name, bytes] of member.view.files) target.files.set(name, bytes);
    member.view = target;
  }
}

/** Everything is well again, and every question is answered: do all devices come to the same, without a loss, and fall silent? */
async function finishHistory(world: World): Promise<void> {
  const { target, members, failures } = world;
  joinViews(world);
  target.isAway = false;
  target.hidden.clear();
  for (const { device } of members) device.isLocked = false;
  let puts = -1;
  const isAsked = () => members.some(({ device }) => (device.last()?.questions.length ?? 0) > 0);
  let hasWaited = false;
  for (let pass = 0; pass < 24 && (puts !== 0 || isAsked() || !hasWaited); pass++) {
    // Once all is quiet a day passes: by then each device has told what it has read, and whom it takes for removed.
    const isQuiet = puts === 0 && !isAsked();
    if (isQuiet) for (const { device } of members) device.nowMs += 25 * HOUR_MS;
    hasWaited ||= isQuiet;
    target.forgetAsked();
    for (const { device } of members) {
      device.nowMs += 2 * HOUR_MS;
      const { questions } = await device.engine().round({ isThorough: true });
      for (const question of questions) await answer(world, device, question);
      if (questions.length > 0) await device.engine().round();
    }
    puts = target.asked.put;
  }
  if (puts !== 0) failures.push('the devices do not fall silent');
  const sides = sidesOf(members.map(({ device }) => device));
  if (sides.length > 1) count(world, 'mutual removals');
  for (const side of sides) failures.push(...disagreements(side, world));
  const perSide = sides.map(([first]) => findLosses(first.profile.vault.contents, world.done, world));
  // What one side lacks because it was done on the other is with the other.
  failures.push(...(perSide[0] ?? []).filter((loss) => perSide.every((losses) => losses.includes(loss))));
  const seen = sides.map(([first]) => seenIn(first.profile.vault.contents).size);
  if (Math.max(...seen) === 0 && world.done.length > 0) failures.push('no edit is there');
}

type Side = readonly [Device, ...Device[]];

/** One side, or more where devices removed each other at once: those stay apart for good, as PROTOCOL.md says, and each side has its key. */
function sidesOf(devices: readonly Device[]): readonly Side[] {
  const sides: [Device, ...Device[]][] = [];
  const isMutual = devices.some((one) => devices.some((other) => removed(one, other) && removed(other, one)));
  for (const device of devices) {
    const side = isMutual
      ? sides.find(([{ profile }]) => profile.state.key?.id === device.profile.state.key?.id)
      : sides[0];
    if (side) side.push(device);
    else sides.push([device]);
  }
  return sides;
}

function removed(by: Device, device: Device): boolean {
  const devices = by.profile.vault.contents.devices ?? [];
  return devices.some(({ id, removedMs }) => id === idOf(device) && removedMs !== undefined);
}

function disagreements([first, ...others]: Side, world: World): readonly string[] {
  const contentsOf = ({ profile }: Device) => lasting(profile.vault.contents, world);
  return others.flatMap((other) => {
    const differences = countDifferences(contentsOf(first), contentsOf(other));
    return [
      ...(differences > 0 ? [`two devices differ in ${differences} records`] : []),
      ...(first.profile.state.key?.id === other.profile.state.key?.id ? [] : ['two devices have different keys']),
    ];
  });
}

/** Where clocks differ by years, one device forgets deletions before the others do. */
function lasting({ discardedDrafts, ...contents }: VaultContents, { hasJumped }: World): VaultContents {
  if (hasJumped) return { ...contents, tombstones: [] };
  return { ...contents, ...(discardedDrafts && { discardedDrafts }) };
}
