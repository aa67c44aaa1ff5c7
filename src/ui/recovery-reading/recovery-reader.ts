import { type ReadonlySignal, signal } from '@preact/signals';
import { readTextFile } from '../../bytes/text-file.ts';
import { Fault, toFault } from '../../fault.ts';
import type { AskBackground } from '../../messages/client.ts';
import { LIMITS } from '../../messages/limits.ts';
import type { Ask } from '../../messages/protocol.ts';
import type { RecoverySetView } from '../../messages/views.ts';
import type { FoundCode, RecoveryReading } from '../../recovery/read.ts';

/** Longest text read from a file, in bytes; a list of recovery codes is far shorter. */
const MAX_BYTES = 65_536;
/** A text that grows by more characters at once was pasted. */
const TYPED_AT_ONCE = 5;

/** Reading recovery codes: a page, text or file becomes a list to check, and the list is saved for an account. */
export interface RecoveryReader {
  readonly text: ReadonlySignal<string>;
  /** The codes found, to check before they are saved; absent while there is only text. */
  readonly codes: ReadonlySignal<readonly FoundCode[] | undefined>;
  /** The lines of the text that gave no code. */
  readonly skipped: ReadonlySignal<RecoveryReading['skipped']>;
  /** Each line was read as one code. */
  readonly byLines: ReadonlySignal<boolean>;
  readonly source: ReadonlySignal<Ask<'recovery.add'>['source']>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Takes what is in the text box. */
  edit(text: string): void;
  /** Takes what is in the text box, and reads it at once when it was pasted. */
  editOrPaste(text: string): Promise<void>;
  read(byLines?: boolean): Promise<void>;
  /** Reads a text file that was picked or dropped. */
  readFile(file: Blob): Promise<void>;
  /** Reads the page of a tab. */
  readPage(tabId: number): Promise<void>;
  remove(index: number): void;
  /** Adds a skipped line as a code, without its number, in its place of the list. */
  include(index: number): void;
  mark(index: number, used: boolean): void;
  /** Goes back to the text. */
  back(): void;
  /** Saves the codes; resolves to `undefined` when that failed. */
  save(account: Ask<'recovery.add'>['account']): Promise<RecoverySetView | undefined>;
}

/** Makes the state of reading recovery codes; `onLocked` hears when the vault was locked meanwhile. */
export function createRecoveryReader(ask: AskBackground, onLocked: () => void): RecoveryReader {
  const text = signal('');
  const codes = signal<readonly FoundCode[] | undefined>();
  const skipped = signal<RecoveryReading['skipped']>([]);
  const byLines = signal(false);
  const source = signal<Ask<'recovery.add'>['source']>('paste');
  const fault = signal<Fault | undefined>();
  const isBusy = signal(false);

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    fault.value = undefined;
    isBusy.value = true;
    try {
      return await work();
    } catch (thrown) {
      const found = toFault(thrown);
      if (found.code === 'vault-locked') onLocked();
      else fault.value = found;
      return undefined;
    } finally {
      isBusy.value = false;
    }
  }

  async function read(lines = false): Promise<void> {
    if (text.value.trim() === '') return;
    const reading = await attempt(async () => {
      const { length } = text.value;
      if (length > LIMITS.recoveryText)
        throw new Fault('recovery-text-long', `got ${length} characters, want at most ${LIMITS.recoveryText}`);
      return ask('recovery.preview', { text: text.value, ...(lines && { lines }) });
    });
    if (reading === undefined) return;
    byLines.value = lines;
    if (source.value === 'page') source.value = 'paste';
    skipped.value = reading.skipped;
    codes.value = reading.codes;
  }

  function edit(next: string): void {
    text.value = next;
    fault.value = undefined;
  }

  return {
    text,
    codes,
    skipped,
    byLines,
    source,
    fault,
    isBusy,
    edit,
    async editOrPaste(next) {
      const isPasted = next.length > text.value.length + TYPED_AT_ONCE;
      edit(next);
      if (isPasted && next.length <= LIMITS.recoveryText) await read();
    },
    read,
    async readFile(file) {
      const content = await attempt(() => textOf(file));
      if (content === undefined) return;
      text.value = content;
      source.value = 'file';
      await read();
    },
    async readPage(tabId) {
      codes.value = undefined;
      const found = await attempt(() => ask('recovery.capture', { tabId }));
      if (found === undefined) return;
      source.value = 'page';
      skipped.value = found.skipped;
      codes.value = found.codes;
    },
    remove(index) {
      codes.value = codes.value?.filter((_code, at) => at !== index);
    },
    include(index) {
      const line = skipped.value[index];
      if (line === undefined || codes.value === undefined || codes.value.length >= LIMITS.recoveryCodes) return;
      skipped.value = skipped.value.filter((_line, at) => at !== index);
      if (codes.value.some((code) => code.text === line.code)) return;
      const before = codes.value.filter((code) => code.line <= line.line);
      codes.value = [...before, { text: line.code, line: line.line }, ...codes.value.slice(before.length)];
    },
    mark(index, used) {
      codes.value = codes.value?.map(({ used: wasUsed, ...code }, at) => {
        const isUsed = at === index ? used : wasUsed === true;
        return isUsed ? { ...code, used: true } : code;
      });
    },
    back() {
      codes.value = undefined;
      fault.value = undefined;
    },
    save(account) {
      const list = codes.value ?? [];
      const used = list.flatMap((code, at) => (code.used ? [at] : []));
      return attempt(() =>
        ask('recovery.add', {
          account,
          codes: list.map((code) => code.text),
          source: source.value,
          ...(used.length > 0 && { used }),
        }),
      );
    },
  };
}

/** Throws `recovery-document` for a PDF, Word file or picture, `recovery-file` for a large file or one with bytes that no text has. */
async function textOf(file: Blob): Promise<string> {
  const read = readTextFile(new Uint8Array(await file.slice(0, MAX_BYTES).arrayBuffer()));
  if ('not' in read && read.not === 'document')
    throw new Fault('recovery-document', 'got a document, want a text file');
  if ('not' in read || file.size > MAX_BYTES)
    throw new Fault('recovery-file', `got a file of ${file.size} bytes, want a text of at most ${MAX_BYTES}`);
  return read.text;
}
