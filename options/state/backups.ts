import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { AutoBackup, BackupView } from '../../src/messages/backups.ts';
import type { Shell } from './shell.ts';

/** The screen of backups. */
export interface BackupsState {
  readonly view: ReadonlySignal<BackupView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** The name of the folder picked before. */
  readonly folder: ReadonlySignal<string | undefined>;
  load(): Promise<void>;
  /** Hands the vault file to the user. */
  backUp(): Promise<void>;
  /** `again`: asks for the folder picked before once more, instead of for another one. */
  automate(to: AutoBackup, versions: number, again?: boolean): Promise<void>;
}

/** Makes the state; `load` asks for what exists. */
export function createBackups(shell: Shell): BackupsState {
  const { platform } = shell;
  const view = signal<BackupView | undefined>();
  const fault = signal<Fault | undefined>();
  const busy = signal(false);
  const folder = signal<string | undefined>();

  async function work(action: () => Promise<void>): Promise<void> {
    busy.value = true;
    await shell.attempt(fault, action);
    busy.value = false;
  }

  return {
    view,
    fault,
    busy,
    folder,
    async load() {
      await shell.attempt(fault, async () => {
        view.value = await shell.ask('backup.view');
        folder.value = await platform.folderName();
      });
    },
    backUp: () =>
      work(async () => {
        const { name, file, gen } = await shell.ask('backup.make');
        platform.saveFile(
          name,
          Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)),
          'application/octet-stream',
        );
        await shell.ask('backup.done', { gen });
        shell.say(`${name} is among your downloads. Keep a copy on another device.`);
        await shell.changed();
      }),
    automate: (to, versions, again = false) =>
      work(async () => {
        if (to === 'folder' && (again || view.value?.auto !== 'folder')) await platform.pickFolder(again);
        if (to === 'downloads' && !(await platform.allowDownloads())) {
          throw new Fault('backup-folder', 'got no permission to download, want it');
        }
        view.value = await shell.ask('backup.automatic', { to, versions });
        folder.value = await platform.folderName();
        shell.say(
          to === 'off'
            ? 'Automatic backups are off.'
            : 'A backup was written just now. The next ones go by themselves.',
        );
        await shell.changed();
      }),
  };
}
