import { type ReadonlySignal, signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import { firstFrameShown } from '../../src/ui/first-frame.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Ports } from '../app/ports.ts';

/** Accounts of the site that a single loss would lock the user out of. */
export interface Risks {
  readonly of: ReadonlySignal<ReadonlySet<AccountId>>;
  /** Looks after the first frame; whatever fails says nothing. */
  look(ids: readonly AccountId[]): Promise<void>;
}

/** Makes the state; nothing is asked before `look`. */
export function createRisks(ports: Ports): Risks {
  const of = signal<ReadonlySet<AccountId>>(new Set());
  return {
    of,
    async look(ids) {
      if (ids.length === 0) return;
      await firstFrameShown;
      const { findRisks } = await import('./find-risks.ts');
      of.value = await findRisks(ports.ask, ids).catch(ignore('risks', new Set<AccountId>()));
    },
  };
}
