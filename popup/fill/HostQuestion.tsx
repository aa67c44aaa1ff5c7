import { ShieldAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { HostQuestion as Question } from '../../src/messages/filling.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { HostBinding } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { HostSubject, Popup } from '../app/state.ts';
import { HostName } from '../home/SiteSection.tsx';
import { bindAndFill, link } from './filling.ts';

/** What a look-alike does, with the host that it does it to. */
function whyAlike({ lookalike, registrable, bound }: Question): ComponentChildren {
  if (lookalike === undefined) return undefined;
  const isUsed = bound.some(({ host }) => host === lookalike.host);
  const known = (
    <>
      <b>{lookalike.host}</b>
      {isUsed && ', where this account is used'}
    </>
  );
  switch (lookalike.why) {
    case 'mixed-scripts':
      return <>It mixes alphabets so that its letters look like those of {known}.</>;
    case 'confusable':
      return <>Its letters only look like those of {known}.</>;
    case 'carries-name':
      return (
        <>
          It contains the name of {known}, but belongs to <b>{registrable}</b>, which is another site.
        </>
      );
    case 'one-edit':
      return <>Its name is one slip away from {known}.</>;
  }
}

/** The first fill at a new host: is this the site that the account belongs to? */
export function HostQuestion(props: {
  readonly popup: Popup;
  readonly subject: HostSubject;
  readonly question: Question;
}) {
  const { popup, subject, question } = props;
  const { host, registrable, site, bound, lookalike, http } = question;
  const isKnown = bound.some((one) => one.host === host);
  const links = subject.kind === 'link';
  const [scope, setScope] = useState<HostBinding['scope']>('host');
  const [busy, setBusy] = useState(false);
  const fill = async () => {
    setBusy(true);
    if (subject.kind === 'link') await link(popup, subject, { host, scope, ...(http && { http }) });
    else await bindAndFill(popup, subject, host, scope, http === true);
    setBusy(false);
  };
  const leave = () => popup.go({ name: 'home' });
  return (
    <Page
      popup={popup}
      title={isKnown ? 'This page is not encrypted' : 'A new site for this account'}
      onBack={leave}
      actions={
        lookalike === undefined ? (
          <>
            <Button onClick={leave}>Cancel</Button>
            <Button tone="primary" busy={busy} onClick={() => void fill()}>
              {links ? 'Link' : 'Remember and fill'}
            </Button>
          </>
        ) : (
          <>
            <Button busy={busy} onClick={() => void fill()}>
              {links ? 'Link anyway' : 'Fill anyway'}
            </Button>
            <Button tone="primary" onClick={leave}>
              {links ? 'Do not link' : 'Do not fill'}
            </Button>
          </>
        )
      }
    >
      <ProblemNote popup={popup} />
      {lookalike !== undefined && (
        <div class="note" data-tone="danger" role="alert">
          <Icon of={ShieldAlert} />
          <p>
            <strong>This may be an imitation.</strong>
            {whyAlike(question)} If you came here by a link, leave.
          </p>
        </div>
      )}
      {http && (
        <Note tone="warn">
          <p>
            <strong>Anyone on this network can read what is filled here.</strong> The address is a private one, of a
            router or a machine at home, say. Go on only on a network that you trust; it is remembered for this account
            and this address alone.
          </p>
        </Note>
      )}
      <p>
        {isKnown
          ? 'Codes of this account are filled here over encrypted connections only:'
          : 'Codes of this account have not been filled here before:'}
      </p>
      <p class="big-host">
        <HostName host={host} registrable={registrable} />
      </p>
      {isKnown ? undefined : bound.length > 0 ? (
        <p class="muted">
          It belongs to{' '}
          {bound.map(({ host: known, scope: how }) => (how === 'site' ? `all of ${known}` : known)).join(', ')}.
        </p>
      ) : (
        <p class="muted">It does not belong to any site yet.</p>
      )}
      {site !== undefined && (
        <fieldset class="plain-set">
          <legend>Remember it for</legend>
          <label class="check">
            <input type="radio" name="scope" checked={scope === 'host'} onChange={() => setScope('host')} />
            <span>
              Only {host}
              <small>The safer choice.</small>
            </span>
          </label>
          <label class="check">
            <input type="radio" name="scope" checked={scope === 'site'} onChange={() => setScope('site')} />
            <span>
              All of {site}
              <small>Every address that ends in it, when the sign-in page moves around.</small>
            </span>
          </label>
        </fieldset>
      )}
      {site === undefined && bound.length === 0 && (
        <Note>
          <p>From now on it is filled here without asking.</p>
        </Note>
      )}
    </Page>
  );
}
