import { FileUp, FingerprintPattern, Keyboard, LifeBuoy, Link as LinkIcon, ScanLine } from 'lucide';
import type { SiteView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { HostName } from '../../src/ui/HostName.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { lazyScreen } from '../app/lazy.tsx';
import { OptionsLink } from '../app/OptionsLink.tsx';
import type { Popup } from '../app/state.ts';
import { SiteCard } from './SiteCard.tsx';

const SuggestedAccounts = lazyScreen(async () => (await import('./SuggestedAccounts.tsx')).SuggestedAccounts);

/** The accounts of the site in the tab, or ways to add one. */
export function SiteSection({
  popup,
  site,
  hasAccounts,
}: {
  readonly popup: Popup;
  readonly site: SiteView;
  readonly hasAccounts: boolean;
}) {
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
    return <p class="muted closed">{text.closed}</p>;
  }
  return (
    <section aria-label={text.label}>
      <h2>{text.title(site.shown && <HostName shown={site.shown} />)}</h2>
      {accounts.length === 0 && hasAccounts && <SuggestedAccounts popup={popup} site={site} />}
      {accounts.length > 0 ? (
        <NeighbourTiles of={accounts}>
          <ul class="site-list" aria-label={text.accounts} data-many={accounts.length > 1 ? '' : undefined}>
            {accounts.map((row, index) => (
              <SiteCard key={row.id} popup={popup} row={row} registrations={site.registrations} first={index === 0} />
            ))}
          </ul>
        </NeighbourTiles>
      ) : (
        <NoAccount popup={popup} hasAccounts={hasAccounts} />
      )}
      <OtherRegistrations site={site} />
      <div class="also">
        <button type="button" class="chip" onClick={() => popup.go({ name: 'recovery' })}>
          <Icon of={LifeBuoy} size="small" />
          {text.saveRecoveryCodes}
        </button>
        <button type="button" class="chip" title={text.recordKeyHint} onClick={() => popup.go({ name: 'register' })}>
          <Icon of={FingerprintPattern} size="small" />
          {text.recordKey}
        </button>
      </div>
    </section>
  );
}

function NoAccount({ popup, hasAccounts }: { readonly popup: Popup; readonly hasAccounts: boolean }) {
  return (
    <div class="card nothing">
      <p>
        <strong>{homeText.site.none}</strong>
        <br />
        <span class="muted">{homeText.site.noneLead}</span>
      </p>
      <Button
        tone="primary"
        icon={ScanLine}
        wide
        data-enter=""
        onClick={() => popup.go({ name: 'add', start: 'scan' })}
      >
        {homeText.site.scan}
      </Button>
      <div class="nothing-other">
        <Button icon={Keyboard} onClick={() => popup.go({ name: 'add', start: 'type' })}>
          {homeText.typeKey}
        </Button>
        {hasAccounts && (
          <Button icon={LinkIcon} onClick={() => popup.go({ name: 'link' })}>
            {homeText.site.link}
          </Button>
        )}
      </div>
      {!hasAccounts && (
        <OptionsLink popup={popup} section="interchange" icon={FileUp} wide>
          {commonText.moveFromApp}
        </OptionsLink>
      )}
    </div>
  );
}

/** Security keys registered at this site for no account shown above. */
function OtherRegistrations({ site }: { readonly site: SiteView }) {
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
        </li>
      ))}
    </ul>
  );
}
