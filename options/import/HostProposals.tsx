import { useState } from 'preact/hooks';
import type { HostProposal } from '../../src/messages/interchange.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { importText } from '../../src/ui/strings/import.ts';
import type { AppState } from '../common/app-state.ts';
import { HostDialog } from '../common/HostDialog.tsx';

/** The hosts of an imported file for accounts that existed before: each is linked only after the question about it. */
export function HostProposals(props: { readonly app: AppState; readonly proposals: readonly HostProposal[] }) {
  const { app } = props;
  const [proposals, setProposals] = useState(props.proposals);
  const [asked, setAsked] = useState<HostProposal | undefined>();
  const text = importText.proposals;
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="import-proposals">
      <h3 id="import-proposals">{text.title}</h3>
      <p class="muted">{text.lead}</p>
      <ul class="import-proposals">
        {proposals.map((one) => (
          <li key={`${one.account.id} ${one.host}`}>
            <span>
              <strong>{one.host}</strong> <span class="muted">{accountTitle(one.account)}</span>
            </span>
            <Button aria-label={text.linkNamed(one.host, accountTitle(one.account))} onClick={() => setAsked(one)}>
              {text.link}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <HostDialog
          app={app}
          account={asked.account}
          host={asked.host}
          onClose={(linked) => {
            setAsked(undefined);
            if (linked) setProposals(proposals.filter((one) => one !== asked));
          }}
        />
      )}
    </section>
  );
}
