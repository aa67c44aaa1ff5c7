import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault, toFault } from '../../src/fault.ts';
import { type PastedKey, readPastedKeys } from '../../src/key-register/read-pasted.ts';
import type { KeyRegister, RegisterSite } from '../../src/messages/key-register.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import type { Picked } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';
import { createWork } from '../common/work.ts';
import { isDayFirst } from './day-order.ts';
import { entryOf, type KeyChoice, proposeKeys } from './key-choice.ts';
import { saveRegister } from './save-register.ts';

/** One security key of a pasted list, and which one it is. */
export interface PastedRow {
  readonly pasted: PastedKey;
  readonly choice: KeyChoice;
}

/** What was read of a pasted list, before it is saved. */
export interface PastedList {
  readonly host: string;
  readonly register: KeyRegister;
  readonly rows: readonly PastedRow[];
  /** What looks like a name and was left out. */
  readonly leftOut: readonly string[];
  /** Whether the text is longer than what is read. */
  readonly isCut: boolean;
}

/** Importing the list of security keys that a site’s page shows. */
export interface PasteState {
  readonly host: Signal<string>;
  readonly text: Signal<string>;
  readonly account: Signal<Picked | undefined>;
  readonly hostFault: Signal<Fault | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly list: Signal<PastedList | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly canSave: ReadonlySignal<boolean>;
  read(): Promise<void>;
  choose(at: number, choice: KeyChoice): void;
  /** Saves what was chosen; resolves to whether that is done. */
  save(): Promise<boolean>;
}

/** Makes the state of the dialog. */
export function createPaste(app: AppState): PasteState {
  const host = signal('');
  const text = signal('');
  const account = signal<Picked | undefined>();
  const hostFault = signal<Fault | undefined>();
  const list = signal<PastedList | undefined>();
  const { busy, fault, run } = createWork(app);

  function parsedHost(): string | undefined {
    try {
      hostFault.value = undefined;
      return parseHostText(host.value);
    } catch (thrown) {
      hostFault.value = toFault(thrown);
      return undefined;
    }
  }

  return {
    ...{ host, text, account, hostFault, fault, list, busy },
    canSave: computed(() => {
      const chosen = (list.value?.rows ?? []).flatMap(({ choice }) => (choice.is === 'skip' ? [] : [choice]));
      return chosen.length > 0 && !chosen.some((choice) => choice.is === 'new' && choice.label.trim() === '');
    }),
    async read() {
      const site = parsedHost();
      if (site === undefined) return;
      await run(async () => {
        const { keys: found, ...rest } = readPastedKeys(text.value, {
          nowMs: app.platform.nowMs(),
          isDayFirst: isDayFirst(),
        });
        if (found.length === 0) throw new Fault('key-list-none', 'got no security key in a text, want a list of them');
        const register = await app.ask('keyRegister.read');
        const choices = proposeKeys(
          found.map(({ name }) => name),
          register,
        );
        list.value = {
          host: site,
          register,
          ...rest,
          rows: found.map((pasted, at) => ({ pasted, choice: choices[at] ?? { is: 'skip' } })),
        };
      });
    },
    choose(at, choice) {
      const { value } = list;
      if (value === undefined) return;
      list.value = { ...value, rows: value.rows.map((row, index) => (index === at ? { ...row, choice } : row)) };
    },
    save() {
      const { value } = list;
      if (value === undefined) return Promise.resolve(false);
      const chosen = value.rows.flatMap(({ pasted, choice }) => (choice.is === 'skip' ? [] : [{ pasted, choice }]));
      return run(() =>
        saveRegister(app, {
          keys: chosen.map(({ choice }) => entryOf(choice, value.register.keys)),
          sites: chosen.map(({ pasted, choice: _choice }, key) => ({
            ...{ key, host: value.host, isListed: true },
            ...registrationOf(pasted),
            ...(account.value && { account: account.value.id }),
          })),
        }),
      );
    },
  };
}

/** What is saved of a pasted key. */
function registrationOf({ name, sinceMs, usedMs }: PastedKey) {
  return { name, ...(sinceMs !== undefined && { sinceMs }), ...(usedMs !== undefined && { usedMs }) };
}

/** The registrations of a register at a site: at the host, below it or above it. */
export function sitesAt({ sites }: KeyRegister, host: string): readonly RegisterSite[] {
  return sites.filter((site) => site.host === host || site.host.endsWith(`.${host}`) || host.endsWith(`.${site.host}`));
}
