import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { ExportAccount } from '../../src/interchange/exports/accounts.ts';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import type { SheetWords } from '../../src/interchange/exports/html-sheet.ts';
import type { ExportChoice, ExportSummary } from '../../src/messages/interchange.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { language } from '../../src/ui/strings/language.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';

/** Which accounts are exported: all of them, those with a tag, or those that were ticked. */
export type Which = 'all' | 'tag' | 'ticked';

/** Exporting accounts: the format, which accounts, what would be lost, and the file. */
export interface ExportsState {
  readonly format: ReadonlySignal<ExportFormat>;
  readonly which: ReadonlySignal<Which>;
  readonly tag: ReadonlySignal<string | undefined>;
  readonly ticked: ReadonlySignal<ReadonlySet<AccountId>>;
  readonly summary: ReadonlySignal<ExportSummary | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Transfer QR codes on show, one at a time. */
  readonly codes: ReadonlySignal<readonly string[] | undefined>;
  use(format: ExportFormat): void;
  choose(which: Which, tag?: string): void;
  tick(id: AccountId): void;
  /** Exports exactly these. */
  tickOnly(ids: readonly AccountId[]): void;
  /** Asks what the format could hold of the chosen accounts. */
  look(): Promise<void>;
  /** Writes the file and downloads it, or shows the transfer QR codes; answers whether it did. */
  write(passphrase: string, filePassphrase: string | undefined): Promise<boolean>;
  cancel(): void;
  /** Hides the transfer QR codes. */
  close(): void;
}

/** Makes the state of the section. Nothing in it is a secret but transfer QR codes on show. */
export function createExports(app: AppState): ExportsState {
  const { platform, ask } = app;
  const format = signal<ExportFormat>('aegis-encrypted');
  const which = signal<Which>('all');
  const tag = signal<string | undefined>();
  const ticked = signal<ReadonlySet<AccountId>>(new Set());
  const summary = signal<ExportSummary | undefined>();
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
    summary,
    fault,
    busy,
    codes,
    use(next) {
      format.value = next;
      fault.value = undefined;
    },
    choose(next, wanted) {
      which.value = next;
      tag.value = wanted ?? tag.value ?? app.tags.value[0];
      fault.value = undefined;
    },
    tick(id) {
      const next = new Set(ticked.value);
      if (!next.delete(id)) next.add(id);
      ticked.value = next;
    },
    tickOnly(ids) {
      which.value = 'ticked';
      ticked.value = new Set(ids);
    },
    async look() {
      const wanted = { format: format.value, choice: choice.value };
      try {
        const found = await ask('export.summary', wanted);
        if (wanted.format === format.value && wanted.choice === choice.value) summary.value = found;
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
        const request = {
          format: format.value,
          ...(filePassphrase !== undefined && { passphrase: filePassphrase }),
          ...(format.value === 'html-sheet' && { sheet: sheetWords(platform.nowMs()) }),
        };
        const made = await platform.exchanger.write(accounts, request, own.signal);
        if (made.kind === 'codes') codes.value = made.payloads;
        else {
          platform.saveFile(made.name, made.bytes, made.mime);
          app.say(exportText.saved(made.name, made.count));
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

function sheetWords(nowMs: number): SheetWords {
  const { title, warning } = exportText.sheet;
  return { language: language(), title: title(formatDay(nowMs)), warning };
}
