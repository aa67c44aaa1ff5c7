import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { decodeBase64 } from '../../src/bytes/base64.ts';
import { Fault, type FaultCode, toFault } from '../../src/fault.ts';
import type { AutoBackup, BackupView, SetAside } from '../../src/messages/backups.ts';
import { backupsText } from '../../src/ui/strings/backups.ts';
import type { AppState } from '../common/app-state.ts';
import type { BackupFile } from '../common/folder-files.ts';
import { createWork } from '../common/work.ts';

/** The result of checking a file. `other`: it is encrypted with another key than the open vault. */
export type FileCheck =
  | { readonly is: 'whole'; readonly accounts: number; readonly differing: number }
  | { readonly is: 'other' }
  | { readonly is: 'damaged'; readonly code: FaultCode };

/** The screen of backups. */
export interface BackupsState {
  readonly view: ReadonlySignal<BackupView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** The name of the folder that was chosen before. */
  readonly folder: ReadonlySignal<string | undefined>;
  /** The backups in the folder, newest first; `undefined` where the browser wants the user to be asked first. */
  readonly files: ReadonlySignal<readonly BackupFile[] | undefined>;
  /** By file name. */
  readonly checks: ReadonlySignal<ReadonlyMap<string, FileCheck>>;
  readonly checking: ReadonlySignal<string | undefined>;
  load(): Promise<void>;
  /** Opens a file of the folder as a restore would, and changes nothing. */
  check(name: string): Promise<void>;
  downloadSetAside(copy: SetAside): Promise<boolean>;
  deleteSetAside(copy: SetAside): Promise<boolean>;
  /** Downloads the vault file. */
  backUp(): Promise<boolean>;
  /** `again`: asks the browser for the folder chosen before, in place of another one. */
  automate(to: AutoBackup, versions: number, again?: boolean): Promise<boolean>;
}

/** Makes the state; `load` asks for what exists. */
export function createBackups(app: AppState): BackupsState {
  const { platform } = app;
  const view = signal<BackupView | undefined>();
  const { busy, fault, run } = createWork(app);
  const folder = signal<string | undefined>();
  const files = signal<readonly BackupFile[] | undefined>();
  const checks = signal<ReadonlyMap<string, FileCheck>>(new Map());
  const checking = signal<string | undefined>();

  async function look(): Promise<void> {
    folder.value = await platform.folderName();
    files.value = view.value?.auto === 'folder' ? await platform.backupFiles() : undefined;
  }

  async function inspect(name: string): Promise<FileCheck> {
    try {
      const { accounts, differs } = await app.ask('restore.inspect', { file: await platform.readBackupFile(name) });
      const { onlyInFile, onlyHere, deletedHere, deletedThere, changed } = differs ?? {};
      const parts = [onlyInFile, onlyHere, deletedHere, deletedThere, changed];
      const differing = parts.reduce((sum, one) => sum + (one?.count ?? 0), 0);
      return { is: 'whole', accounts, differing };
    } catch (thrown) {
      const { code } = toFault(thrown);
      if (code === 'vault-locked') throw thrown;
      return code === 'passphrase-wrong' ? { is: 'other' } : { is: 'damaged', code };
    }
  }

  return {
    view,
    fault,
    busy,
    folder,
    files,
    checks,
    checking,
    async check(name) {
      checking.value = name;
      await app.attempt(fault, async () => {
        checks.value = new Map([...checks.value, [name, await inspect(name)]]);
      });
      checking.value = undefined;
    },
    async load() {
      await app.attempt(fault, async () => {
        view.value = await app.ask('backup.view');
        await look();
      });
    },
    downloadSetAside: ({ place, atMs }) =>
      run(async () => {
        const { file } = await app.ask('backup.readSetAside', { place });
        const name = backupsText.setAside.fileName(new Date(atMs).toISOString().slice(0, 10));
        platform.saveFile(name, decodeBase64(file), 'application/octet-stream');
      }),
    deleteSetAside: ({ place }) =>
      run(async () => {
        view.value = await app.ask('backup.deleteSetAside', { place });
      }),
    backUp: () =>
      run(async () => {
        const { name, file, gen } = await app.ask('backup.make');
        platform.saveFile(name, decodeBase64(file), 'application/octet-stream');
        await app.ask('backup.done', { gen });
        app.say(backupsText.saved(name));
        await app.changed();
      }),
    automate: (to, versions, again = false) =>
      run(async () => {
        if (to === 'folder' && (again || view.value?.auto !== 'folder')) await platform.pickFolder(again);
        if (to === 'downloads' && !(await platform.allowDownloads())) {
          throw new Fault('backup-folder', 'got no permission to download, want it');
        }
        view.value = await app.ask('backup.automatic', { to, versions });
        await look();
        app.say(to === 'off' ? backupsText.automatic.turnedOff : backupsText.automatic.turnedOn);
        await app.changed();
      }),
  };
}
