import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ProbeView, TargetConfig } from '../../src/messages/sync.ts';
import type { AppState } from '../common/app-state.ts';
import { createConnection, type TargetConnection } from './connect-target.ts';
import type { SyncState } from './sync-state.ts';
import { createTargetForm } from './target-form.ts';

/** Setting up sync for the open vault, or moving it to another storage. */
export interface SetupState {
  readonly connection: TargetConnection;
  /** The name of this device. */
  readonly device: Signal<string>;
  /** The storage holds files of another vault and none of this one: how many. */
  readonly others: ReadonlySignal<number | undefined>;
  /** Goes on beside the other vault, or goes back to the form. */
  answerOthers(goOn: boolean): Promise<void>;
  /** Forgets what was entered. */
  stop(): void;
}

/** Makes the state. `onDone` is told what the try found. */
export function createSetup(
  app: AppState,
  sync: SyncState,
  deviceName: string,
  onDone: (probe: ProbeView) => void,
): SetupState {
  const form = createTargetForm();
  // Mostly it is the password that was changed there; the address is known, and the rest never leaves the background.
  const used = sync.status.value?.target;
  if (used?.kind === 'webdav') form.values.url.value = used.place;
  const device = signal(deviceName);
  const others = signal<number | undefined>();
  let found: { readonly target: TargetConfig; readonly probe: ProbeView } | undefined;

  async function start(target: TargetConfig, probe: ProbeView): Promise<void> {
    await sync.start(target, device.value.trim() || deviceName);
    form.clear();
    onDone(probe);
  }

  const connection = createConnection(app, form, async (target, probe) => {
    const foreign = probe.vaults.filter(({ isOurs }) => !isOurs);
    if (foreign.length === 0 || foreign.length < probe.vaults.length) return start(target, probe);
    found = { target, probe };
    others.value = foreign.reduce((sum, { files }) => sum + files, 0);
  });

  return {
    connection,
    device,
    others,
    async answerOthers(goOn) {
      others.value = undefined;
      const at = found;
      found = undefined;
      if (goOn && at !== undefined) await connection.follow(() => start(at.target, at.probe));
    },
    stop() {
      form.clear();
      void connection.discard();
    },
  };
}
