import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault, toFault } from '../../src/fault.ts';
import type { ImportedEntry } from '../../src/interchange/entry.ts';
import type { FileResult, ImportProgress, MissingPart } from '../../src/interchange/read-import.ts';
import { type HostProposal, type ImportStanding, isReadable } from '../../src/messages/interchange.ts';
import { kindOf } from '../../src/qr/kind.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import type { AppState } from '../common/app-state.ts';
import { saveBatch } from './batch.ts';
import { firstChoice, itemsOf, type Row, rowsOf } from './choice.ts';
import { paintPictures } from './paint-pictures.ts';
import { fileOfText, isAuthenticatorFile, type PickedFile, readPicked, withScanned } from './picked-files.ts';
import { createPreview, type Preview } from './preview-state.ts';
import { countImport, formatReport, type ImportCounts } from './report.ts';

export type ImportPhase = 'choose' | 'reading' | 'preview' | 'saving' | 'done';

/** What stays after a save: no secret. */
export interface ImportDone {
  /** Names the import to undo. */
  readonly undo: string;
  readonly counts: ImportCounts;
  readonly report: string;
  readonly refused: readonly Row[];
  readonly proposals: readonly HostProposal[];
  readonly undone: boolean;
  /** Whether a file came from the Authenticator extension, which may be removed once its codes were compared. */
  readonly isFromAuthenticator: boolean;
}

/** Importing accounts: files become a preview, what is ticked there is saved at once and can be undone. */
export interface ImportsState {
  readonly phase: ReadonlySignal<ImportPhase>;
  readonly files: ReadonlySignal<readonly PickedFile[]>;
  readonly results: ReadonlySignal<readonly FileResult[]>;
  readonly missingParts: ReadonlySignal<readonly MissingPart[]>;
  readonly progress: ReadonlySignal<ImportProgress | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly preview: Preview;
  readonly done: ReadonlySignal<ImportDone | undefined>;
  take(files: readonly File[]): Promise<void>;
  paste(text: string): Promise<void>;
  /** Adds the texts of QR codes to those that were scanned before; answers whether they end the scan: they belong to a transfer that is complete now. */
  scan(texts: readonly string[]): Promise<boolean>;
  type(index: number, passphrase: string): void;
  /** Reads every file again with the passphrases typed so far. */
  read(): Promise<void>;
  drop(index: number): Promise<void>;
  cancel(): void;
  save(): Promise<void>;
  undo(): Promise<void>;
  saveReport(): void;
  /** Forgets everything that was read. */
  clear(): void;
}

/** Entries compared in one message. */
const COMPARED_AT_ONCE = 5_000;
const MOST_FILES = 200;

