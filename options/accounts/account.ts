import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { AccountEdit, AccountView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { createOnce } from '../../src/ui/single-flight.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AccountId, FillingRules } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { copySaying } from '../common/copy.ts';

/** The setup key of an account, for as long as it is shown. */
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
  /** Turns the badge on sites on or off; turning it on asks the browser for permission, so it must follow a click. */
  setOffer(offer: boolean): Promise<void>;
  /** Fetches the current codes. */
  refreshCodes(): Promise<void>;
  /** Counts a use, advances a counter, and copies the code. */
  copy(): Promise<void>;
  /** Uses the pending setup key, or keeps the old one. */
  resolveReplacement(useNew: boolean): Promise<boolean>;
  /** Removes the setup key, which stays in the history. */
  stopGenerating(): Promise<void>;
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
        app.say(accountsText.panel.saved);
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
      // Browsers only ask in direct response to a click, so nothing is awaited before.
      const asked = offer && fillOffer !== undefined && fillOffer.origins.length > 0;
      const allowed = asked ? app.platform.allowHosts(fillOffer.origins) : Promise.resolve(!offer);
      await app.attempt(fault, async () => {
        if (await allowed) view.value = await app.ask('account.edit', { id, edit: { filling: { ...filling, offer } } });
        else view.value = await app.ask('account.view', { id });
      });
      if (offer && view.value?.fillOffer.allowed !== true) app.say(accountsText.panel.notAllowed);
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
          await copySaying(app, code, accountsText.panel.codeCopied);
          if (view.value?.kind === 'hotp') view.value = { ...(await app.ask('account.view', { id })), code };
        });
      }),
    async resolveReplacement(useNew) {
      const done = await app.attempt(fault, async () => {
        await app.ask('account.resolveReplacement', { id, keep: useNew });
        view.value = await app.ask('account.view', { id });
      });
      if (!done) return false;
      app.say(useNew ? commonText.pendingKey.saved : commonText.pendingKey.kept);
      void app.changed();
      return true;
    },
    async stopGenerating() {
      const done = await app.attempt(fault, async () => {
        view.value = await app.ask('account.removeSetupKey', { id });
      });
      if (!done) return;
      if (view.value !== undefined) app.say(accountsText.panel.stopped(accountTitle(view.value)));
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
