import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type FaultCode, toFault } from '../../fault.ts';
import type { AccountEdit, AccountView } from '../../messages/views.ts';
import { parseHostText } from './typed-hosts.ts';

/** What is being changed about an account; saved as a whole. */
export interface AccountEditState {
  readonly edit: ReadonlySignal<AccountEdit>;
  /** A site that is typed and not added yet. */
  readonly site: Signal<string>;
  readonly siteFault: Signal<FaultCode | undefined>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly isBusy: ReadonlySignal<boolean>;
  change(part: AccountEdit): void;
  /** Links the typed site; `false` when it isn't one. */
  addSite(): boolean;
  discard(): void;
  save(): Promise<boolean>;
}

/** Makes the state of a form that edits an account. `view` is the account as saved; `save` answers whether it was; `start` was not saved before. */
export function createAccountEdit(
  view: () => AccountView,
  save: (edit: AccountEdit) => Promise<boolean>,
  start: { readonly edit: AccountEdit; readonly site: string } = { edit: {}, site: '' },
): AccountEditState {
  const edit = signal<AccountEdit>(start.edit);
  const site = signal(start.site);
  const siteFault = signal<FaultCode | undefined>();
  const isBusy = signal(false);
  const state: AccountEditState = {
    edit,
    site,
    siteFault,
    isChanged: computed(() => Object.keys(edit.value).length > 0 || site.value.trim() !== ''),
    isBusy,
    change(part) {
      edit.value = { ...edit.value, ...part };
    },
    addSite() {
      if (site.value.trim() === '') return true;
      const hosts = edit.value.hosts ?? view().hosts;
      try {
        const host = parseHostText(site.value);
        if (!hosts.some((binding) => binding.host === host))
          state.change({ hosts: [...hosts, { host, scope: 'host' }] });
      } catch (thrown) {
        siteFault.value = toFault(thrown).code;
        return false;
      }
      site.value = '';
      siteFault.value = undefined;
      return true;
    },
    discard() {
      edit.value = {};
      site.value = '';
      siteFault.value = undefined;
    },
    async save() {
      // A site that was typed and not added would be lost without a word.
      if (!state.addSite() || !state.isChanged.value || isBusy.value) return false;
      isBusy.value = true;
      const done = await save(trimmed(edit.value));
      isBusy.value = false;
      if (done) state.discard();
      return done;
    },
  };
  return state;
}

function trimmed({ issuer, name, ...rest }: AccountEdit): AccountEdit {
  return {
    ...rest,
    ...(issuer !== undefined && { issuer: issuer.trim() }),
    ...(name !== undefined && { name: name.trim() }),
  };
}