/** Makes the state of the section. What it read is forgotten when it is cleared or the vault is locked. */
export function createImports(app: AppState): ImportsState {
  const { platform, ask } = app;
  const phase = signal<ImportPhase>('choose');
  const files = signal<readonly PickedFile[]>([]);
  const results = signal<readonly FileResult[]>([]);
  const missingParts = signal<readonly MissingPart[]>([]);
  const progress = signal<ImportProgress | undefined>();
  const fault = signal<Fault | undefined>();
  const done = signal<ImportDone | undefined>();
  const preview = createPreview(app);
  let aborter: AbortController | undefined;

  async function compare(entries: readonly ImportedEntry[]): Promise<readonly (ImportStanding | undefined)[]> {
    const readable = entries.filter(isReadable);
    const standings: ImportStanding[] = [];
    for (let at = 0; at < readable.length; at += COMPARED_AT_ONCE) {
      const part = readable.slice(at, at + COMPARED_AT_ONCE);
      const wanted = part.map(({ otp, issuer, name }) => ({ otp, issuer, name }));
      standings.push(...(await ask('import.compare', { entries: wanted })));
    }
    let next = 0;
    return entries.map((entry) => (isReadable(entry) ? standings[next++] : undefined));
  }

  const namesOf = () => files.value.map(({ name }) => name);

  async function read(): Promise<void> {
    aborter?.abort();
    const own = new AbortController();
    aborter = own;
    const before = files.value;
    phase.value = 'reading';
    fault.value = undefined;
    done.value = undefined;
    files.value = before.map((file) => (file.typed === '' ? file : { ...file, tried: file.typed }));
    try {
      const asked = files.value.map(({ name, bytes, tried }) =>
        tried === undefined ? { name, bytes } : { name, bytes, passphrase: tried },
      );
      const result = await platform.exchanger.read(asked, {
        signal: own.signal,
        readPicture: platform.readPicture,
        onProgress: (now) => {
          progress.value = now;
        },
      });
      const rows = rowsOf(result.entries, await compare(result.entries), namesOf());
      if (aborter !== own) return;
      results.value = result.files;
      missingParts.value = result.missingParts;
      preview.show(rows, rows.map(firstChoice));
      phase.value = 'preview';
    } catch (thrown) {
      if (aborter !== own) return;
      const why = toFault(thrown);
      if (why.code === 'vault-locked') app.locked();
      fault.value = why;
      files.value = before.slice(0, results.value.length);
      phase.value = files.value.length === 0 ? 'choose' : 'preview';
    } finally {
      if (aborter === own) progress.value = undefined;
    }
  }

  /** Compares after a save whose outcome is unknown, so that nothing is saved twice. */
  async function compareAgain(): Promise<void> {
    const rows = preview.rows.value;
    const choices = preview.choices.value;
    const now = rowsOf(
      rows.map(({ entry }) => entry),
      await compare(rows.map(({ entry }) => entry)),
      namesOf(),
    );
    const kept = now.map((row, at) => (row.state === rows[at]?.state ? (choices[at] ?? 'skip') : firstChoice(row)));
    preview.show(now, kept);
  }

  async function add(more: readonly PickedFile[]): Promise<void> {
    if (more.length === 0) return;
    if (phase.value === 'done') clear();
    files.value = [...files.value, ...more].slice(0, MOST_FILES);
    await read();
  }

  function clear(): void {
    aborter?.abort();
    // Ending the worker also forgets what it read of the files.
    platform.exchanger.stop();
    aborter = undefined;
    files.value = [];
    results.value = [];
    missingParts.value = [];
    fault.value = undefined;
    done.value = undefined;
    preview.show([], []);
    phase.value = 'choose';
  }

  return {
    phase,
    files,
    results,
    missingParts,
    progress,
    fault,
    preview,
    done,
    read,
    clear,
    async take(given) {
      const room = MOST_FILES - (phase.value === 'done' ? 0 : files.value.length);
      const wanted = given.slice(0, room);
      const whole = await readPicked(wanted);
      await add(whole);
      // Reported after the others are read, so that nobody misses what was left out.
      if (given.length > room) {
        fault.value ??= new Fault('import-too-many', `got ${given.length} files, want at most ${room}`);
      } else if (whole.length < wanted.length) {
        fault.value ??= new Fault(
          'import-unreadable',
          `got ${wanted.length - whole.length} that cannot be read, want files`,
        );
      }
    },
    paste: (text) => add([fileOfText(importText.source.pastedName, text)]),
    async scan(texts) {
      if (phase.value === 'done') clear();
      files.value = withScanned(files.value, texts);
      await read();
      return (
        fault.value === undefined &&
        missingParts.value.length === 0 &&
        texts.some((text) => kindOf(text) === 'transfer')
      );
    },
    type(index, typed) {
      files.value = files.value.map((file, at) => (at === index ? { ...file, typed } : file));
    },
    async drop(index) {
      files.value = files.value.filter((_, at) => at !== index);
      results.value = results.value.filter((_, at) => at !== index);
      if (files.value.length === 0) clear();
      else await read();
    },
    cancel: () => aborter?.abort(),
    async save() {
      const rows = preview.rows.value;
      const choices = preview.choices.value;
      if (itemsOf(rows, choices).length === 0) return;
      phase.value = 'saving';
      const isSaved = await app.attempt(fault, async () => {
        const items = itemsOf(rows, choices, await paintPictures(platform, rows, choices));
        const saved = await saveBatch(ask, items, () => crypto.randomUUID());
        const counts = countImport(saved, rows);
        const report = formatReport(results.value, rows, choices, counts, platform.nowMs());
        const isFromAuthenticator = results.value.some(isAuthenticatorFile);
        const refused = rows.filter(({ state }) => state === 'refused');
        clear();
        done.value = { ...saved, counts, report, refused, undone: false, isFromAuthenticator };
      });
      if (!isSaved) await compareAgain().catch(() => undefined);
      phase.value = isSaved ? 'done' : 'preview';
      if (isSaved) await app.changed();
    },
    async undo() {
      const now = done.value;
      if (now === undefined) return;
      const isUndone = await app.attempt(fault, () => ask('import.undo', { undo: now.undo }));
      if (!isUndone) return;
      done.value = { ...now, undone: true };
      await app.changed();
    },
    saveReport() {
      const day = new Date(platform.nowMs()).toISOString().slice(0, 10);
      if (done.value !== undefined) platform.download(importReviewText.report.fileName(day), done.value.report);
    },
  };
}
