import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { OneTimeMessages } from './one-time-messages.ts';

export type ShortcutNote = ReturnType<typeof createShortcutNote>;

/** Says once that suggested shortcuts were taken, the first time that the vault is open: Chromium tells nobody. */
export function createShortcutNote(deps: {
  readonly local: KeyValueStore;
  readonly oneTimeMessages: Pick<OneTimeMessages, 'putNotice'>;
  readonly areShortcutsTaken: () => Promise<boolean>;
}) {
  const { local, oneTimeMessages, areShortcutsTaken } = deps;
  const forget = () => writeValue(local, KEYS.shortcutsTaken, undefined);
  return {
    /** It was said elsewhere. */
    forget,
    /** Right after the installation, when the browser gives out the shortcuts. What the user unsets later isn't reported. */
    async check(): Promise<void> {
      if (await areShortcutsTaken()) await writeValue(local, KEYS.shortcutsTaken, true);
    },
    async tell(): Promise<void> {
      if ((await readValue(local, KEYS.shortcutsTaken)) === undefined) return;
      await forget();
      // Another choice may have been made meanwhile.
      if (await areShortcutsTaken()) oneTimeMessages.putNotice('shortcuts-taken');
    },
  };
}
