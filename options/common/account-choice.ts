import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ExportChoice } from '../../src/messages/interchange.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from './app-state.ts';

/** Which accounts are taken: all of them, those with a tag, or those that were ticked. */
export type Which = 'all' | 'tag' | 'ticked';

/** Some of the accounts of the vault. */
export interface AccountChoice {
  readonly which: ReadonlySignal<Which>;
  readonly tag: ReadonlySignal<string | undefined>;
  readonly ticked: ReadonlySignal<ReadonlySet<AccountId>>;
  /** The same as a message says it. */
  readonly choice: ReadonlySignal<ExportChoice>;
  choose(which: Which, tag?: string): void;
  tick(id: AccountId): void;
  /** Chooses exactly these. */
  tickOnly(ids: readonly AccountId[]): void;
}

/** Makes a choice of accounts, at first of all of them or of those that will be ticked. */
export function createAccountChoice(app: Pick<AppState, 'tags'>, first: Which = 'all'): AccountChoice {
  const which = signal<Which>(first);
  const tag = signal<string | undefined>();
  const ticked = signal<ReadonlySet<AccountId>>(new Set());
  const choice = computed((): ExportChoice => {
    if (which.value === 'tag') return { tag: tag.value ?? '' };
    return which.value === 'ticked' ? { ids: [...ticked.value] } : {};
  });
  return {
    which,
    tag,
    ticked,
    choice,
    choose(next, wanted) {
      which.value = next;
      tag.value = wanted ?? tag.value ?? app.tags.value[0];
    },
    tick(id) {
      const next = new Set(ticked.value);
      if (!next.delete(id)) next.add(id);
      ticked.value = next;
    },
    tickOnly(ids) {
      which.value = 'ticked';
      ticked.value = new Set(ids);
    },
  };
}
