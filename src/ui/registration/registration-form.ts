import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../fault.ts';
import type { Ask } from '../../messages/protocol.ts';
import type { NamedKey } from '../../messages/views.ts';
import type { AccountId, SecurityKeyId } from '../../vault/records.ts';

/** Recording that a security key is registered on a site: which one, where, under which name, and for which account. */
export interface RegistrationForm {
  readonly key: Signal<SecurityKeyId | undefined>;
  /** A key that is not in the list yet, in place of `key`. */
  readonly newKey: Signal<NamedKey | undefined>;
  /** The new key has no name, and was to be saved. */
  readonly isNameMissing: ReadonlySignal<boolean>;
  readonly host: ReadonlySignal<string>;
  readonly name: Signal<string>;
  readonly account: Signal<AccountId | undefined>;
  /** The day on which it was registered there, e.g. `2026-11-30`; empty: unknown. */
  readonly since: Signal<string>;
  /** Why the host was refused. */
  readonly hostFault: ReadonlySignal<Fault | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Something was typed. */
  readonly isTyped: ReadonlySignal<boolean>;
  setHost(host: string): void;
  /** Empties what was typed. */
  discard(): void;
  /** Records it; resolves to `false` when something is missing or was refused. */
  save(): Promise<boolean>;
}

/** What is known when the form opens, and how it is sent. */
interface FormSetup {
  readonly key?: SecurityKeyId | undefined;
  readonly host?: string | undefined;
  readonly account?: AccountId | undefined;
  readonly name?: string | undefined;
  readonly since?: string | undefined;
  readonly newKey?: NamedKey | undefined;
  /** Throws `host-invalid` for a text that is no host. */
  readonly parseHost: (text: string) => string;
  /** Sends it, reports a failure itself, and resolves to whether it was saved. */
  readonly send: (registration: Ask<'registration.add'>) => Promise<boolean>;
}

/** Makes the state of the form. */
export function createRegistrationForm(setup: FormSetup): RegistrationForm {
  const key = signal(setup.key);
  const newKey = signal(setup.newKey);
  const wasTried = signal(false);
  const host = signal(setup.host ?? '');
  const name = signal(setup.name ?? '');
  const account = signal(setup.account);
  const since = signal(setup.since ?? '');
  const hostFault = signal<Fault | undefined>();
  const isBusy = signal(false);

  async function save(): Promise<boolean> {
    wasTried.value = true;
    const chosen = newKey.value === undefined ? key.value : trimmed(newKey.value);
    if (chosen === undefined) return false;
    let parsed: string;
    try {
      parsed = setup.parseHost(host.value);
    } catch (thrown) {
      hostFault.value = toFault(thrown);
      return false;
    }
    isBusy.value = true;
    const done = await setup.send({
      key: chosen,
      host: parsed,
      name: name.value.trim(),
      ...(account.value !== undefined && { account: account.value }),
      ...(since.value !== '' && { since: since.value }),
    });
    isBusy.value = false;
    return done;
  }

  return {
    key,
    newKey,
    isNameMissing: computed(() => wasTried.value && newKey.value?.label.trim() === ''),
    host,
    name,
    account,
    since,
    hostFault,
    isBusy,
    isTyped: computed(() => [name.value, newKey.value?.label, newKey.value?.place].some((typed) => typed?.trim())),
    discard() {
      name.value = '';
      if (newKey.value !== undefined) newKey.value = { ...newKey.value, label: '', place: '' };
    },
    setHost(next) {
      host.value = next;
      hostFault.value = undefined;
    },
    save,
  };
}

/** As it is sent; `undefined` without a name. */
function trimmed({ label, place, attachment }: NamedKey): NamedKey | undefined {
  const named = { label: label.trim(), place: place.trim(), attachment };
  return named.label === '' ? undefined : named;
}
