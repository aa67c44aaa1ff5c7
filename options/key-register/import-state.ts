import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { foldText } from '../../src/bytes/fold-text.ts';
import { readTextFile } from '../../src/bytes/text-file.ts';
import { Fault } from '../../src/fault.ts';
import type { ReadRegister } from '../../src/key-register/found-register.ts';
import { readRegister } from '../../src/key-register/read-register.ts';
import type { KeyRegister } from '../../src/messages/key-register.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import type { AppState } from '../common/app-state.ts';
import { createWork } from '../common/work.ts';
import { isDayFirst } from './day-order.ts';
import { entryOf, type KeyChoice, proposeImported } from './key-choice.ts';
import { saveRegister } from './save-register.ts';

/** What was read of a file, before it is saved. */
export interface ImportedList {
  readonly found: ReadRegister;
  readonly register: KeyRegister;
  /** Which key each key of the file is. */
  readonly choices: readonly KeyChoice[];
  /** The host of each site that the file names; the text that the user typed for one that is no host. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Names of services whose host isn’t known. */
  readonly unknown: readonly string[];
}

/** Importing a list of security keys from a file. */
export interface ImportState {
  readonly file: Signal<File | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly list: Signal<ImportedList | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly canSave: ReadonlySignal<boolean>;
  read(): Promise<void>;
  choose(at: number, choice: KeyChoice): void;
  /** Says the host of a service. */
  place(service: string, host: string): void;
  /** Saves what was chosen; resolves to whether that is done. */
  save(): Promise<boolean>;
}

/** Largest file that is read. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Makes the state of the dialog; `chosen` is a file that was chosen before. */
export function createImport(app: AppState, chosen?: File): ImportState {
  const file = signal<File | undefined>(chosen);
  const list = signal<ImportedList | undefined>();
  const { busy, fault, run } = createWork(app);

  return {
    ...{ file, fault, list, busy },
    canSave: computed(() => {
      const chosen = (list.value?.choices ?? []).filter(({ is }) => is !== 'skip');
      return chosen.length > 0 && !chosen.some((choice) => choice.is === 'new' && choice.label.trim() === '');
    }),
    async read() {
      const { value } = file;
      if (value === undefined) return;
      await run(async () => {
        const found = await readRegister(await textOf(value), {
          nowMs: app.platform.nowMs(),
          isDayFirst: isDayFirst(),
          serialNumber: keyRegisterText.importing.serialNumber,
        });
        const register = await app.ask('keyRegister.read');
        const hosts = await hostsOf(found);
        list.value = {
          ...{ found, register, hosts },
          choices: proposeImported(found.keys, register),
          unknown: [...new Set(found.sites.map(({ site }) => site))].filter((site) => !hosts.has(site)),
        };
      });
    },
    choose(at, choice) {
      if (list.value === undefined) return;
      const choices = list.value.choices.map((one, index) => (index === at ? choice : one));
      list.value = { ...list.value, choices };
    },
    place(service, host) {
      if (list.value !== undefined)
        list.value = { ...list.value, hosts: new Map([...list.value.hosts, [service, host]]) };
    },
    save() {
      const { value } = list;
      return value === undefined ? Promise.resolve(false) : run(() => saveRegister(app, askOf(value)));
    },
  };
}

/** What is saved of a list: the keys that aren’t skipped, and their sites that have a host. */
function askOf({ found, register, choices, hosts }: ImportedList) {
  const places = new Map<number, number>();
  choices.forEach(({ is }, at) => {
    if (is !== 'skip') places.set(at, places.size);
  });
  const keys = found.keys.flatMap(({ facts, createdMs, replacedBy }, at) => {
    const choice = choices[at];
    if (choice === undefined || choice.is === 'skip') return [];
    const next = replacedBy === undefined ? undefined : places.get(replacedBy);
    return [
      {
        ...entryOf(choice, register.keys, facts),
        ...(createdMs !== undefined && { createdMs }),
        ...(next !== undefined && { replacedBy: next }),
      },
    ];
  });
  const sites = found.sites.flatMap(({ key: at, site, ...rest }) => {
    const key = places.get(at);
    const host = (hosts.get(site) ?? '').trim();
    return key === undefined || host === '' ? [] : [{ ...rest, key, host: parseHostText(host) }];
  });
  return { keys, sites };
}

async function textOf(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new Fault('key-register-large', `got ${file.size} bytes, want fewer`);
  const read = readTextFile(new Uint8Array(await file.arrayBuffer()));
  if ('text' in read) return read.text;
  throw new Fault('key-register-unknown', `got a file that is no ${read.not}, want a list of security keys`);
}

/** The host of each site: as it is written, else by the name of a known service. */
async function hostsOf({ sites }: ReadRegister): Promise<ReadonlyMap<string, string>> {
  const hosts = new Map<string, string>();
  const named = new Set<string>();
  for (const { site } of sites) {
    try {
      hosts.set(site, parseHostText(site));
    } catch {
      named.add(site);
    }
  }
  if (named.size === 0) return hosts;
  const { SERVICES } = await import('../../src/services/table.ts');
  const byName = new Map(
    SERVICES.split('\n').map((line) => {
      const [name = '', domains = ''] = line.split('\t');
      return [foldText(name), domains.split(' ')[0] ?? ''] as const;
    }),
  );
  for (const name of named) {
    const host = byName.get(foldText(name)) ?? '';
    if (host !== '') hosts.set(name, host);
  }
  return hosts;
}
