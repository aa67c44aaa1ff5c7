import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { IconChoice, IconSetting } from '../../src/messages/icons.ts';
import { refreshIcons } from '../../src/ui/icons/icon-store.ts';
import { iconsText } from '../../src/ui/strings/icons.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';

/** A larger picture file isn't taken as an icon. */
const MAX_FILE = 4 * 1024 * 1024;

/** The choice of one account's icon. */
export interface IconChooserState {
  readonly fault: Signal<Fault | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Sets the icon; answers whether that worked. */
  choose(choice: IconChoice): Promise<boolean>;
  /** Sets the icon to a picture file. */
  chooseFile(file: Blob | undefined): Promise<boolean>;
}

/** Makes the state of the chooser. */
export function createIconChooser(app: AppState, id: AccountId): IconChooserState {
  const fault = signal<Fault | undefined>();
  const isBusy = signal(false);

  async function choose(choice: IconChoice): Promise<boolean> {
    return app.attempt(fault, async () => {
      await setIcons(app, [{ id, choice }], iconsText.chosen);
    });
  }

  return {
    fault,
    isBusy,
    choose,
    async chooseFile(file) {
      if (file === undefined) return false;
      isBusy.value = true;
      const [png] = file.size > MAX_FILE ? [] : await app.platform.paintIcons([file]);
      isBusy.value = false;
      if (png !== undefined) return choose({ kind: 'picture', png });
      fault.value = new Fault('icon-invalid', `got a file of ${file.size} bytes, want a picture`);
      return false;
    },
  };
}

/** Sets icons and says so, with a way back. */
export async function setIcons(app: AppState, settings: readonly IconSetting[], said: string): Promise<void> {
  const { former } = await app.ask('icon.choose', { settings });
  refreshIcons();
  app.say(said, async () => {
    await app.ask('icon.choose', { settings: former });
    refreshIcons();
  });
}
