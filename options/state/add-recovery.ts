import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { Shell } from './shell.ts';

/** Longest text taken from a file; a list of recovery codes is far shorter. */
const mostBytes = 65_536;

/** Adding recovery codes: a text becomes a list to look at, and the list is stored for an account. */
export interface AddRecoveryState {
  readonly text: Signal<string>;
  /** The codes found, to be looked at before anything is stored. */
  readonly codes: ReadonlySignal<readonly string[] | undefined>;
  readonly fault: Signal<Fault | undefined>;
  preview(): Promise<void>;
  /** Reads a text file that was picked or dropped, and previews it. */
  takeFile(file: Blob): Promise<void>;
  drop(index: number): void;
  back(): void;
  save(account: Ask<'recovery.add'>['account']): Promise<boolean>;
}

/** Makes the state of the dialog that adds recovery codes. */
export function createAddRecovery(shell: Shell): AddRecoveryState {
  const text = signal('');
  const codes = signal<readonly string[] | undefined>();
  const fault = signal<Fault | undefined>();
  let source: 'file' | 'paste' = 'paste';

  const state: AddRecoveryState = {
    text,
    codes,
    fault,
    async preview() {
      await shell.attempt(fault, async () => {
        codes.value = (await shell.ask('recovery.preview', { text: text.value })).codes;
      });
    },
    async takeFile(file) {
      const read = await shell.attempt(fault, async () => {
        if (file.size > mostBytes) {
          throw new Fault('recovery-none-found', `got a file of ${file.size} bytes, want at most ${mostBytes}`);
        }
        text.value = await file.text();
        source = 'file';
      });
      if (read) await state.preview();
    },
    drop(index) {
      codes.value = codes.value?.filter((_code, at) => at !== index);
    },
    back() {
      codes.value = undefined;
      fault.value = undefined;
    },
    async save(account) {
      const stored = codes.value ?? [];
      const done = await shell.attempt(fault, async () => {
        const set = await shell.ask('recovery.add', { account, codes: stored, source });
        shell.say(`${set.total} recovery codes stored.`);
      });
      if (done) await shell.changed();
      return done;
    },
  };
  return state;
}
