import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { TrashItem } from '../../src/messages/trash.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import type { AppState } from '../common/app-state.ts';
import { trashTitle } from './trash-text.ts';

/** What was deleted and can still be restored. */
export interface TrashState {
  readonly items: ReadonlySignal<readonly TrashItem[] | undefined>;
  readonly fault: Signal<Fault | undefined>;
  load(): Promise<void>;
  restore(item: TrashItem): Promise<void>;
  /** Deletes items permanently. */
  purge(items: readonly TrashItem[]): Promise<void>;
}

/** Makes the state; `load` fetches the list. */
export function createTrash(app: AppState): TrashState {
  const items = signal<readonly TrashItem[] | undefined>();
  const fault = signal<Fault | undefined>();
  let asked = 0;

  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const found = await app.ask('trash.list');
      if (mine === asked) items.value = found;
    } catch (thrown) {
      const why = toFault(thrown);
      if (why.code === 'vault-locked') app.locked();
      else if (mine === asked) fault.value = why;
    }
  }

  return {
    items,
    fault,
    load,
    async restore(item) {
      const done = await app.attempt(fault, () => app.ask('trash.restore', { undo: item.undo }));
      await (done ? app.changed() : load());
      const { restored, restoredWith } = accountsText.trash;
      const title = trashTitle(item);
      if (done) app.say(item.with === undefined ? restored(title) : restoredWith(title, item.with));
    },
    async purge(gone) {
      const undo = gone.map((item) => item.undo).join('.');
      const done = await app.attempt(fault, () => app.ask('trash.purge', { undo }));
      await (done ? app.changed() : load());
      const [only, ...more] = gone;
      if (!done || only === undefined) return;
      const { purged, purgedCount } = accountsText.trash;
      app.say(more.length > 0 ? purgedCount(gone.length) : purged(trashTitle(only)));
    },
  };
}
