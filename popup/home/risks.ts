import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import type { SiteView } from '../../src/messages/views.ts';
import { firstFrameShown } from '../../src/ui/first-frame.ts';
import type { AccountId, RegistrationId } from '../../src/vault/records.ts';
import type { Ports } from '../app/ports.ts';
import type { SiteWithoutKey } from './find-risks.ts';

/** What there is to know of a site’s accounts and keys before anything is lost. */
export interface Risks {
  /** Accounts that a single loss would lock the user out of. */
  readonly of: ReadonlySignal<ReadonlySet<AccountId>>;
  /** What security keys leave open at an account, in a few words. */
  readonly gaps: ReadonlySignal<ReadonlyMap<AccountId, string>>;
  /** Registrations of the only key at the site. */
  readonly onlyKeys: ReadonlySignal<ReadonlySet<RegistrationId>>;
  /** The site takes keys and has none. */
  readonly withoutKey: Signal<SiteWithoutKey | undefined>;
  /** Looks after the first frame; whatever fails says nothing. */
  look(site: SiteView): Promise<void>;
}

/** Makes the state; nothing is asked before `look`. */
export function createRisks(ports: Ports): Risks {
  const of = signal<ReadonlySet<AccountId>>(new Set());
  const gaps = signal<ReadonlyMap<AccountId, string>>(new Map());
  const onlyKeys = signal<ReadonlySet<RegistrationId>>(new Set());
  const withoutKey = signal<SiteWithoutKey | undefined>();
  return {
    of,
    gaps,
    onlyKeys,
    withoutKey,
    async look(site) {
      if (site.host === undefined) return;
      await firstFrameShown;
      const { findRisks } = await import('./find-risks.ts');
      const found = await findRisks(ports.ask, site).catch(ignore('risks', undefined));
      of.value = found?.locked ?? new Set();
      gaps.value = found?.gaps ?? new Map();
      onlyKeys.value = found?.onlyKeys ?? new Set();
      withoutKey.value = found?.withoutKey;
    },
  };
}
