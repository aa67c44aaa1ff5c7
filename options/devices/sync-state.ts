import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { decodeBase64 } from '../../src/bytes/base64.ts';
import { Fault } from '../../src/fault.ts';
import type { Named } from '../../src/messages/backups.ts';
import type { Answer, Ask } from '../../src/messages/protocol.ts';
import type { EarlierFile, SyncEvent, SyncStatus, TargetConfig } from '../../src/messages/sync.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { AppState } from '../common/app-state.ts';
import type { HandedFile } from '../common/handed-file.ts';

/** What opens a device's file beside its passphrase. */
export type DeviceMethods = Answer<'sync.methods'>;

/** The devices of the open vault, and what keeps them in step. */
export interface SyncState {
  readonly status: ReadonlySignal<SyncStatus | undefined>;
  /** What went wrong at a press outside a dialog. */
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly history: ReadonlySignal<readonly SyncEvent[] | undefined>;
  readonly earlier: ReadonlySignal<readonly EarlierFile[] | undefined>;
  load(): Promise<void>;
  /** Looks again while the screen is open; one that finds nothing new draws nothing. */
  look(): Promise<void>;
  now(): Promise<void>;
  /** Asks the browser again for what sync needs, then syncs. Call at the press of a button. */
  allow(): Promise<void>;
  /** Uses a storage that was tried. Throws. */
  start(target: TargetConfig, device: string): Promise<void>;
  /** These run a dialog's action: a failure lands in `into`, and `false` is returned. */
  stop(forget: boolean, into: Signal<Fault | undefined>): Promise<boolean>;
  rename(device: string, name: string, into: Signal<Fault | undefined>): Promise<boolean>;
  remove(ask: Ask<'sync.remove'>, name: string, into: Signal<Fault | undefined>): Promise<boolean>;
  answer(ask: Ask<'sync.answer'>, into: Signal<Fault | undefined>): Promise<boolean>;
  /** What a device deleted that is still here. */
  deletedBy(device: string, into: Signal<Fault | undefined>): Promise<Named | undefined>;
  /** What opens the newest file of a device beside its passphrase; `undefined` while the storage does not answer. */
  methodsOf(device: string): Promise<DeviceMethods | undefined>;
  loadHistory(): Promise<void>;
  loadEarlier(): Promise<void>;
  /** An earlier file, for the screen that restores backups. */
  readEarlier(file: EarlierFile): Promise<HandedFile | undefined>;
}

/** Makes the state; nothing is asked before `load`. */
export function createSync(app: AppState): SyncState {
  const { ask, platform } = app;
  const status = signal<SyncStatus | undefined>();
  const fault = signal<Fault | undefined>();
  const busy = signal(false);
  const history = signal<readonly SyncEvent[] | undefined>();
  const earlier = signal<readonly EarlierFile[] | undefined>();

  async function load(): Promise<void> {
    await app.attempt(fault, async () => {
      status.value = await ask('sync.status');
      if (history.value !== undefined) history.value = await ask('sync.history');
    });
  }

  async function work(action: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    await app.attempt(fault, action);
    busy.value = false;
  }

  /** What merged records changed is on every screen. */
  async function done(into: Signal<Fault | undefined>, action: () => Promise<void>): Promise<boolean> {
    const isDone = await app.attempt(into, action);
    if (isDone) await app.changed();
    return isDone;
  }

  async function syncNow(): Promise<void> {
    status.value = await ask('sync.now');
    await app.changed();
  }

  return {
    status,
    fault,
    busy,
    history,
    earlier,
    load,
    async look() {
      if (busy.value || status.value?.target === undefined) return;
      const seen = await ask('sync.status').catch(() => undefined);
      if (seen !== undefined && JSON.stringify(seen) !== JSON.stringify(status.value)) status.value = seen;
    },
    now: () => work(syncNow),
    allow: () =>
      work(async () => {
        const target = status.value?.target;
        if (target?.kind === 'folder') await platform.allowSyncFolder(target.handle);
        else if (target !== undefined && !(await platform.allowHosts(target.origins)))
          throw new Fault('sync-permission', 'got no permission for the host, want it');
        await syncNow();
      }),
    async start(target, device) {
      const isChange = status.value?.target !== undefined;
      try {
        await ask('sync.start', { target, device });
      } finally {
        status.value = await ask('sync.status');
      }
      app.say(isChange ? syncSetupText.moved : syncSetupText.connected);
      await app.changed();
    },
    stop: (forget, into) =>
      done(into, async () => {
        await ask('sync.stop', { forget });
        history.value = undefined;
        earlier.value = undefined;
        app.say(devicesText.stop.done);
      }),
    rename: (device, name, into) =>
      done(into, async () => {
        await ask('sync.rename', { device, name });
        app.say(devicesText.rename.saved(name));
      }),
    remove: (asked, name, into) =>
      done(into, async () => {
        await ask('sync.remove', asked);
        app.say(devicesText.remove.done(name));
      }),
    answer: (given, into) =>
      done(into, async () => {
        await ask('sync.answer', given);
        if (given.question === 'passphrase') app.say(syncQuestionsText.passphrase.done);
      }),
    async deletedBy(device, into) {
      let found: Named | undefined;
      await app.attempt(into, async () => {
        found = await ask('sync.deleted', { device });
      });
      return found;
    },
    methodsOf: (device) => ask('sync.methods', { device }).catch(() => undefined),
    loadHistory: () =>
      work(async () => {
        history.value = await ask('sync.history');
      }),
    loadEarlier: () =>
      work(async () => {
        earlier.value = await ask('sync.earlier');
      }),
    async readEarlier({ name }) {
      let read: HandedFile | undefined;
      await work(async () => {
        const { file } = await ask('sync.readEarlier', { name });
        read = {
          to: 'restore',
          name: devicesText.earlier.fileName(name.replace(/\.lk$/, '')),
          bytes: decodeBase64(file),
        };
      });
      return read;
    },
  };
}
