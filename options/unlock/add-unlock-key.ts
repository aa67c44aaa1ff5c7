import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import type { AppState } from '../common/app-state.ts';
import type { UnlockKeyForm, UnlockMethodsState } from './unlock-methods.ts';

/** The choice of a security key that isn't in the list. */
export const NOT_LISTED = 'new';

/** A security key being set up to unlock the vault. */
export interface AddUnlockKeyForm {
  /** Listed security keys that could unlock as well. */
  readonly listed: ReadonlySignal<readonly SecurityKeyView[]>;
  /** The id of one of them, or `NOT_LISTED`. */
  readonly chosen: Signal<string>;
  readonly name: Signal<string>;
  readonly attachment: Signal<UnlockKeyForm['attachment']>;
  readonly passphrase: Signal<string>;
  readonly tried: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  findListed(): SecurityKeyView | undefined;
  load(): Promise<void>;
  /** Both touches and the save; resolves to `true` when done. */
  submit(): Promise<boolean>;
}

/** Makes the state of an empty form. */
export function createAddUnlockKeyForm(app: AppState, state: UnlockMethodsState): AddUnlockKeyForm {
  const listed = signal<readonly SecurityKeyView[]>([]);
  const chosen = signal<string>(NOT_LISTED);
  const name = signal('');
  const attachment = signal<UnlockKeyForm['attachment']>('cross-platform');
  const passphrase = signal('');
  const tried = signal(false);
  const busy = signal(false);
  const findListed = () => listed.value.find((key) => key.id === chosen.value);
  return {
    listed,
    chosen,
    name,
    attachment,
    passphrase,
    tried,
    busy,
    findListed,
    async load() {
      state.cancel();
      try {
        listed.value = await state.candidates();
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    async submit() {
      tried.value = true;
      const known = findListed();
      const label = name.value.trim();
      if (passphrase.value === '' || (known === undefined && label === '') || busy.value) return false;
      busy.value = true;
      const done = await state.setUp({
        passphrase: passphrase.value,
        label,
        attachment: attachment.value,
        ...(known && { known: [known] }),
      });
      busy.value = false;
      return done;
    },
  };
}
