import { EllipsisVertical, FileUp, FingerprintPattern, Keyboard, ScanLine } from 'lucide';
import type { SiteView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { HostName } from '../../src/ui/HostName.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { lazyScreen } from '../app/lazy.tsx';
import { OptionsLink } from '../app/OptionsLink.tsx';
import type { Popup } from '../app/state.ts';
import { Row } from './Row.tsx';
import { SiteCard } from './SiteCard.tsx';
import { siteMenu } from './site-menu.ts';

const LinkedImitation = lazyScreen(async () => (await import('./LinkedImitation.tsx')).LinkedImitation);
const OnlyKeyChip = lazyScreen(async () => (await import('./OnlyKeyChip.tsx')).OnlyKeyChip);
const SuggestedAccounts = lazyScreen(async () => (await import('./SuggestedAccounts.tsx')).SuggestedAccounts);

/** The accounts of the site in the tab, or ways to add one. */
export function SiteSection(props: {
  readonly popup: Popup;
  readonly site: SiteView;
  readonly hasAccounts: boolean;
  /** `false` for the first frame. */
  readonly whole: boolean;
}) {
  const { popup, site, hasAccounts, whole } = props;
  const { host, accounts } = site;
  const text = homeText.site;
  if (popup.ports.tab.url?.startsWith('file:')) {
    return (
      <section class="card nothing" aria-label={text.label}>
        <p class="muted">{text.file}</p>
        <Button icon={ScanLine} wide onClick={() => popup.go({ name: 'add', start: 'scan' })}>
          {text.scan}
        </Button>
      </section>
    );
  }
  if (host === undefined || site.closed === 'page-forbidden') {
    return <p class="muted closed">{popup.isElsewhere.value ? text.changed : text.closed}</p>;
  }
  return (
    <section aria-label={text.label}>
      <div class="section-head">
        <h2>{text.title(site.shown && <HostName shown={site.shown} />)}</h2>
        <Menu label={text.more} icon={EllipsisVertical} size="small" items={() => siteMenu(popup)} />
      </div>
      {accounts.length === 0 && hasAccounts && <SuggestedAccounts popup={popup} site={site} />}
      {accounts.length > 0 && whole && <LinkedImitation popup={popup} />}
      {accounts.length > 0 ? <SiteAccounts popup={popup} site={site} whole={whole} /> : <NoAccount {...props} />}
      <OtherRegistrations popup={popup} site={site} />
    </section>
  );
}

/** The accounts of the site: the first one large, the others a row each. */
function SiteAccounts(props: { readonly popup: Popup; readonly site: SiteView; readonly whole: boolean }) {
  const { popup, site, whole } = props;
  return (
    <NeighbourTiles of={site.accounts}>
      <ul class="card site-list" aria-label={homeText.site.accounts}>
        {site.accounts.map((row, index) =>
          index === 0 || row.pendingOnly ? (
            <SiteCard key={row.id} popup={popup} row={row} registrations={site.registrations} first={index === 0} />
          ) : (
            <Row key={row.id} popup={popup} row={row} actions={whole} isHere />
          ),
        )}
      </ul>
    </NeighbourTiles>
  );
}

/** One line; in an empty vault, what to do first. */
function NoAccount({ popup, hasAccounts }: { readonly popup: Popup; readonly hasAccounts: boolean }) {
  const text = homeText.site;
  const scan = () => popup.go({ name: 'add', start: 'scan' });
  if (hasAccounts)
    return (
      <div class="card none-here">
        <p>{text.none}</p>
        <Button aria-label={text.link} title={text.link} onClick={() => popup.go({ name: 'link' })}>
          {text.linkShort}
        </Button>
        <Button data-enter="" onClick={scan}>
          {text.scan}
        </Button>
      </div>
    );
  return (
    <div class="card nothing">
      <p>
        <strong>{text.none}</strong>
        <br />
        <span class="muted">{text.noneLead}</span>
      </p>
      <Button tone="primary" icon={ScanLine} wide data-enter="" onClick={scan}>
        {text.scan}
      </Button>
      <Button icon={Keyboard} wide onClick={() => popup.go({ name: 'add', start: 'type' })}>
        {homeText.typeKey}
      </Button>
      <OptionsLink popup={popup} section="interchange" icon={FileUp} wide>
        {commonText.moveFromApp}
      </OptionsLink>
    </div>
  );
}

/** Security keys registered at this site for no account shown above. */
function OtherRegistrations({ popup, site }: { readonly popup: Popup; readonly site: SiteView }) {
  const shown = new Set(site.accounts.map(({ id }) => id));
  const others = site.registrations.filter(({ account }) => account === undefined || !shown.has(account));
  if (others.length === 0) return null;
  return (
    <ul class="card keys" aria-label={homeText.site.registrations}>
      {others.map((registration) => (
        <li key={registration.id}>
          <Icon of={FingerprintPattern} />
          <span>
            <strong>{registration.keyLabel}</strong> <span class="muted">{registration.name}</span>
          </span>
          {popup.risks.onlyKeys.value.has(registration.id) && <OnlyKeyChip />}
          {registration.keyGone !== undefined && (
            <span class="chip" data-tone="warn">
              {homeText.site.keyGone[registration.keyGone]}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
