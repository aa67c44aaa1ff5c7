import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { AccountEdit, AccountView } from '../../src/messages/views.ts';
import { createOnce } from '../../src/ui/single-flight.ts';
import type { AccountId, FillingRules } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { accountTitle } from '../common/labels.ts';

/** The secret of an account, shown for as long as its panel stays open. */
interface Revealed {
  readonly uri: string;
  readonly key: string;
}

/** One account in its panel. */
export interface AccountState {
  readonly id: AccountId;
  readonly view: ReadonlySignal<AccountView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly revealed: ReadonlySignal<Revealed | undefined>;
  readonly revealFault: Signal<Fault | undefined>;
  load(): Promise<void>;
  save(edit: AccountEdit): Promise<boolean>;
  setFilling(filling: FillingRules): Promise<void>;
  /** Asks the browser for the account's sites where they are to be watched; at a press of a button. */
  setOffer(offer: boolean): Promise<void>;
  /** Asks for codes that are still valid. */
  refreshCodes(): Promise<void>;
  /** Counts a use, advances a counter, and copies the code. */
  copy(): Promise<void>;
  settle(keep: boolean): Promise<void>;
  retire(): Promise<void>;
  reveal(passphrase: string): Promise<boolean>;
  conceal(): void;
}

/** The base32 text that a person can type into another authenticator. */
export function keyText(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Makes the panel's state; `load` fetches the account. */
export function createAccount(app: AppState, id: AccountId): AccountState {
  const view = signal<AccountView | undefined>();
  const fault = signal<Fault | undefined>();
  const revealed = signal<Revealed | undefined>();
  const revealFault = signal<Fault | undefined>();
  const once = createOnce(() => performance.now());

  const state: AccountState = {
    id,
    view,
    fault,
    revealed,
    revealFault,
    async load() {
      await app.attempt(fault, async () => {
        view.value = await app.ask('account.view', { id });
      });
    },
    async save(edit) {
      const done = await app.attempt(fault, async () => {
        view.value = await app.ask('account.edit', { id, edit });
      });
      if (done) {
        app.say('Saved.');
        void app.changed();
      }
      return done;
    },
    async setFilling(filling) {
      await app.attempt(fault, async () => {
        view.value = await app.ask('account.edit', { id, edit: { filling } });
      });
    },
    async setOffer(offer) {
      const { filling = {}, fillOffer } = view.value ?? {};
      // Asked for before anything else is waited for: browsers take it for the user's own wish only then.
      const asked = offer && fillOffer !== undefined && fillOffer.origins.length > 0;
      const allowed = asked ? app.platform.allowHosts(fillOffer.origins) : Promise.resolve(!offer);
      await app.attempt(fault, async () => {
        if (await allowed) view.value = await app.ask('account.edit', { id, edit: { filling: { ...filling, offer } } });
        else view.value = await app.ask('account.view', { id });
      });
      if (offer && view.value?.fillOffer.allowed !== true)
        app.say('The browser was not allowed to, so nothing was changed.');
    },
    async refreshCodes() {
      if (view.value?.kind === undefined) return;
      try {
        const [fresh] = await app.ask('home.codes', { ids: [id] });
        if (fresh !== undefined && view.value !== undefined) view.value = { ...view.value, ...fresh };
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    copy: () =>
      once('copy', async () => {
        await app.attempt(fault, async () => {
          const { code } = await app.ask('account.use', { id });
          const seconds = app.preferences.value?.clipboardSeconds ?? 0;
          await app.platform.copy(code, seconds);
          if (view.value?.kind === 'hotp') view.value = { ...(await app.ask('account.view', { id })), code };
          app.say('Code copied.');
        });
      }),
    async settle(keep) {
      const done = await app.attempt(fault, async () => {
        await app.ask('account.resolveReplacement', { id, keep });
        view.value = await app.ask('account.view', { id });
      });
      if (!done) return;
      app.say(keep ? 'The new codes are in force. The former key is kept as history.' : 'The new key was dropped.');
      void app.changed();
    },
    async retire() {
      const done = await app.attempt(fault, async () => {
        view.value = await app.ask('account.removeSetupKey', { id });
      });
      if (!done) return;
      const title = view.value === undefined ? 'This account' : accountTitle(view.value);
      app.say(`${title} no longer makes codes. Its key is kept as history.`);
      void app.changed();
    },
    async reveal(passphrase) {
      return app.attempt(revealFault, async () => {
        const { uri } = await app.ask('account.reveal', { id, passphrase });
        revealed.value = { uri, key: keyText(uri) };
      });
    },
    conceal() {
      revealed.value = undefined;
      revealFault.value = undefined;
    },
  };
  return state;
}
