import { type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** The passphrase of a locked vault being typed. */
export interface UnlockForm {
  readonly passphrase: Signal<string>;
  readonly busy: ReadonlySignal<boolean>;
  /** Counts refused passphrases; the field selects its text after each, to be typed over. */
  readonly refusals: ReadonlySignal<number>;
  submit(): Promise<void>;
}

/** Makes the state; `unlock` resolves to `false` when it failed. */
export function createUnlockForm(unlock: (passphrase: string) => Promise<boolean>): UnlockForm {
  const passphrase = signal('');
  const busy = signal(false);
  const refusals = signal(0);
  return {
    passphrase,
    busy,
    refusals,
    async submit() {
      if (passphrase.value === '' || busy.value) return;
      busy.value = true;
      if (await unlock(passphrase.value)) passphrase.value = '';
      else refusals.value += 1;
      busy.value = false;
    },
  };
}
