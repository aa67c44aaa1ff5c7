import { FingerprintPattern, Keyboard, LifeBuoy, Link as LinkIcon, ScanLine } from 'lucide';
import type { SiteView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import type { Popup } from '../app/state.ts';
import { SiteCard } from './SiteCard.tsx';

/** What belongs to the page in the tab, or how to bring something here. */
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
  if (host === undefined || site.closed === 'page-forbidden') {
    return (
      <p class="muted closed">
        The browser keeps this page closed to extensions: nothing can be filled or scanned here.
      </p>
    );
  }
  return (
    <section aria-label="Current site">
      <h2>
        This site <HostName host={host} registrable={site.registrable} />
      </h2>
      {accounts.length > 0 ? (
        <ul class="site-list" aria-label="This site" data-many={accounts.length > 1 ? '' : undefined}>
          {accounts.map((row, index) => (
            <SiteCard key={row.id} popup={popup} row={row} registrations={site.registrations} first={index === 0} />
          ))}
        </ul>
      ) : (
        <NothingYet popup={popup} hasAccounts={hasAccounts} />
      )}
      <LooseKeys site={site} />
      <div class="also">
        <button type="button" class="chip" onClick={() => popup.go({ name: 'recovery' })}>
          <Icon of={LifeBuoy} size="small" />
          Take recovery codes
        </button>
        <button type="button" class="chip" onClick={() => popup.go({ name: 'register' })}>
          <Icon of={FingerprintPattern} size="small" />
          Key enrolled here
        </button>
      </div>
    </section>
  );
}

/** A host with the part that someone had to register emphasised. */
export function HostName({ host, registrable }: { readonly host: string; readonly registrable?: string | undefined }) {
  const at = registrable === undefined ? -1 : host.lastIndexOf(registrable);
  if (registrable === undefined || at < 0) return <b class="host">{host}</b>;
  return (
    <span class="host">
      {host.slice(0, at)}
      <b>{registrable}</b>
      {host.slice(at + registrable.length)}
    </span>
  );
}

function NothingYet({ popup, hasAccounts }: { readonly popup: Popup; readonly hasAccounts: boolean }) {
  return (
    <div class="card nothing">
      <p>
        <strong>Nothing saved for this site yet</strong>
        <br />
        <span class="muted">Setting up two-factor sign-in? Scan the picture it shows.</span>
      </p>
      <Button tone="primary" icon={ScanLine} wide onClick={() => popup.go({ name: 'add', start: 'scan' })}>
        Scan this page
      </Button>
      <div class="nothing-other">
        <Button icon={Keyboard} onClick={() => popup.go({ name: 'add', start: 'type' })}>
          Type a key
        </Button>
        {hasAccounts && (
          <Button icon={LinkIcon} onClick={() => popup.go({ name: 'link' })}>
            Link an account
          </Button>
        )}
      </div>
    </div>
  );
}

/** Keys registered at this site that belong to no account shown above. */
function LooseKeys({ site }: { readonly site: SiteView }) {
  const shown = new Set(site.accounts.map(({ id }) => id));
  const loose = site.registrations.filter(({ account }) => account === undefined || !shown.has(account));
  if (loose.length === 0) return null;
  return (
    <ul class="card keys" aria-label="Security keys registered here">
      {loose.map((registration) => (
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
