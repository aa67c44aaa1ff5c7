import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';
import { defaultKeyName } from '../../src/ui/unlock/unlock-key-name.ts';
import type { AppState } from '../common/app-state.ts';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** Setting up this computer's own authenticator to unlock. */
export interface PlatformUnlockForm {
  /** The passphrase was typed too long ago: it must be typed once more. */
  readonly needsPassphrase: ReadonlySignal<boolean>;
  readonly passphrase: Signal<string>;
  readonly busy: ReadonlySignal<boolean>;
  /** Both prompts and the save; resolves to `true` when done. */
  submit(): Promise<boolean>;
}

/** Makes the state of a set-up that has not begun. */
export function createPlatformUnlockForm(
  app: AppState,
  state: UnlockMethodsState,
  method: PlatformMethod,
): PlatformUnlockForm {
  const needsPassphrase = signal(false);
  const passphrase = signal('');
  const busy = signal(false);

  /** A name that no other key has, so that two computers can be told apart. */
  async function freeName(): Promise<string> {
    const taken = new Set((await app.ask('securityKey.list')).map((key) => key.label));
    const name = defaultKeyName(method);
    for (let count = 1; ; count++) {
      const label = count === 1 ? name : `${name} ${count}`;
      if (!taken.has(label)) return label;
    }
  }

  async function setUp(): Promise<boolean> {
    const form = {
      label: await freeName(),
      attachment: 'platform' as const,
      ...(needsPassphrase.value && { passphrase: passphrase.value }),
    };
    if (await state.setUp(form)) return true;
    if (state.fault.value?.code !== 'webauthn-known') return false;
    // It is listed, but doesn't unlock: the vault has had another key since.
    const known = (await state.candidates()).filter((key) => key.attachment === 'platform');
    return known.length > 0 && state.setUp({ ...form, known });
  }

  return {
    needsPassphrase,
    passphrase,
    busy,
    async submit() {
      if (busy.value || (needsPassphrase.value && passphrase.value === '')) return false;
      busy.value = true;
      const done = await setUp().catch((thrown: unknown) => {
        app.sayFault(thrown);
        return false;
      });
      busy.value = false;
      const code = state.fault.value?.code;
      if (code === 'passphrase-needed') {
        needsPassphrase.value = true;
        state.fault.value = undefined;
      }
      // Nothing here will make it work: it isn't offered again.
      if (code === 'webauthn-no-prf-built-in') await app.ask('offer.dismiss', { offer: 'platform-unlock' });
      return done;
    },
  };
}
