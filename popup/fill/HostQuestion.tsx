import { useState } from 'preact/hooks';
import type { HostQuestion as Question } from '../../src/messages/filling.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { HostBinding } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { HostSubject, Popup } from '../app/state.ts';
import { HostName } from '../home/SiteSection.tsx';
import { HttpWarning, LookalikeWarning } from './host-warnings.tsx';
import { bindAndFill, link } from './link.ts';

/** The first fill at a new host: is this a site that the account belongs to? */
export function HostQuestion(props: {
  readonly popup: Popup;
  readonly subject: HostSubject;
  readonly question: Question;
}) {
  const { popup, subject, question } = props;
  const { host, registrable, site, bound, lookalike, http } = question;
  const text = fillText.question;
  const isKnown = bound.some((one) => one.host === host);
  const isLink = subject.kind === 'link';
  const [scope, setScope] = useState<HostBinding['scope']>('host');
  const [busy, setBusy] = useState(false);
  const goOn = async () => {
    setBusy(true);
    if (subject.kind === 'link') await link(popup, subject, { host, scope, ...(http && { http }) });
    else await bindAndFill(popup, subject, host, scope, http === true);
    setBusy(false);
  };
  const leave = () => popup.go({ name: 'home' });
  return (
    <Page
      popup={popup}
      title={isKnown ? text.unencrypted : text.newSite}
      onBack={leave}
      actions={
        lookalike === undefined ? (
          <>
            <Button onClick={leave}>{commonText.cancel}</Button>
            <Button tone="primary" busy={busy} onClick={() => void goOn()}>
              {isLink ? text.link : text.linkAndFill}
            </Button>
          </>
        ) : (
          <>
            <Button busy={busy} onClick={() => void goOn()}>
              {isLink ? text.linkAnyway : text.fillAnyway}
            </Button>
            <Button tone="primary" onClick={leave}>
              {isLink ? text.dontLink : text.dontFill}
            </Button>
          </>
        )
      }
    >
      <ProblemNote popup={popup} />
      <LookalikeWarning question={question} />
      {http && <HttpWarning />}
      <p>{isKnown ? text.isUnencrypted : text.isNew}</p>
      <p class="big-host">
        <HostName host={host} registrable={registrable} />
      </p>
      {!isKnown && <p class="muted">{bound.length > 0 ? text.linkedTo(sitesOf(bound)) : text.notLinked}</p>}
      {site !== undefined && <ScopeChoice host={host} site={site} scope={scope} onScope={setScope} />}
      {site === undefined && bound.length === 0 && (
        <Note>
          <p>{text.noMoreQuestions}</p>
        </Note>
      )}
    </Page>
  );
}

function ScopeChoice(props: {
  readonly host: string;
  readonly site: string;
  readonly scope: HostBinding['scope'];
  readonly onScope: (scope: HostBinding['scope']) => void;
}) {
  const { host, site, scope, onScope } = props;
  const text = fillText.question;
  return (
    <fieldset class="plain-set">
      <legend>{text.scope}</legend>
      <label class="check">
        <input type="radio" name="scope" checked={scope === 'host'} onChange={() => onScope('host')} />
        <span>
          {text.thisHost(host)}
          <small>{text.thisHostHint}</small>
        </span>
      </label>
      <label class="check">
        <input type="radio" name="scope" checked={scope === 'site'} onChange={() => onScope('site')} />
        <span>
          {text.allOf(site)}
          <small>{text.allOfHint}</small>
        </span>
      </label>
    </fieldset>
  );
}

function sitesOf(bound: readonly HostBinding[]): string {
  return formatList(bound.map(({ host, scope }) => (scope === 'site' ? fillText.question.wholeSite(host) : host)));
}
