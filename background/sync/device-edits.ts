import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import { removeDevice, renameDevice } from '../../src/sync/devices.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import type { KeptSecret } from '../../src/vault/rotation.ts';
import type { KeyChange } from '../vault/change-key.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import type { SyncHistory } from './history.ts';
import type { Rounds } from './rounds.ts';

export interface DeviceEditsDeps {
  readonly vaultStore: Pick<VaultStore, 'change'>;
  readonly keyChange: Pick<KeyChange, 'turnKey'>;
  readonly rounds: Rounds;
  readonly history: SyncHistory;
  readonly nowMs: () => number;
}

/** Changes of the list of devices, which is in the vault. */
export function createDeviceEdits({ vaultStore, keyChange, rounds, history, nowMs }: DeviceEditsDeps) {
  const edit = (change: (contents: VaultContents) => VaultContents) =>
    vaultStore.change(({ contents: before }) => {
      const contents = change(before);
      if (contents === before) throw unknownDevice();
      return { contents, answer: undefined };
    });

  /** Throws `record-missing`. */
  async function rename({ device, name }: Ask<'sync.rename'>): Promise<void> {
    await edit((contents) => renameDevice(contents, device, name));
    await history.add({ code: 'renamed', device });
  }

  /**
   * The key comes first: a worker that ends in between leaves a device that is still listed and reads nothing, and not one that looks
   * removed and reads on. Throws `passphrase-wrong`, `record-missing`.
   */
  async function remove(device: string, passphrase: string, keep: readonly KeptSecret[]): Promise<void> {
    const known = (await rounds.status())?.devices.find((one) => one.id === device);
    if (known === undefined || known.isThis || known.removedMs !== undefined) throw unknownDevice();
    await rounds.inTurn(async () => {
      await keyChange.turnKey(passphrase, keep);
      await edit((contents) => removeDevice(contents, device, nowMs()));
    });
    await history.add({ code: 'removed', device });
  }

  return { rename, remove };
}

function unknownDevice(): Fault {
  return new Fault('record-missing', 'got an unknown device, want another one of the vault');
}
