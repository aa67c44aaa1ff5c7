import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { ReadinessFacts } from '../../src/messages/readiness.ts';
import type { AccountId } from '../../src/readiness/facts.ts';
import { type Gap, gapsOf } from '../../src/readiness/key-coverage.ts';
import { settledStep } from '../../src/readiness/steps.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { dismissalOf, findGaps } from '../../src/ui/key-coverage/find-gaps.ts';
import { withDismissed } from '../../src/ui/readiness/dismissed-steps.ts';
import { createNames, type Names } from '../../src/ui/readiness/names.ts';
import { withServices } from '../../src/ui/readiness/with-services.ts';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import type { AppState } from '../common/app-state.ts';

/** What the keys leave open, and what everything in it is called. */
export interface CoverageView {
  readonly gathered: ReadinessFacts;
  readonly gaps: readonly Gap[];
  readonly names: Names;
}

/** What the keys leave open, of all accounts or of one. */
export interface CoverageState {
  readonly view: ReadonlySignal<CoverageView | undefined>;
  load(only?: readonly AccountId[]): Promise<void>;
  /** Hides that an account has no key, until something about it changes. */
  dismiss(account: AccountId): Promise<void>;
}

/** Makes the state; `load` asks for the facts. What can’t be told is left out: nothing here is urgent. */
export function createCoverage(app: AppState): CoverageState {
  const view = signal<CoverageView | undefined>();
  const fault = signal<Fault | undefined>();
  return {
    view,
    async load(only) {
      await app.attempt(fault, async () => {
        const [asked, findPages] = await Promise.all([
          app.ask('readiness.facts', only === undefined ? {} : { only }),
          findServicePages(),
        ]);
        const gathered = withServices(asked, findPages);
        const gaps = findGaps(gathered, { gapsOf, settledStep }, app.platform.nowMs());
        view.value = { gathered, gaps, names: createNames(gathered) };
      });
    },
    async dismiss(account) {
      if (view.value === undefined) return;
      const { gathered } = view.value;
      const set = async (dismissedSteps: readonly string[]) => {
        await app.setPreferences({ dismissedSteps });
        await app.changed();
      };
      try {
        const before = gathered.dismissed;
        await set(withDismissed(before, dismissalOf(gathered, { settledStep }, account)));
        app.say(keyCoverageText.dismissed, () => set(before));
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
  };
}
