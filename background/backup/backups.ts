import { encodeBase64 } from '../../src/bytes/base64.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { AutoBackup, BackupView } from '../../src/messages/backups.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { BackupLog } from '../storage/stored-shapes.ts';
import { type Replica, snapshotOf } from '../vault/replicas/replica.ts';
import type { ReplicaSet } from '../vault/replicas/replica-set.ts';
import type { UseCounter } from '../vault/use-counter.ts';
import { createBackupLog, QUIET_MS } from './backup-log.ts';

/** Where vault files are written outside the browser's storage. Each throws `backup-folder` when it cannot. */
export interface Destinations {
  /** Writes into the folder that the user picked, and removes the oldest past `versions`. */
  readonly toFolder: (name: string, bytes: Uint8Array<ArrayBuffer>, versions: number) => Promise<void>;
  /** Downloads without a question, and removes the oldest of `former` past `versions`; answers with all that remain, oldest first. */
  readonly toDownloads: (
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    former: readonly number[],
    versions: number,
  ) => Promise<readonly number[]>;
}

interface BackupsDeps {
  readonly useCounter: Pick<UseCounter, 'flush'>;
  readonly replicas: ReplicaSet;
  readonly local: KeyValueStore;
  readonly destinations: Destinations;
  readonly nowMs: () => number;
  /** Asks to be woken for `runAutomatic` soon. */
  readonly backUpSoon: () => void;
}

export type Backups = ReturnType<typeof createBackups>;

/** Makes backups, copies of the vault file outside the browser's storage, and keeps the log of them. */
export function createBackups(deps: BackupsDeps) {
  const { useCounter, replicas, nowMs } = deps;
  const log = createBackupLog(deps.local);

  async function newestFile(): Promise<Replica> {
    await replicas.finishWriting();
    const file = (await replicas.newest()) ?? (await replicas.inventory()).replicas[0];
    if (file === undefined) throw new Fault('vault-missing', 'got no vault file, want one');
    return file;
  }

  /** The file as it is stored, unsaved uses included. */
  async function make(): Promise<{ name: string; file: string; gen: number }> {
    await useCounter.flush();
    const { bytes, header } = await newestFile();
    return { name: nameOf(nowMs()), file: encodeBase64(bytes), gen: header.gen };
  }

  async function done(gen: number): Promise<void> {
    const changes = await changesSince(gen);
    await log.update((before) => ({ ...before, last: { atMs: nowMs(), how: 'download' }, changes }));
  }

  /** Changes made while a file was being written are not in it. */
  async function changesSince(gen: number): Promise<number> {
    const highWaterMark = await replicas.highWaterMark();
    return highWaterMark !== undefined && highWaterMark.gen > gen ? highWaterMark.gen - gen : 0;
  }

  /** A change was saved. Never fails: the change itself is safe. */
  async function changed(): Promise<void> {
    const now = await log.update((before) => ({ ...before, changes: before.changes + 1 })).catch(ignore('backup-log'));
    if (now !== undefined && now.auto !== 'off') deps.backUpSoon();
  }

  /** Writes the newest file to the automatic destination, unless it is there already. */
  async function runAutomatic(): Promise<void> {
    const before = await log.read();
    if (before.auto === 'off') return;
    const { bytes, header } = await newestFile();
    const autoSave = `${header.vid} ${header.epoch} ${header.gen}`;
    if (autoSave === before.autoSave && !before.failed) return;
    try {
      const sent = await send(before, bytes);
      const changes = await changesSince(header.gen);
      await log.update((now) => ({ ...now, ...sent, changes, autoSave, failed: false }));
    } catch (thrown) {
      await log.update((now) => ({ ...now, failed: true }));
      throw thrown;
    }
  }

  async function send(before: BackupLog, bytes: Uint8Array<ArrayBuffer>): Promise<Partial<BackupLog>> {
    const { toFolder, toDownloads } = deps.destinations;
    if (before.auto === 'folder') {
      await toFolder(nameOf(nowMs(), true), bytes, before.versions);
      return { last: { atMs: nowMs(), how: 'folder' } };
    }
    const downloads = await toDownloads(nameOf(nowMs(), true), bytes, before.downloads, before.versions);
    return { last: { atMs: nowMs(), how: 'download' }, downloads };
  }

  /** Sets the automatic destination; throws `backup-folder` where the first backup cannot be written, and then nothing has changed. */
  async function automate(to: AutoBackup, versions: number): Promise<BackupView> {
    const before = await log.read();
    await log.update((now) => ({ ...now, auto: to, versions, autoSave: '', failed: false }));
    try {
      await runAutomatic();
    } catch (thrown) {
      await log.update((now) => ({ ...now, auto: before.auto === to ? to : before.auto, failed: before.auto === to }));
      throw thrown;
    }
    return view();
  }

  async function view(): Promise<BackupView> {
    const [{ changes, last, auto, versions, failed }, highWaterMark, snapshots, setAside] = await Promise.all([
      log.read(),
      replicas.highWaterMark(),
      replicas.listSnapshots(),
      replicas.setAside.list(),
    ]);
    return {
      gen: highWaterMark?.gen ?? 0,
      ring: snapshots.map(snapshotOf),
      setAside,
      ...{ changes, auto, versions, failed },
      ...(last && { last }),
    };
  }

  async function snooze(): Promise<void> {
    await log.update((now) => ({ ...now, quietUntilMs: nowMs() + QUIET_MS }));
  }

  async function deleteSetAside(place: string): Promise<BackupView> {
    await replicas.setAside.remove(place);
    return view();
  }

  const readSetAside = async (place: string) => ({ file: encodeBase64(await replicas.setAside.read(place)) });

  return {
    readSetAside,
    deleteSetAside,
    log: () => log.read(),
    view,
    make,
    done,
    changed,
    runAutomatic,
    automate,
    snooze,
  };
}

/** `latchkey-2026-11-21.latchkey`; with the time where several of one day are kept. */
function nameOf(ms: number, withTime = false): string {
  const stamp = new Date(ms).toISOString();
  const time = withTime ? `-${stamp.slice(11, 19).replaceAll(':', '')}` : '';
  return `latchkey-${stamp.slice(0, 10)}${time}.latchkey`;
}
