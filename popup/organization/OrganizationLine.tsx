import { Building2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import type { PolicyLine } from '../../src/messages/policy.ts';
import { Button } from '../../src/ui/Button.tsx';
import { hostText } from '../../src/ui/HostName.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { OpenHome, Popup } from '../app/state.ts';

/** A line at the window's foot where the organization asks for something: two-factor authentication on this site first. Nothing otherwise. */
export function OrganizationLine({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [line, setLine] = useState<PolicyLine | undefined>();
  const url = popup.ports.tab.url ?? '';
  useEffect(() => void popup.ports.ask('policy.line', { url }).then(setLine, ignore('policy-read')), [home]);
  if (line === undefined || (line.missing === undefined && line.tasks.length === 0)) return null;
  const text = organizationText.line;
  return (
    <aside class="foot-line" aria-label={text.label}>
      <Icon of={Building2} size="small" />
      <p class="foot-text">
        {line.missing === undefined ? text.tasks(line.tasks.length) : text.missing(hostText(line.missing.shown))}
      </p>
      <Button aria-label={text.showIn} onClick={() => popup.ports.openOptions('#/organization')}>
        {text.show}
      </Button>
    </aside>
  );
}
