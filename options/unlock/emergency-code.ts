import { type Signal, signal } from '@preact/signals';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { type KeptMethods, keptOf, nothingKept, type UnlockMethodsState } from './unlock-methods.ts';

/** An emergency code being created. */
export interface EmergencyCodeForm {
  readonly passphrase: Signal<string>;
  /** The new code, once the passphrase was right; it isn't in use yet. */
  readonly code: Signal<string | undefined>;
  /** The user said that the code is in a safe place. */
  readonly isStored: Signal<boolean>;
  readonly kept: Signal<KeptMethods>;
  readonly busy: Signal<boolean>;
  /** Shows the code, or puts it to use once it is stored; resolves to `true` when that is done. */
  submit(): Promise<boolean>;
}

/** Makes the state of an empty form. */
export function createEmergencyCodeForm(app: AppState, state: UnlockMethodsState): EmergencyCodeForm {
  const passphrase = signal('');
  const code = signal<string | undefined>();
  const isStored = signal(false);
  const kept = signal<KeptMethods>(nothingKept);
  const busy = signal(false);
  async function show(): Promise<false> {
    await app.attempt(state.fault, async () => {
      await app.ask('vault.confirm', { passphrase: passphrase.value });
      code.value = (await app.ask('vault.newEmergencyCode')).code;
    });
    return false;
  }
  async function use(fresh: string): Promise<boolean> {
    const keep = keptOf(kept.value, undefined);
    const done = await app.attempt(state.fault, () =>
      app.ask('vault.setEmergencyCode', { passphrase: passphrase.value, code: fresh, keep }),
    );
    if (done) app.say(unlockMethodsText.emergencyCode.done);
    return done;
  }
  return {
    passphrase,
    code,
    isStored,
    kept,
    busy,
    async submit() {
      if (busy.value || passphrase.value === '' || (code.value !== undefined && !isStored.value)) return false;
      busy.value = true;
      const done = await (code.value === undefined ? show() : use(code.value));
      busy.value = false;
      return done;
    },
  };
}
