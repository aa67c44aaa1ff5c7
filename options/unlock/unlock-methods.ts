import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { KeptMethod, KeyMethod, UnlockMethodsView } from '../../src/messages/unlocking.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { makeCredential, randomText } from '../common/ceremony.ts';
import { askPrf, type PrfAnswer } from '../common/prf.ts';

/** The unlock methods that stay after the vault gets a new key. */
export interface KeptMethods {
  /** Security keys that were touched again. */
  readonly keys: readonly Extract<KeptMethod, { outputs: string }>[];
  /** The emergency code as it was typed. */
  readonly code: string;
}

export const nothingKept: KeptMethods = { keys: [], code: '' };

/** What to send along so that these methods keep working. */
export function keptOf(kept: KeptMethods, codeSlot: string | undefined): readonly KeptMethod[] {
  const code = kept.code.trim();
  return codeSlot === undefined || code === '' ? kept.keys : [...kept.keys, { slot: codeSlot, code }];
}

/** The name of a security key that unlocks; its record may have been deleted. */
export function methodTitle(method: KeyMethod): string {
  return method.label ?? unlockMethodsText.unnamedKey(method.credentialId.slice(0, 6));
}

/** What the user chose before touching the security key that is to unlock the vault. */
export interface UnlockKeyForm {
  /** Absent where it was typed a moment ago. */
  readonly passphrase?: string;
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  /** Keys of the list, any of which may answer, instead of a new one. */
  readonly known?: readonly SecurityKeyView[];
}

/** The unlock methods beside the passphrase, and how one is set up. */
export interface UnlockMethodsState {
  readonly unlockMethods: ReadonlySignal<UnlockMethodsView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  /** The touch being waited for. */
  readonly touch: ReadonlySignal<'first' | 'second' | undefined>;
  /** The security key was registered by its first touch; the second is missing. */
  readonly isRegistered: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Listed security keys that could unlock the vault as well. */
  candidates(): Promise<readonly SecurityKeyView[]>;
  /** Both touches and the save; a set-up that fails leaves nothing behind. */
  setUp(form: UnlockKeyForm): Promise<boolean>;
  /** Forgets a set-up that was cancelled half-way. */
  cancel(): void;
  /** Removes an unlock method and all others that aren't in `keep`; then shows `message`. */
  remove(ask: Ask<'vault.removeMethod'>, message: string): Promise<boolean>;
  /** The security key's secret, which keeps it working when the vault gets a new key. */
  touchAgain(method: KeyMethod): Promise<PrfAnswer | undefined>;
}

type NewKey = Ask<'securityKey.add'>;

/** Makes the state; `load` fetches the unlock methods. */
export function createUnlockMethodsState(app: AppState): UnlockMethodsState {
  const unlockMethods = signal<UnlockMethodsView | undefined>();
  const fault = signal<Fault | undefined>();
  const touch = signal<'first' | 'second' | undefined>();
  const isRegistered = signal(false);
  let begun: NewKey | undefined;
  /** Counts set-ups and their ends, so that a late touch of a cancelled one does nothing. */
  let round = 0;

  async function load(): Promise<void> {
    await app.attempt(fault, async () => {
      unlockMethods.value = await app.ask('vault.unlockMethods');
    });
  }

  /** The first touch makes a credential. A security key that can't give secrets is listed, and refused here. */
  async function begin(form: UnlockKeyForm): Promise<NewKey> {
    if (begun !== undefined) return { ...begun, label: form.label };
    touch.value = 'first';
    const listed = await app.ask('securityKey.list');
    const mine = round;
    const { made, prf } = await makeCredential(app.platform, form, listed, 'required');
    requireRound(mine);
    const key: NewKey = { label: form.label, place: '', ...made };
    if (!prf) return refuse(key);
    begun = key;
    isRegistered.value = true;
    return key;
  }

  function requireRound(mine: number): void {
    if (mine !== round) throw new Fault('webauthn-cancelled', 'got a touch after the end, want it before');
  }

  /** A portable key is listed all the same, so that it is recognised; this computer's own authenticator is always at hand. */
  async function refuse(key: NewKey): Promise<never> {
    begun = undefined;
    isRegistered.value = false;
    if (key.attachment === 'platform')
      throw new Fault('webauthn-no-prf-built-in', 'got an authenticator without PRF, want one with');
    await app.ask('securityKey.add', key);
    await app.changed();
    throw new Fault('webauthn-no-prf', 'got a key without PRF, want one with');
  }

  /** Asked before anybody touches anything. */
  async function confirm(passphrase: string | undefined): Promise<void> {
    if (passphrase !== undefined) return app.ask('vault.confirm', { passphrase });
    if (!(await app.ask('vault.isPassphraseRecent')))
      throw new Fault('passphrase-needed', 'got a passphrase of long ago, want it typed');
  }

  /** Resolves to the label of the key that answered. */
  async function finish(form: UnlockKeyForm): Promise<string> {
    await confirm(form.passphrase);
    const key = form.known === undefined ? await begin(form) : undefined;
    const salt = randomText(app.platform, 32);
    const asked = (key ? [{ ...key, credentialId: key.credential?.id }] : (form.known ?? [])).flatMap(
      ({ label, credentialId, transports }) =>
        credentialId === undefined ? [] : [{ label, credentialId, transports: transports.slice(0, 8), salt }],
    );
    if (asked.length === 0) throw new Fault('webauthn-unavailable', 'got no credential, want one');
    touch.value = 'second';
    const mine = round;
    const { credentialId, outputs } = await askPrf(app.platform, asked).catch((thrown: unknown) => {
      requireRound(mine);
      if (key !== undefined && thrown instanceof Fault && thrown.code === 'webauthn-no-prf') return refuse(key);
      throw thrown;
    });
    requireRound(mine);
    const answered = asked.find((one) => one.credentialId === credentialId);
    if (answered === undefined) throw new Fault('webauthn-mismatch', 'got another credential, want one that was asked');
    await app.ask('vault.addSecurityKey', {
      ...(form.passphrase !== undefined && { passphrase: form.passphrase }),
      ...{ credentialId, transports: answered.transports, salt, outputs },
      ...(key && { key }),
    });
    return answered.label;
  }

  function cancel(): void {
    round += 1;
    begun = undefined;
    touch.value = undefined;
    isRegistered.value = false;
    fault.value = undefined;
  }

  return {
    unlockMethods,
    fault,
    touch,
    isRegistered,
    load,
    async candidates() {
      const listed = await app.ask('securityKey.list');
      const taken = new Set(unlockMethods.value?.keys.map((method) => method.credentialId));
      return listed.filter(
        (key) => key.credentialId !== undefined && !taken.has(key.credentialId) && !key.lostMs && !key.retiredMs,
      );
    },
    async setUp(form) {
      round += 1;
      const mine = round;
      let label = form.label;
      const done = await app.attempt(fault, async () => {
        label = await finish(form);
      });
      if (mine !== round) {
        fault.value = undefined;
        return false;
      }
      touch.value = undefined;
      if (!done) return false;
      cancel();
      app.say(unlockMethodsText.addKey.done(label));
      await app.changed();
      return true;
    },
    cancel,
    async remove(ask, message) {
      const done = await app.attempt(fault, () => app.ask('vault.removeMethod', ask));
      if (!done) return false;
      app.say(message);
      await app.changed();
      return true;
    },
    async touchAgain(method) {
      let answer: PrfAnswer | undefined;
      await app.attempt(fault, async () => {
        touch.value = 'second';
        answer = await askPrf(app.platform, [method]);
      });
      touch.value = undefined;
      return answer;
    },
  };
}
