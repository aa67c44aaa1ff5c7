import { useEffect, useState } from 'preact/hooks';
import type { HostProposal } from '../../src/messages/interchange.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import type { AppState } from '../common/app-state.ts';
import { SiteProposals } from './SiteProposals.tsx';
import { createSiteProposals } from './site-proposals.ts';

/** After an import: sites for every account without one, and those that the file names for accounts that existed before. */
export function ImportedSites({ app, inFile }: { readonly app: AppState; readonly inFile: readonly HostProposal[] }) {
  const [state] = useState(() => createSiteProposals(app, { inFile }));
  useEffect(() => void state.load(), []);
  const rows = state.rows.value;
  const [hadAny, setHadAny] = useState(false);
  if (rows !== undefined && rows.length > 0 && !hadAny) setHadAny(true);
  if (!hadAny) return null;
  return (
    <section class="card imported-sites" aria-labelledby="imported-sites">
      <h2 id="imported-sites">{sitesText.title}</h2>
      <p class="muted">
        {sitesText.lead} {inFile.length > 0 && sitesText.inFile}
      </p>
      <SiteProposals state={state} />
    </section>
  );
}
