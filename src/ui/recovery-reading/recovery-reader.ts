import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { readTextFile } from '../../bytes/text-file.ts';
import { Fault, toFault } from '../../fault.ts';
import type { AskBackground } from '../../messages/client.ts';
import { LIMITS } from '../../messages/limits.ts';
import type { Ask } from '../../messages/protocol.ts';
import type { RecoverySetView } from '../../messages/recovery.ts';
import type { FoundCode, RecoveryReading } from '../../recovery/read.ts';
import type { SupersededWhy } from '../../recovery/set.ts';

/** Longest text read from a file, in bytes; a list of recovery codes is far shorter. */
const MAX_BYTES = 65_536;
/** A text that grows by more characters at once was pasted. */
const TYPED_AT_ONCE = 5;

/** What came of a corrected or added code: taken, or why not. */
export type Correction = 'done' | 'twice' | 'long' | 'many';

/** Reading recovery codes: a page, text or file becomes a list to check, and the list is saved for an account. */
export interface RecoveryReader {
  readonly text: ReadonlySignal<string>;
  /** The codes found, to check before they are saved; absent while there is only text. */
  readonly codes: ReadonlySignal<readonly FoundCode[] | undefined>;
  /** The lines of the text that gave no code. */
  readonly skipped: ReadonlySignal<RecoveryReading['skipped']>;
  /** How many more there are. */
  readonly more: ReadonlySignal<number>;
  /** Each line was read as one code. */
  readonly byLines: ReadonlySignal<boolean>;
  readonly source: ReadonlySignal<Ask<'recovery.add'>['source']>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** The corrected list as a text, a code on each line; `undefined` while it is as it was read. */
  readonly corrected: ReadonlySignal<string | undefined>;
  /** Takes what is in the text box. */
  edit(text: string): void;
  /** Takes what is in the text box, and reads it at once when it was pasted. */
  editOrPaste(text: string): Promise<void>;
  read(byLines?: boolean): Promise<void>;
  /** Reads a text file or a PDF that was picked or dropped; ends the one that is being read. */
  readFile(file: Blob): Promise<void>;
  /** Ends the reading of a file. */
  stop(): void;
  /** Reads the page of a tab. */
  readPage(tabId: number): Promise<void>;
  remove(index: number): void;
  /** Adds a skipped line as a code, without its number, in its place of the list. */
  include(index: number): void;
  mark(index: number, used: boolean): void;
  /** Changes a code in its place; an empty text removes it. */
  correct(index: number, text: string): Correction;
  /** Adds a code to the end; an empty text adds none. */
  addCode(text: string): Correction;
  /** Goes back to the text. */
  back(): void;
  /** Saves the codes, with the reason why they replace others; resolves to `undefined` when that failed. */
  save(account: Ask<'recovery.add'>['account'], why?: SupersededWhy): Promise<RecoverySetView | undefined>;
}

/** Reads the text of a PDF until `signal` ends it, then throws `import-cancelled`. */
type ReadPdf = (file: Blob, signal: AbortSignal) => Promise<string>;

/**
 * Makes the state of reading recovery codes; `onLocked` hears when the vault was locked meanwhile. Without `readPdf`, a PDF is a document
 * like others.
 */
