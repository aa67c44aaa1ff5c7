import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { KeptItemView } from '../../src/messages/kept-items.ts';
import type { ReadinessFacts } from '../../src/messages/readiness.ts';
import type { AccountId } from '../../src/readiness/facts.ts';
import { type Loss, lossesOf, lossKey } from '../../src/readiness/loss.ts';
import { judge, type ReadinessMap } from '../../src/readiness/map.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { createNames, type Names } from '../../src/ui/readiness/names.ts';
import { withServices } from '../../src/ui/readiness/with-services.ts';
import type { AppState } from '../common/app-state.ts';

/** The map of the vault as it is, and what everything in it is called. */
export interface ReadinessView {
  readonly gathered: ReadinessFacts;
  readonly map: ReadinessMap;
  readonly names: Names;
  /** What is kept outside the vault, newest first; what is gone too. */
  readonly items: readonly KeptItemView[];
}

/** A cell of the map that is open. */
export interface OpenCell {
  readonly account: AccountId;
  readonly loss: Loss;
}

/** The screen of readiness. */
export interface ReadinessState {
  readonly view: ReadonlySignal<ReadinessView | undefined>;
  readonly fault: Signal<Fault | undefined>;
  /** Whose proof is shown. */
  readonly cell: Signal<OpenCell | undefined>;
  /** What is ticked under “What if I lose …?”, by `lossKey`. */
  readonly ticked: Signal<ReadonlySet<string>>;
  /** Everything that is ticked as one loss, judged; `undefined` while nothing is. */
  readonly whatIf: ReadonlySignal<ReadinessMap | undefined>;
  load(): Promise<void>;
}

/** Judges all accounts, or some and those that they rest on. Throws as `readiness.facts`. */
export async function loadReadiness(app: AppState, only?: readonly AccountId[]): Promise<ReadinessView> {
  const [asked, { items }, findPages] = await Promise.all([
    app.ask('readiness.facts', only === undefined ? {} : { only }),
    app.ask('keptItem.list'),
    findServicePages(),
  ]);
  const gathered = withServices(asked, findPages);
  const map = judge(gathered.facts, lossesOf(gathered.facts), app.platform.nowMs());
  return { gathered, map, names: createNames(gathered), items };
}

/** The emergency sheets that are there, newest first, each with what it is called. */
export function sheetsOf({ gathered, names, items }: ReadinessView): readonly { item: KeptItemView; title: string }[] {
  return items.flatMap((item) => {
    const thing = gathered.things.find((one) => one.item === item.id);
    // A sheet that opens an envelope is no sheet with accounts.
    if (item.kind !== 'sheet' || item.opens !== undefined || item.gone !== undefined || thing === undefined) return [];
    return [{ item, title: names.thingWithPlace(thing.id) }];
  });
}

/** Makes the state; `load` asks for the facts, and the page judges them itself: the worker stays free. */
export function createReadiness(app: AppState): ReadinessState {
  const view = signal<ReadinessView | undefined>();
  const fault = signal<Fault | undefined>();
  const cell = signal<OpenCell | undefined>();
  const ticked = signal<ReadonlySet<string>>(new Set());
  const whatIf = computed(() => {
    if (view.value === undefined) return undefined;
    const { facts, losses, nowMs } = view.value.map;
    const chosen = losses.filter((loss) => ticked.value.has(lossKey(loss)));
    return chosen.length === 0 ? undefined : judge(facts, [{ kind: 'several', losses: chosen }], nowMs);
  });
  return {
    view,
    fault,
    cell,
    ticked,
    whatIf,
    async load() {
      await app.attempt(fault, async () => {
        view.value = await loadReadiness(app);
      });
    },
  };
}
