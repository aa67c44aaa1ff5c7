import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/recovery.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { isFewCodes } from '../../src/ui/few-codes.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AccountId, RecoverySetId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';

/** An account’s active codes and, newest first, the sets they replaced. */
export interface RecoveryGroup {
  readonly account: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly current?: RecoverySetView;
  readonly history: readonly RecoverySetView[];
}

/** Gathers sets by account; accounts with few codes left come first, then by title. */
export function groupSets(sets: readonly RecoverySetView[]): readonly RecoveryGroup[] {
  const byAccount = new Map<AccountId, RecoverySetView[]>();
  for (const set of sets) {
    const known = byAccount.get(set.account);
    if (known === undefined) byAccount.set(set.account, [set]);
    else known.push(set);
  }
  const groups = [...byAccount].map(([account, own]): RecoveryGroup => {
    const newest = own.toSorted((a, b) => b.createdMs - a.createdMs);
    const current = newest.find((set) => set.supersededMs === undefined);
    const { issuer, name } = current ?? newest[0] ?? { issuer: '', name: '' };
    const group = { account, issuer, name, history: newest.filter((set) => set !== current) };
    return current === undefined ? group : { ...group, current };
  });
  const order = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return groups.sort((a, b) => Number(isLow(b)) - Number(isLow(a)) || order.compare(accountTitle(a), accountTitle(b)));
}

/** Whether the active codes are running out. */
export function isLow(group: RecoveryGroup): boolean {
  return group.current !== undefined && isFewCodes(group.current);
}

/** The text file that a set is downloaded as; used codes are left out. */
export function formatCodesFile(set: RecoverySetCodes, day: string): string {
  const unused = set.codes.filter((code) => code.usedMs === undefined).map((code) => code.text);
  const { title, note } = recoveryText.file;
  return [title(accountTitle(set)), note(day), '', ...unused, ''].join('\n');
}

/** The name of that file, without characters that a file system refuses. */
export function codesFileName(set: RecoverySetView): string {
  const safe = accountTitle(set)
    .replace(/[^\p{L}\p{N}@._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return recoveryText.file.name(safe || recoveryText.file.unnamed);
}

/** The screen of recovery codes. */
export interface RecoveryState {
  readonly groups: ReadonlySignal<readonly RecoveryGroup[] | undefined>;
  readonly text: Signal<string>;
  readonly found: ReadonlySignal<readonly RecoveryGroup[]>;
  /** Sets whose codes are on the screen. */
  readonly opened: ReadonlySignal<ReadonlyMap<RecoverySetId, RecoverySetCodes>>;
  /** The set that the print-only view shows. */
  readonly printing: Signal<RecoverySetCodes | undefined>;
  readonly fault: Signal<Fault | undefined>;
  load(): Promise<void>;
  /** Shows or hides the codes of a set. */
  toggle(id: RecoverySetId): Promise<void>;
  codes(id: RecoverySetId): Promise<RecoverySetCodes>;
  mark(id: RecoverySetId, index: number, used: boolean): Promise<void>;
  remove(id: RecoverySetId): Promise<void>;
}

/** Makes the screen's state; `load` fetches the sets, and the codes only of those that are open. */
export function createRecovery(app: AppState): RecoveryState {
  const groups = signal<readonly RecoveryGroup[] | undefined>();
  const text = signal('');
  const opened = signal<ReadonlyMap<RecoverySetId, RecoverySetCodes>>(new Map());
  const fault = signal<Fault | undefined>();

  async function refetch(id: RecoverySetId): Promise<void> {
    const codes = await app.ask('recovery.codes', { id });
    opened.value = new Map(opened.value).set(id, codes);
  }

  const state: RecoveryState = {
    groups,
    text,
    found: computed(() => {
      const words = text.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      return (groups.value ?? []).filter((group) => {
        const title = accountTitle(group).toLocaleLowerCase();
        return words.every((word) => title.includes(word));
      });
    }),
    opened,
    printing: signal<RecoverySetCodes | undefined>(),
    fault,
    async load() {
      await app.attempt(fault, async () => {
        const sets = await app.ask('recovery.list');
        groups.value = groupSets(sets);
        const there = new Set(sets.map((set) => set.id));
        const kept = [...opened.value.keys()].filter((id) => there.has(id));
        const codes = await Promise.all(kept.map((id) => app.ask('recovery.codes', { id })));
        opened.value = new Map(codes.map((set) => [set.id, set]));
      });
    },
    async toggle(id) {
      const next = new Map(opened.value);
      if (next.delete(id)) {
        opened.value = next;
        return;
      }
      await app.attempt(fault, () => refetch(id));
    },
    async codes(id) {
      return opened.value.get(id) ?? app.ask('recovery.codes', { id });
    },
    async mark(id, index, used) {
      const done = await app.attempt(fault, async () => {
        await app.ask('recovery.mark', { id, index, used });
        await refetch(id);
      });
      if (!done) return;
      if (used) app.say(recoveryText.set.markedUsed, () => state.mark(id, index, false));
      await app.changed();
    },
    async remove(id) {
      const done = await app.attempt(fault, async () => {
        const undo = await app.ask('recovery.delete', { id });
        app.say(recoveryText.set.deleted, async () => {
          await app.ask('trash.restore', undo);
          await app.changed();
        });
      });
      if (done) await app.changed();
    },
  };
  return state;
}
