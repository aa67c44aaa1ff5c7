import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { KeyMethod, UnlockMethodsView } from '../../src/messages/unlocking.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import type { AppState } from '../common/app-state.ts';
import { makeCredential, randomText } from '../common/ceremony.ts';
import { askPrf, type PrfAnswer } from '../common/prf.ts';

/** What someone chose before touching the key that is to open the vault. */
export interface UnlockKeyForm {
  readonly passphrase: string;
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  /** A key of the list, instead of a new one. */
  readonly known?: SecurityKeyView;
}

/** The ways to open the vault beside the passphrase, and how one is set up. */
export interface UnlockMethodsState {
  readonly unlockMethods: ReadonlySignal<UnlockMethodsView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  /** Which touch is waited for. */
  readonly touch: ReadonlySignal<'first' | 'second' | undefined>;
  /** The key was made known by its first touch; what is missing is the second. */
  readonly half: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Keys of the list that could open the vault as well. */
  candidates(): Promise<readonly SecurityKeyView[]>;
  /** Both touches and the save; nothing is kept of a set-up that does not reach its end. */
  setUp(form: UnlockKeyForm): Promise<boolean>;
  /** Forgets a set-up that is given up half-way. */
  giveUp(): void;
  /** Takes a way off; the others that are not in `keep` go with it. */
  remove(ask: Ask<'vault.removeMethod'>, said: string): Promise<boolean>;
  /** The key's secret for keeping it through a change of the passphrase. */
  touchAgain(way: KeyMethod): Promise<PrfAnswer | undefined>;
}

type NewKey = Ask<'securityKey.add'>;

/** Makes the state; `load` asks what opens the vault. */
export function createUnlockMethodsState(app: AppState): UnlockMethodsState {
  const unlockMethods = signal<UnlockMethodsView | undefined>();
  const fault = signal<Fault | undefined>();
  const touch = signal<'first' | 'second' | undefined>();
  const half = signal(false);
  let begun: NewKey | undefined;
  /** Counts set-ups and their endings, so that a touch that comes late for one that was given up does nothing. */
  let round = 0;

  async function load(): Promise<void> {
    await app.attempt(fault, async () => {
      unlockMethods.value = await app.ask('vault.unlockMethods');
    });
  }

  /** The first touch: a new credential. A key that cannot give secrets is put on the list, and refused here. */
  async function begin(form: UnlockKeyForm): Promise<NewKey> {
    if (begun !== undefined) return { ...begun, label: form.label };
    touch.value = 'first';
    const listed = await app.ask('securityKey.list');
    const mine = round;
    const { made, prf } = await makeCredential(app.platform, form, listed);
    requireRound(mine);
    const key: NewKey = { label: form.label, place: '', ...made };
    if (!prf) return refuse(key);
    begun = key;
    half.value = true;
    return key;
  }

  function requireRound(mine: number): void {
    if (mine !== round) throw new Fault('webauthn-cancelled', 'got a touch after the end, want it before');
  }

  async function refuse(key: NewKey): Promise<never> {
    begun = undefined;
    half.value = false;
    await app.ask('securityKey.add', key);
    await app.changed();
    throw new Fault('webauthn-no-prf', 'got a key without PRF, want one with');
  }

  async function finish(form: UnlockKeyForm): Promise<void> {
    await app.ask('vault.confirm', { passphrase: form.passphrase });
    const key = form.known === undefined ? await begin(form) : undefined;
    const credentialId = key?.credential?.id ?? form.known?.credentialId;
    if (credentialId === undefined) throw new Fault('webauthn-unavailable', 'got no credential, want one');
    const transports = (key ?? form.known)?.transports.slice(0, 8) ?? [];
    const salt = randomText(app.platform, 32);
    touch.value = 'second';
    const mine = round;
    const { outputs } = await askPrf(app.platform, [{ credentialId, transports, salt }]).catch((thrown: unknown) => {
      requireRound(mine);
      if (key !== undefined && thrown instanceof Fault && thrown.code === 'webauthn-no-prf') return refuse(key);
      throw thrown;
    });
    requireRound(mine);
    const { passphrase } = form;
    await app.ask('vault.addSecurityKey', { passphrase, credentialId, transports, salt, outputs, ...(key && { key }) });
  }

  function giveUp(): void {
    round += 1;
    begun = undefined;
    touch.value = undefined;
    half.value = false;
    fault.value = undefined;
  }

  return {
    unlockMethods,
    fault,
    touch,
    half,
    load,
    async candidates() {
      const listed = await app.ask('securityKey.list');
      const taken = new Set(unlockMethods.value?.keys.map((way) => way.credentialId));
      return listed.filter((key) => key.credentialId !== undefined && !taken.has(key.credentialId) && !key.lostMs);
    },
    async setUp(form) {
      round += 1;
      const mine = round;
      const done = await app.attempt(fault, () => finish(form));
      if (mine !== round) {
        fault.value = undefined;
        return false;
      }
      touch.value = undefined;
      if (!done) return false;
      giveUp();
      app.say(`${form.known?.label ?? form.label} now unlocks Latchkey. The passphrase still does, too.`);
      await app.changed();
      return true;
    },
    giveUp,
    async remove(ask, said) {
      const done = await app.attempt(fault, () => app.ask('vault.removeMethod', ask));
      if (!done) return false;
      app.say(said);
      await app.changed();
      return true;
    },
    async touchAgain(way) {
      let answer: PrfAnswer | undefined;
      await app.attempt(fault, async () => {
        touch.value = 'second';
        answer = await askPrf(app.platform, [way]);
      });
      touch.value = undefined;
      return answer;
    },
  };
}
