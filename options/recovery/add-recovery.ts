import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { FoundCode, RecoveryReading } from '../../src/recovery/read.ts';
import type { AppState } from '../common/app-state.ts';

/** Longest text taken from a file; a list of recovery codes is far shorter. */
const mostBytes = 65_536;

/** Adding recovery codes: a text becomes a list to look at, and the list is stored for an account. */
export interface AddRecoveryState {
  readonly text: Signal<string>;
  /** The codes found, to be looked at before anything is stored. */
  readonly codes: ReadonlySignal<readonly FoundCode[] | undefined>;
  /** The lines of the text that gave no code. */
  readonly left: ReadonlySignal<RecoveryReading['skipped']>;
  /** Each line was taken as one code, as it stands. */
  readonly byLines: ReadonlySignal<boolean>;
  readonly fault: Signal<Fault | undefined>;
  preview(byLines?: boolean): Promise<void>;
  /** Reads a text file that was picked or dropped, and previews it. */
  takeFile(file: Blob): Promise<void>;
  drop(index: number): void;
  /** Takes a left-out line in as a code after all. */
  take(index: number): void;
  mark(index: number, used: boolean): void;
  back(): void;
  save(account: Ask<'recovery.add'>['account']): Promise<boolean>;
}

/** Makes the state of the dialog that adds recovery codes. */
export function createAddRecovery(app: AppState): AddRecoveryState {
  const text = signal('');
  const codes = signal<readonly FoundCode[] | undefined>();
  const left = signal<RecoveryReading['skipped']>([]);
  const isByLines = signal(false);
  const fault = signal<Fault | undefined>();
  let source: 'file' | 'paste' = 'paste';

  const state: AddRecoveryState = {
    text,
    codes,
    left,
    byLines: isByLines,
    fault,
    async preview(byLines = false) {
      await app.attempt(fault, async () => {
        const reading = await app.ask('recovery.preview', { text: text.value, ...(byLines && { lines: true }) });
        isByLines.value = byLines;
        left.value = reading.skipped;
        codes.value = reading.codes;
      });
    },
    async takeFile(file) {
      const read = await app.attempt(fault, async () => {
        const tooLarge = file.size > mostBytes;
        const found = tooLarge ? '' : await file.text();
        // Pictures and documents hold bytes that no text has.
        if (tooLarge || found.includes('\0') || found.includes('\uFFFD')) {
          throw new Fault('recovery-file', `got a file of ${file.size} bytes, want a text of at most ${mostBytes}`);
        }
        text.value = found;
        source = 'file';
      });
      if (read) await state.preview();
    },
    drop(index) {
      codes.value = codes.value?.filter((_code, at) => at !== index);
    },
    take(index) {
      const line = left.value[index];
      if (line === undefined || codes.value === undefined || codes.value.length >= LIMITS.recoveryCodes) return;
      left.value = left.value.filter((_line, at) => at !== index);
      if (!codes.value.some((code) => code.text === line.text)) codes.value = [...codes.value, { text: line.text }];
    },
    mark(index, used) {
      codes.value = codes.value?.map((code, at) => (at === index ? { text: code.text, ...(used && { used }) } : code));
    },
    back() {
      codes.value = undefined;
      fault.value = undefined;
    },
    async save(account) {
      const stored = codes.value ?? [];
      const used = stored.flatMap((code, at) => (code.used ? [at] : []));
      const done = await app.attempt(fault, async () => {
        const ask = { account, codes: stored.map((code) => code.text), source, ...(used.length > 0 && { used }) };
        const set = await app.ask('recovery.add', ask);
        app.say(`${set.total === 1 ? '1 recovery code' : `${set.total} recovery codes`} stored.`);
      });
      if (done) await app.changed();
      return done;
    },
  };
  return state;
}
