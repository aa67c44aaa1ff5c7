import { CircleCheck } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import type { MissingSite } from '../../src/messages/policy.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import type { FindServicePages } from '../../src/services/service-pages.ts';
import { HostName, hostText } from '../../src/ui/HostName.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { formatRoute } from '../common/route.ts';

/** The sites at which the member still needs a code or a security key, each with the service's own page and the way to add it. */
export function MissingSites({ sites }: { readonly sites: readonly MissingSite[] }) {
  const [find, setFind] = useState<{ readonly pages: FindServicePages } | undefined>();
  useEffect(() => {
    void findServicePages().then((pages) => setFind({ pages }), ignore('service-pages'));
  }, []);
  const text = organizationText.missing;
  if (sites.length === 0)
    return (
      <p class="organization-done">
        <Icon of={CircleCheck} /> {text.done}
      </p>
    );
  return (
    <>
      <p class="muted">{text.lead}</p>
      <ul class="organization-sites">
        {sites.map(({ host, shown }) => {
          const service = find?.pages({ issuer: '', hosts: [{ host }] });
          return (
            <li key={host}>
              <span class="organization-site">
                {service !== undefined && <strong>{service.name}</strong>}
                <HostName shown={shown} />
              </span>
              <span class="organization-links">
                <a
                  href={`https://${host}/`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={text.openFor(hostText(shown))}
                >
                  {text.open}
                </a>
                {service?.documentation !== undefined && (
                  <a
                    href={service.documentation}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={text.pageFor(hostText(shown))}
                  >
                    {text.page}
                  </a>
                )}
                <a href={formatRoute({ section: 'accounts', item: 'new' })} aria-label={text.addFor(hostText(shown))}>
                  {text.add}
                </a>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
