import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { ExportAccount } from '../../src/interchange/exports/accounts.ts';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import type { ExportChoice, ExportSummary } from '../../src/messages/interchange.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { count } from '../common/labels.ts';

/** Which accounts are taken: all of them, those of a tag, or those that were ticked. */
export type Which = 'all' | 'tag' | 'ticked';

/** Taking accounts out: what, which, what would be lost, and the file. */
export interface ExportsState {
  readonly format: ReadonlySignal<ExportFormat>;
  readonly which: ReadonlySignal<Which>;
  readonly tag: ReadonlySignal<string | undefined>;
  readonly ticked: ReadonlySignal<ReadonlySet<AccountId>>;
  readonly survey: ReadonlySignal<ExportSummary | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Transfer codes on show, one at a time. */
  readonly codes: ReadonlySignal<readonly string[] | undefined>;
  use(format: ExportFormat): void;
  take(which: Which, tag?: string): void;
  tick(id: AccountId): void;
  /** Asks what the format could hold of the chosen accounts. */
  look(): Promise<void>;
  /** Writes the file and saves it, or puts the transfer codes on show; whether it did. */
  write(passphrase: string, filePassphrase: string | undefined): Promise<boolean>;
  cancel(): void;
  /** Takes the transfer codes away. */
  close(): void;
}

/** Makes the state of the section; nothing in it is a secret but transfer codes on show. */
export function createExports(app: AppState): ExportsState {
  const { platform, ask } = app;
  const format = signal<ExportFormat>('aegis-encrypted');
  const which = signal<Which>('all');
  const tag = signal<string | undefined>();
  const ticked = signal<ReadonlySet<AccountId>>(new Set());
  const survey = signal<ExportSummary | undefined>();
  const fault = signal<Fault | undefined>();
  const busy = signal(false);
  const codes = signal<readonly string[] | undefined>();
  let aborter: AbortController | undefined;
  const choice = computed((): ExportChoice => {
    if (which.value === 'tag') return { tag: tag.value ?? '' };
    return which.value === 'ticked' ? { ids: [...ticked.value] } : {};
  });

  async function read(passphrase: string): Promise<readonly ExportAccount[]> {
    const accounts: ExportAccount[] = [];
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const part: { accounts: readonly ExportAccount[]; next?: number } = await ask('export.accounts', {
        choice: choice.value,
        passphrase,
        offset,
      });
      accounts.push(...part.accounts);
      offset = part.next;
    }
    return accounts;
  }

  return {
    format,
    which,
    tag,
    ticked,
    survey,
    fault,
    busy,
    codes,
    use(next) {
      format.value = next;
      fault.value = undefined;
    },
    take(next, wanted) {
      which.value = next;
      tag.value = wanted ?? tag.value ?? app.tags.value[0];
      fault.value = undefined;
    },
    tick(id) {
      const next = new Set(ticked.value);
      if (!next.delete(id)) next.add(id);
      ticked.value = next;
    },
    async look() {
      const wanted = { format: format.value, choice: choice.value };
      try {
        const found = await ask('export.summary', wanted);
        if (wanted.format === format.value && wanted.choice === choice.value) survey.value = found;
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    async write(passphrase, filePassphrase) {
      const own = new AbortController();
      aborter = own;
      busy.value = true;
      const isDone = await app.attempt(fault, async () => {
        const accounts = await read(passphrase);
        const how = { format: format.value, ...(filePassphrase !== undefined && { passphrase: filePassphrase }) };
        const made = await platform.exchanger.write(accounts, how, own.signal);
        if (made.kind === 'codes') codes.value = made.payloads;
        else {
          platform.saveFile(made.name, made.bytes, made.mime);
          app.say(`${made.name} saved with ${count(made.count, 'account')}.`);
        }
      });
      busy.value = false;
      return isDone;
    },
    cancel: () => aborter?.abort(),
    close() {
      codes.value = undefined;
    },
  };
}
