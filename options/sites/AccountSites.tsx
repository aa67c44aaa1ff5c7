import { useState } from 'preact/hooks';
import { sitesText } from '../../src/ui/strings/sites.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { SiteProposals } from './SiteProposals.tsx';
import { createSiteProposals } from './site-proposals.ts';

/** Proposes sites for accounts without one: those selected, or all of them. */
export function AccountSites(props: {
  readonly app: AppState;
  readonly selected: ReadonlySet<AccountId>;
  readonly onClose: () => void;
}) {
  const { app, selected, onClose } = props;
  const [state] = useState(() => createSiteProposals(app, selected.size === 0 ? {} : { ids: [...selected] }));
  return (
    <section class="list-side" aria-label={sitesText.title}>
      <Heading title={sitesText.title} lead={sitesText.lead} />
      <SiteProposals state={state} onClose={onClose} />
    </section>
  );
}