export function createRecoveryReader(ask: AskBackground, onLocked: () => void, readPdf?: ReadPdf): RecoveryReader {
  const text = signal('');
  const codes = signal<readonly FoundCode[] | undefined>();
  /** The codes as they were read. */
  const asRead = signal<readonly FoundCode[] | undefined>();
  const show = (read: readonly FoundCode[] | undefined) => {
    asRead.value = read;
    codes.value = read;
  };
  const skipped = signal<RecoveryReading['skipped']>([]);
  const more = signal(0);
  const byLines = signal(false);
  const source = signal<Ask<'recovery.add'>['source']>('paste');
  const fault = signal<Fault | undefined>();
  const isBusy = signal(false);
  let file = new AbortController();

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    fault.value = undefined;
    isBusy.value = true;
    try {
      return await work();
    } catch (thrown) {
      const found = toFault(thrown);
      if (found.code === 'vault-locked') onLocked();
      else if (found.code !== 'import-cancelled') fault.value = found;
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
    more.value = reading.more ?? 0;
    show(reading.codes);
  }

  /** Why a text can't be the code at a place of the list. */
  function refusal(next: string, index: number): Exclude<Correction, 'done'> | undefined {
    if (next.length > LIMITS.recoveryCode) return 'long';
    if ((codes.value ?? []).some((code, at) => at !== index && code.text === next)) return 'twice';
    return index >= LIMITS.recoveryCodes ? 'many' : undefined;
  }

  function edit(next: string): void {
    text.value = next;
    fault.value = undefined;
  }

  return {
    text,
    codes,
    skipped,
    more,
    byLines,
    source,
    fault,
    isBusy,
    corrected: computed(() =>
      codes.value === asRead.value
        ? undefined
        : codes.value?.map((code) => (code.used ? `~~${code.text}~~` : code.text)).join('\n'),
    ),
    edit,
    async editOrPaste(next) {
      const isPasted = next.length > text.value.length + TYPED_AT_ONCE;
      edit(next);
      if (isPasted && next.length <= LIMITS.recoveryText) await read();
    },
    read,
    async readFile(picked) {
      file.abort();
      file = new AbortController();
      const { signal: ended } = file;
      const content = await attempt(() => textOf(picked, readPdf && ((pdf) => readPdf(pdf, ended))));
      if (content === undefined || ended.aborted) return;
      text.value = content;
      source.value = 'file';
      await read();
    },
    async readPage(tabId) {
      show(undefined);
      const found = await attempt(() => ask('recovery.capture', { tabId }));
      if (found === undefined) return;
      source.value = 'page';
      skipped.value = found.skipped;
      more.value = 0;
      show(found.codes);
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
    correct(index, given) {
      const next = given.trim();
      const refused = refusal(next, index);
      if (refused !== undefined) return refused;
      codes.value = codes.value?.flatMap((code, at) =>
        at !== index ? [code] : next === '' ? [] : [{ ...code, text: next }],
      );
      return 'done';
    },
    addCode(given) {
      const next = given.trim();
      const list = codes.value ?? [];
      const refused = next === '' ? undefined : refusal(next, list.length);
      if (refused !== undefined) return refused;
      const line = Math.max(0, ...list.map((code) => code.line)) + 1;
      if (next !== '') codes.value = [...list, { text: next, line }];
      return 'done';
    },
    stop: () => file.abort(),
    back() {
      show(undefined);
      fault.value = undefined;
    },
    save(account, why) {
      const list = codes.value ?? [];
      const used = list.flatMap((code, at) => (code.used ? [at] : []));
      return attempt(() =>
        ask('recovery.add', {
          account,
          codes: list.map((code) => code.text),
          source: source.value,
          ...(used.length > 0 && { used }),
          ...(why !== undefined && { why }),
        }),
      );
    },
  };
}

/** A PDF may begin anywhere in its first kilobyte. */
const PDF_HEAD = 1_024;

/**
 * Throws `recovery-pdf…` for a PDF without text to read, `recovery-document` for a Word file or a picture, `recovery-file` for an empty or large
 * file or one with bytes that no text has.
 */
async function textOf(file: Blob, readPdf: ((file: Blob) => Promise<string>) | undefined): Promise<string> {
  if (readPdf !== undefined && (await file.slice(0, PDF_HEAD).text()).includes('%PDF-')) return readPdf(file);
  const read = readTextFile(new Uint8Array(await file.slice(0, MAX_BYTES).arrayBuffer()));
  if ('not' in read && read.not === 'document')
    throw new Fault('recovery-document', 'got a document, want a text file or a PDF');
  if ('not' in read || file.size > MAX_BYTES)
    throw new Fault('recovery-file', `got a file of ${file.size} bytes, want a text of at most ${MAX_BYTES}`);
  if (read.text.trim() === '') throw new Fault('recovery-file', 'got an empty file, want a list of codes');
  return read.text;
}
