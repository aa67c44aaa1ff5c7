import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { AccountPage, AccountQuery, AccountRow, ListOrder } from '../../src/messages/views.ts';
import { createLiveCodes, type LiveCodes, pageClock } from '../../src/ui/live-codes.ts';
import type { SortableList } from '../../src/ui/reorder/reorder.ts';
import { createOnce } from '../../src/ui/single-flight.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { copySaying } from '../common/copy.ts';
import { createSelection, type Selection } from './selection.ts';

/** Rows shown at a time; the worker sends no more than 200. */
export const pageSize = 50;
const bulkPage = 200;

/** The table of accounts: its query, its page, and what is selected. */
export interface AccountsState {
  readonly text: ReadonlySignal<string>;
  readonly sort: ReadonlySignal<ListOrder>;
  readonly reversed: ReadonlySignal<boolean>;
  readonly tag: ReadonlySignal<string | undefined>;
  readonly offset: ReadonlySignal<number>;
  readonly page: ReadonlySignal<AccountPage | undefined>;
  /** The codes of the rows on the page. */
  readonly codes: LiveCodes;
  readonly selection: Selection;
  readonly fault: Signal<Fault | undefined>;
  load(): Promise<void>;
  search(text: string): Promise<void>;
  sortBy(sort: ListOrder): Promise<void>;
  /** Sorts by a column; a second time, in reverse. */
  sortByColumn(sort: ListOrder): Promise<void>;
  filterBy(tag: string | undefined): Promise<void>;
  turnTo(offset: number): Promise<void>;
  /** Selects every match, including those on other pages. */
  selectAll(): Promise<void>;
  /** Adds or removes a tag, pins or unpins all that are selected. */
  change(what: { addTag?: string; removeTag?: string; pinned?: boolean }): Promise<void>;
  remove(ids: readonly AccountId[]): Promise<void>;
  /** Counts a use, advances a counter, and copies the code. */
  copy(row: AccountRow): Promise<void>;
  /** The page as a list to sort by hand; absent while it is sorted, searched or filtered otherwise. */
  readonly sortable: ReadonlySignal<SortableList | undefined>;
}

/** Makes the table's state; `load` fetches the first page. */
export function createAccounts(app: AppState): AccountsState {
  const text = signal('');
  const sort = signal<ListOrder>(app.preferences.value?.sort ?? 'name');
  const reversed = signal(false);
  const tag = signal<string | undefined>();
  const offset = signal(0);
  const page = signal<AccountPage | undefined>();
  const selection = createSelection(computed(() => page.value?.rows ?? []));
  const fault = signal<Fault | undefined>();
  let asked = 0;
  const once = createOnce(() => performance.now());
  const codes = createLiveCodes((ids) => app.ask('home.codes', { ids: ids as AccountId[] }), pageClock);

  function query(at: number, limit: number): AccountQuery {
    const plain = { text: text.value, sort: sort.value, reversed: reversed.value, offset: at, limit };
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
      codes.show(found.rows);
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
    selection.clear();
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
    reversed,
    tag,
    offset,
    page,
    codes,
    selection,
    fault,
    load,
    async search(next) {
      text.value = next;
      await restart();
    },
    async sortBy(next) {
      sort.value = next;
      reversed.value = false;
      await restart();
    },
    async sortByColumn(next) {
      const isAgain = sort.value === next;
      sort.value = next;
      reversed.value = isAgain && !reversed.value;
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
    async selectAll() {
      const total = page.value?.total ?? 0;
      for (let at = 0; at < total; at += bulkPage) {
        const part = await app.ask('home.page', query(at, bulkPage));
        selection.add(part.rows.map((row) => row.id));
      }
    },
    async change(what) {
      const ids = [...selection.ids.value];
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
      selection.remove(ids);
      await app.changed();
    },
    copy: (row) =>
      once(`copy-${row.id}`, async () => {
        await app.attempt(fault, async () => {
          const { code } = await app.ask('account.use', { id: row.id });
          if (row.kind === 'hotp') codes.set(row.id, { code });
          await copySaying(app, code, accountsText.panel.codeCopied);
        });
      }),
    sortable: computed(() =>
      sort.value === 'hand' && !reversed.value && text.value === '' && tag.value === undefined ? list : undefined,
    ),
  };
  return state;
}
