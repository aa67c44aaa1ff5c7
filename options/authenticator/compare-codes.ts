import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountRow } from '../../src/messages/views.ts';
import { createLiveCodes, type LiveCodes, pageClock } from '../../src/ui/live-codes.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';

/** The worker sends no more at once. */
const PAGE = 200;
/** Beyond this nobody compares by eye, and codes could not be followed in one message. */
const MOST = 400;

/** The vault's codes beside another app's: which of them the user found to match. Nothing of it is stored. */
export interface CodeComparison {
  /** Accounts whose codes change with time. */
  readonly rows: ReadonlySignal<readonly AccountRow[]>;
  /** Accounts left out since showing their codes would use them up. */
  readonly counters: ReadonlySignal<number>;
  readonly agreeing: ReadonlySignal<ReadonlySet<AccountId>>;
  readonly allAgree: ReadonlySignal<boolean>;
  readonly codes: LiveCodes;
  load(): Promise<void>;
  toggle(id: AccountId): void;
  toggleAll(): void;
  stop(): void;
}

/** Makes an empty comparison; `load` fetches the accounts. */
export function createCodeComparison(app: AppState): CodeComparison {
  const rows = signal<readonly AccountRow[]>([]);
  const counters = signal(0);
  const agreeing = signal<ReadonlySet<AccountId>>(new Set());
  const codes = createLiveCodes((ids) => app.ask('home.codes', { ids: ids as readonly AccountId[] }), pageClock);
  const allAgree = computed(() => rows.value.length > 0 && rows.value.every(({ id }) => agreeing.value.has(id)));
  return {
    rows,
    counters,
    agreeing,
    allAgree,
    codes,
    async load() {
      try {
        const found: AccountRow[] = [];
        for (let total = 1; found.length < Math.min(total, MOST); ) {
          const page = await app.ask('home.page', { text: '', sort: 'name', offset: found.length, limit: PAGE });
          if (page.rows.length === 0) break;
          found.push(...page.rows);
          total = page.total;
        }
        rows.value = found.filter(({ kind }) => kind !== undefined && kind !== 'hotp');
        counters.value = found.filter(({ kind }) => kind === 'hotp').length;
        codes.show(rows.value);
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    toggle(id) {
      const next = new Set(agreeing.value);
      if (!next.delete(id)) next.add(id);
      agreeing.value = next;
    },
    toggleAll() {
      agreeing.value = new Set(allAgree.value ? [] : rows.value.map(({ id }) => id));
    },
    stop: () => codes.stop(),
  };
}
