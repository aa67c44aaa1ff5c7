import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { decodeBase64 } from '../../src/bytes/base64.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault, toFault } from '../../src/fault.ts';
import type { RestoreAsk, RestoreMode, RestoreView, Snapshot } from '../../src/messages/backups.ts';
import type { AppState } from '../common/app-state.ts';
import type { HandedFile } from '../common/handed-file.ts';
import { createWork } from '../common/work.ts';

/** How every backup begins, FORMAT.md, in base64. */
const BACKUP_START = 'iVZMVA0K';

/** Restoring a copy of the vault: which one and what opens it, what is in it, and how it is restored. */
export interface RestoreState {
  /** The chosen snapshot; `undefined` for a file. */
  readonly place: ReadonlySignal<string | undefined>;
  /** The snapshots that can be chosen in place of a file. */
  readonly snapshots: ReadonlySignal<readonly Snapshot[]>;
  /** The file that was chosen, a backup or not. */
  readonly picked: ReadonlySignal<File | undefined>;
  /** A file or a snapshot is chosen. */
  readonly isChosen: ReadonlySignal<boolean>;
  readonly passphrase: Signal<string>;
  /** The emergency code that opens the copy, in place of the passphrase; `undefined` while the passphrase is asked for. */
  readonly code: Signal<string | undefined>;
  /** What is in the copy, once it is opened. */
  readonly view: ReadonlySignal<RestoreView | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly fault: Signal<Fault | undefined>;
  chooseSnapshot(place: string | undefined): void;
  chooseFile(file: File | undefined): Promise<void>;
  /** Opens the copy and shows what is in it; changes nothing. */
  inspect(): Promise<void>;
  apply(mode: RestoreMode): Promise<void>;
  /** Ends what is under way and forgets the copy's key. */
  stop(): void;
}

interface RestoreTask {
  /** A snapshot of the open vault, which opens without a passphrase. */
  readonly place?: string;
  /** A backup that was chosen on another screen. */
  readonly file?: HandedFile;
  /** `file` is probably one of the open vault: its key is tried before anything is asked. */
  readonly isOwn?: boolean;
  /** Lists the snapshots as choices beside a file. */
  readonly offersSnapshots: boolean;
  /** `opened` says whether the vault is unlocked by what opened the copy. */
  readonly onDone: (mode: RestoreMode, opened: boolean) => void;
}

/** Makes the state; a snapshot that is given is opened at once. */
export function createRestore(app: AppState, task: RestoreTask): RestoreState {
  const place = signal(task.place);
  const snapshots = signal<readonly Snapshot[]>([]);
  const picked = signal<File | undefined>();
  const file = signal<string | undefined>();
  const passphrase = signal('');
  const code = signal<string | undefined>();
  const view = signal<RestoreView | undefined>();
  const { busy, fault, run } = createWork(app);
  const source = computed((): RestoreAsk | undefined => {
    if (place.value !== undefined) return { place: place.value };
    return file.value === undefined ? undefined : { file: file.value };
  });

  /** The copy as it was opened, with its key: what is restored is what was shown, and no key is derived twice. */
  let opened: RestoreAsk | undefined;
  let aborter: AbortController | undefined;

  /** Derives the key in a worker: a file of someone else can ask for a minute of work, and the background has other things to do. */
  async function withKey(copy: RestoreAsk): Promise<RestoreAsk> {
    const isByCode = code.value !== undefined;
    if (!isByCode && passphrase.value === '') return copy;
    const given = copy.file ?? (await app.ask('restore.read', { place: copy.place ?? '' })).file;
    aborter = new AbortController();
    const secret = isByCode ? { code: code.value ?? '' } : { passphrase: passphrase.value };
    const key = await app.platform.exchanger.unlock(decodeBase64(given), secret, aborter.signal);
    const text = encodeBase64url(key);
    key.fill(0);
    return { ...copy, key: text, ...(isByCode && { byCode: true }) };
  }

  /** A file from before the passphrase was changed asks for that of its time, as any other does. */
  async function takeFile(chosen: File): Promise<void> {
    await state.chooseFile(chosen);
    const copy = source.value;
    if (task.isOwn !== true || copy === undefined) return;
    await work(async () => {
      view.value = await app.ask('restore.inspect', copy).catch((thrown: unknown) => {
        if (toFault(thrown).code !== 'passphrase-wrong') throw thrown;
        return undefined;
      });
      if (view.value !== undefined) opened = copy;
    });
  }

  async function work(action: () => Promise<void>): Promise<boolean> {
    return source.value === undefined || busy.value ? false : run(action);
  }

  const state: RestoreState = {
    place,
    snapshots,
    picked,
    isChosen: computed(() => source.value !== undefined),
    passphrase,
    code,
    view,
    busy,
    fault,
    chooseSnapshot(chosen) {
      fault.value = undefined;
      place.value = chosen;
    },
    async chooseFile(chosen) {
      file.value = undefined;
      picked.value = chosen;
      if (chosen === undefined) return;
      await app.attempt(fault, async () => {
        const read = await app.platform.readFile(chosen);
        if (!read.startsWith(BACKUP_START)) throw new Fault('vault-magic', 'got another file, want a backup');
        file.value = read;
      });
    },
    async inspect() {
      if (task.place === undefined && passphrase.value === '' && !code.value) return;
      await work(async () => {
        const copy = source.value && (await withKey(source.value));
        if (copy === undefined) return;
        view.value = await app.ask('restore.inspect', copy);
        opened = copy;
      });
    },
    async apply(mode) {
      let isOpen = false;
      const isDone = await work(async () => {
        if (opened !== undefined) isOpen = (await app.ask('restore.apply', { ...opened, mode })).opened;
      });
      if (isDone) task.onDone(mode, isOpen);
    },
    stop() {
      aborter?.abort();
      opened = undefined;
    },
  };
  if (task.place !== undefined) void state.inspect();
  if (task.file !== undefined) void takeFile(new File([task.file.bytes.slice()], task.file.name));
  if (task.offersSnapshots)
    void app.attempt(fault, async () => {
      snapshots.value = await app.ask('restore.snapshots');
    });
  return state;
}
