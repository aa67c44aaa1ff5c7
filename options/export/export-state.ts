import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import type { SheetWords } from '../../src/interchange/exports/html-sheet.ts';
import type { ExportSummary } from '../../src/messages/interchange.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { language } from '../../src/ui/strings/language.ts';
import { type AccountChoice, createAccountChoice } from '../common/account-choice.ts';
import type { AppState } from '../common/app-state.ts';
import { readExportedAccounts } from '../common/exported-accounts.ts';
import { createWork } from '../common/work.ts';

/** Exporting accounts: the format, which accounts, what would be lost, and the file. */
export interface ExportsState extends AccountChoice {
  readonly format: ReadonlySignal<ExportFormat>;
  readonly summary: ReadonlySignal<ExportSummary | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Transfer QR codes on show, one at a time. */
  readonly codes: ReadonlySignal<readonly string[] | undefined>;
  use(format: ExportFormat): void;
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
  const accountChoice = createAccountChoice(app);
  const { choice } = accountChoice;
  const summary = signal<ExportSummary | undefined>();
  const { busy, fault, run } = createWork(app);
  const codes = signal<readonly string[] | undefined>();
  let aborter: AbortController | undefined;

  return {
    ...accountChoice,
    format,
    summary,
    fault,
    busy,
    codes,
    use(next) {
      format.value = next;
      fault.value = undefined;
    },
    choose(next, wanted) {
      accountChoice.choose(next, wanted);
      fault.value = undefined;
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
      return run(async () => {
        const accounts = await readExportedAccounts(ask, format.value, choice.value, passphrase);
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
