import { type ReadonlySignal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { TransferView } from '../../src/messages/scanning.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { accountsIn, type CodeKind, kindOf, namesIn } from '../../src/qr/kind.ts';
import { createFoundDrafts, type FoundDrafts, type Unread } from '../../src/ui/draft/found-drafts.ts';
import { readTexts } from '../../src/ui/scan/read-texts.ts';
import { addText } from '../../src/ui/strings/add.ts';
import type { AppState } from '../common/app-state.ts';
import { offerUndo } from './undo-discard.ts';

/** Accounts read from pictures, the camera or the screen, before they are saved. */
export interface Scanning {
  readonly found: FoundDrafts;
  /** Transfers of which parts are missing. */
  readonly transfers: ReadonlySignal<readonly TransferView[]>;
  /** What was found and can't be added. */
  readonly unread: ReadonlySignal<readonly Unread[]>;
  /** What the QR codes are that were found, where none is an account. */
  readonly others: ReadonlySignal<readonly CodeKind[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  /** Reads what QR codes hold; answers whether an account was among them. */
  add(texts: readonly string[], source?: 'scan' | 'paste'): Promise<boolean>;
  /** Shows what was read before and isn't saved yet. */
  reload(): Promise<void>;
  readFiles(files: readonly Blob[]): Promise<void>;
  fail(thrown: unknown): void;
  /** Saves the accounts that are ticked. */
  save(): Promise<void>;
  discard(): Promise<void>;
}

/** Makes the state; nothing is asked before something is read or `reload` is called. */
export function createScanning(app: AppState): Scanning {
  const drafts = signal<readonly DraftView[]>([]);
  const transfers = signal<readonly TransferView[]>([]);
  const unread = signal<readonly Unread[]>([]);
  const others = signal<readonly CodeKind[]>([]);
  const isBusy = signal(false);
  const fault = signal<Fault | undefined>();
  const found = createFoundDrafts(app.ask, drafts);
  const readTransfer = async (text: string) => (await import('../../src/interchange/transfer.ts')).readTransfer(text);

  async function load(): Promise<void> {
    const home = await app.ask('home.open', { limit: 1 });
    if (home.state !== 'unlocked') return app.locked();
    drafts.value = home.drafts ?? [];
    transfers.value = home.transfers ?? [];
  }

  async function add(texts: readonly string[], source: 'scan' | 'paste' = 'scan'): Promise<boolean> {
    const accounts = accountsIn(texts);
    others.value = accounts.length > 0 ? [] : [...new Set(texts.map(kindOf))];
    if (accounts.length === 0) return false;
    await app.attempt(fault, async () => {
      const result = await readTexts({ ask: app.ask, kindOf, namesIn, readTransfer }, accounts, source);
      unread.value = result.unread;
      await load();
    });
    return true;
  }

  return {
    found,
    transfers,
    unread,
    others,
    isBusy,
    fault,
    add,
    async reload() {
      await app.attempt(fault, load);
    },
    async readFiles(files) {
      isBusy.value = true;
      await app.attempt(fault, async () => add(await textsIn(app, files)).then(() => undefined));
      isBusy.value = false;
    },
    fail(thrown) {
      fault.value = toFault(thrown);
    },
    async save() {
      let saved = 0;
      isBusy.value = true;
      await app.attempt(fault, async () => {
        const done = await found.save();
        saved = done.saved;
        unread.value = done.refused;
        await load();
      });
      isBusy.value = false;
      if (saved === 0) return;
      app.say(addText.found.saved(saved));
      await app.changed();
    },
    async discard() {
      const count = drafts.value.length;
      const done = await app.attempt(fault, async () => {
        offerUndo(app, addText.found.discarded(count), await app.ask('draft.discardAll'));
      });
      if (!done) return;
      drafts.value = [];
      transfers.value = [];
      unread.value = [];
      await app.changed();
    },
  };
}

/** The texts of all pictures; one that cannot be read keeps no other back. */
async function textsIn(app: AppState, files: readonly Blob[]): Promise<readonly string[]> {
  const texts: string[] = [];
  let last: unknown;
  for (const file of files) {
    try {
      texts.push(...(await app.platform.readPicture(new Uint8Array(await file.arrayBuffer()))));
    } catch (thrown) {
      last = thrown;
    }
  }
  if (texts.length === 0 && last !== undefined) throw last;
  return texts;
}
