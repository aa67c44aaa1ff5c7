import { type ReadonlySignal, signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import { firstFrameShown } from '../../src/ui/first-frame.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Ports } from '../app/ports.ts';

/** Accounts of the site that a single loss would lock the user out of. */
export interface Risks {
  readonly of: ReadonlySignal<ReadonlySet<AccountId>>;
  /** What security keys leave open at an account, in a few words. */
  readonly gaps: ReadonlySignal<ReadonlyMap<AccountId, string>>;
  /** Looks after the first frame; whatever fails says nothing. */
  look(ids: readonly AccountId[]): Promise<void>;
}

/** Makes the state; nothing is asked before `look`. */
export function createRisks(ports: Ports): Risks {
  const of = signal<ReadonlySet<AccountId>>(new Set());
  const gaps = signal<ReadonlyMap<AccountId, string>>(new Map());
  return {
    of,
    gaps,
    async look(ids) {
      if (ids.length === 0) return;
      await firstFrameShown;
      const { findRisks } = await import('./find-risks.ts');
      const found = await findRisks(ports.ask, ids).catch(ignore('risks', undefined));
      of.value = found?.locked ?? new Set();
      gaps.value = found?.gaps ?? new Map();
    },
  };
}
