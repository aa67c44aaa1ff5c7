import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { AccountPage, AccountQuery } from '../../src/messages/views.ts';
import type { SortableList } from '../../src/ui/reorder/reorder.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import type { AccountId, Preferences } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';

/** Rows shown at a time; the worker sends no more than 200. */
export const pageSize = 50;
const bulkPage = 200;

/** The table of accounts: its query, its page, and what is selected. */
export interface AccountsState {
  readonly text: ReadonlySignal<string>;
  readonly sort: ReadonlySignal<Preferences['sort']>;
  readonly tag: ReadonlySignal<string | undefined>;
  readonly offset: ReadonlySignal<number>;
  readonly page: ReadonlySignal<AccountPage | undefined>;
  readonly selected: ReadonlySignal<ReadonlySet<AccountId>>;
  readonly allOnPage: ReadonlySignal<boolean>;
  readonly fault: Signal<Fault | undefined>;
  load(): Promise<void>;
  search(text: string): Promise<void>;
  sortBy(sort: Preferences['sort']): Promise<void>;
  filterBy(tag: string | undefined): Promise<void>;
  turnTo(offset: number): Promise<void>;
  toggle(id: AccountId): void;
  togglePage(): void;
  /** Selects every match, including those on other pages. */
  selectAll(): Promise<void>;
  clear(): void;
  /** Adds or removes a tag, pins or unpins all that are selected. */
  change(what: { addTag?: string; removeTag?: string; pinned?: boolean }): Promise<void>;
  remove(ids: readonly AccountId[]): Promise<void>;
  /** The page as a list to sort by hand; absent while it is sorted, searched or filtered otherwise. */
  readonly sortable: ReadonlySignal<SortableList | undefined>;
}

/** Makes the table's state; `load` fetches the first page. */
export function createAccounts(app: AppState): AccountsState {
  const text = signal('');
  const sort = signal<Preferences['sort']>(app.preferences.value?.sort ?? 'name');
  const tag = signal<string | undefined>();
  const offset = signal(0);
  const page = signal<AccountPage | undefined>();
  const selected = signal<ReadonlySet<AccountId>>(new Set());
  const fault = signal<Fault | undefined>();
  let asked = 0;

  function query(at: number, limit: number): AccountQuery {
    const plain = { text: text.value, sort: sort.value, offset: at, limit };
    return tag.value === undefined ? plain : { ...plain, tag: tag.value };
  }

  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      let found = await app.ask('home.page', query(offset.value, pageSize));
      if (found.rows.length === 0 && offset.value > 0) {
        offset.value = Math.max(0, Math.floor((found.total - 1) / pageSize) * pageSize);
        found = await app.ask('home.page', query(offset.value, pageSize));
      }
      if (mine !== asked) return;
      page.value = found;
      fault.value = undefined;
    } catch (thrown) {
      if (mine !== asked) return;
      const why = toFault(thrown);
      if (why.code === 'vault-locked') app.locked();
      else fault.value = why;
    }
  }

  async function restart(): Promise<void> {
    offset.value = 0;
    selected.value = new Set();
    await load();
  }

  const list: SortableList = {
    rows: () => page.value?.rows ?? [],
    show: (rows) => {
      if (page.value !== undefined) page.value = { ...page.value, rows };
    },
    rowAfter: async () => {
      const after = offset.value + pageSize;
      if (page.value === undefined || after >= page.value.total) return undefined;
      return (await app.ask('home.page', query(after, 1))).rows[0];
    },
    save: (id, before) =>
      app.attempt(fault, () => app.ask('account.move', { id, ...(before !== undefined && { before }) })),
    reload: load,
  };

  const state: AccountsState = {
    text,
    sort,
    tag,
    offset,
    page,
    selected,
    allOnPage: computed(() => {
      const rows = page.value?.rows ?? [];
      return rows.length > 0 && rows.every((row) => selected.value.has(row.id));
    }),
    fault,
    load,
    async search(next) {
      text.value = next;
      await restart();
    },
    async sortBy(next) {
      sort.value = next;
      await restart();
    },
    async filterBy(next) {
      tag.value = next;
      await restart();
    },
    async turnTo(next) {
      offset.value = Math.max(0, next);
      await load();
    },
    toggle(id) {
      const next = new Set(selected.value);
      if (!next.delete(id)) next.add(id);
      selected.value = next;
    },
    togglePage() {
      const next = new Set(selected.value);
      const wasAll = state.allOnPage.value;
      for (const row of page.value?.rows ?? []) {
        if (wasAll) next.delete(row.id);
        else next.add(row.id);
      }
      selected.value = next;
    },
    async selectAll() {
      const next = new Set<AccountId>();
      const total = page.value?.total ?? 0;
      for (let at = 0; at < total; at += bulkPage) {
        const part = await app.ask('home.page', query(at, bulkPage));
        for (const row of part.rows) next.add(row.id);
      }
      selected.value = next;
    },
    clear() {
      selected.value = new Set();
    },
    async change(what) {
      const ids = [...selected.value];
      const done = await app.attempt(fault, () => app.ask('account.bulk', { ids, ...what }));
      if (!done) return;
      await app.changed();
      app.say(accountsText.changed(ids.length));
    },
    async remove(ids) {
      const done = await app.attempt(fault, async () => {
        const undo = await app.ask('account.delete', { ids });
        app.say(accountsText.deleted(ids.length), async () => {
          await app.ask('trash.restore', undo);
          await app.changed();
        });
      });
      if (!done) return;
      const left = new Set(selected.value);
      for (const id of ids) left.delete(id);
      selected.value = left;
      await app.changed();
    },
    sortable: computed(() =>
      sort.value === 'hand' && text.value === '' && tag.value === undefined ? list : undefined,
    ),
  };
  return state;
}
