import { type ReadonlySignal, signal } from '@preact/signals';
import { type Fault, type FaultCode, toFault } from '../../src/fault.ts';
import type { TransferView } from '../../src/messages/scanning.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { type CodeKind, kindOf } from '../../src/qr/kind.ts';
import { choiceOf } from '../../src/ui/draft/draft-choice.ts';
import type { AppState } from '../common/app-state.ts';
import { accountTitle, count } from '../common/labels.ts';
import { accountTexts } from './scanned-texts.ts';

/** Accounts read from pictures, the camera or the screen, before they are saved. */
export interface Scanning {
  readonly found: ReadonlySignal<readonly DraftView[]>;
  /** Transfers of which parts are missing. */
  readonly transfers: ReadonlySignal<readonly TransferView[]>;
  /** What was found and cannot be added. */
  readonly refused: ReadonlySignal<readonly { readonly label: string; readonly code: FaultCode }[]>;
  /** What the codes are that are no accounts. */
  readonly others: ReadonlySignal<readonly CodeKind[]>;
  readonly busy: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  /** Takes what a picture holds; answers whether an account was in it. */
  take(texts: readonly string[], source?: 'scan' | 'paste'): Promise<boolean>;
  /** Shows what was read before and waits to be saved. */
  loadWaiting(): Promise<void>;
  readFiles(files: readonly Blob[]): Promise<void>;
  fail(thrown: unknown): void;
  save(ids: ReadonlySet<string>): Promise<void>;
  discard(): Promise<void>;
}

/** Makes the state; what waits already is shown. */
export function createScanning(app: AppState): Scanning {
  const found = signal<readonly DraftView[]>([]);
  const transfers = signal<readonly TransferView[]>([]);
  const refused = signal<Scanning['refused']['value']>([]);
  const others = signal<readonly CodeKind[]>([]);
  const busy = signal(false);
  const fault = signal<Fault | undefined>();

  async function reload(): Promise<void> {
    const home = await app.ask('home.open', { limit: 1 });
    if (home.state !== 'unlocked') return app.locked();
    found.value = home.drafts ?? [];
    transfers.value = home.transfers ?? [];
  }

  async function read(text: string, source: 'scan' | 'paste'): Promise<Scanning['refused']['value']> {
    try {
      if (kindOf(text) !== 'transfer') {
        await app.ask('draft.read', { text, source });
        return [];
      }
      const { readTransfer } = await import('../../src/interchange/transfer.ts');
      const { part, entries, refused: left } = await readTransfer(text);
      await app.ask('draft.transfer', { entries, ...(part && { part }) });
      return left;
    } catch (thrown) {
      const { code } = toFault(thrown);
      if (code === 'vault-locked') throw thrown;
      return [{ label: kindOf(text) === 'transfer' ? 'Transfer code' : 'Account', code }];
    }
  }

  async function take(texts: readonly string[], source: 'scan' | 'paste' = 'scan'): Promise<boolean> {
    const accounts = accountTexts(texts);
    others.value = accounts.length > 0 ? [] : [...new Set(texts.map(kindOf))];
    if (accounts.length === 0) return false;
    await app.attempt(fault, async () => {
      const left = [];
      for (const text of accounts) left.push(...(await read(text, source)));
      refused.value = left;
      await reload();
    });
    return true;
  }

  return {
    found,
    transfers,
    refused,
    others,
    busy,
    fault,
    take,
    async loadWaiting() {
      await app.attempt(fault, reload);
    },
    async readFiles(files) {
      busy.value = true;
      await app.attempt(fault, async () => {
        const texts: string[] = [];
        let last: unknown;
        for (const file of files) {
          await file
            .arrayBuffer()
            .then((bytes) => app.platform.readPicture(new Uint8Array(bytes)))
            .then(
              (read) => texts.push(...read),
              (thrown) => {
                last = thrown;
              },
            );
        }
        if (texts.length === 0 && last !== undefined) throw last;
        await take(texts);
      });
      busy.value = false;
    },
    fail(thrown) {
      fault.value = toFault(thrown);
    },
    async save(ids) {
      const left: { label: string; code: FaultCode }[] = [];
      let saved = 0;
      busy.value = true;
      await app.attempt(fault, async () => {
        for (const draft of found.value.filter(({ id }) => ids.has(id))) {
          try {
            await app.ask('draft.save', { id: draft.id, ...choiceOf(draft) });
            saved += 1;
          } catch (thrown) {
            const { code } = toFault(thrown);
            if (code === 'vault-locked') throw thrown;
            left.push({ label: accountTitle(draft), code });
          }
        }
        refused.value = left;
        await reload();
      });
      busy.value = false;
      if (saved > 0) {
        app.say(`${count(saved, 'account')} saved.`);
        await app.changed();
      }
    },
    async discard() {
      await app.attempt(fault, () => app.ask('draft.discardAll'));
      found.value = [];
      transfers.value = [];
      refused.value = [];
    },
  };
}
