import { Cloud, GitMerge, type IconNode, LockKeyhole, MonitorSmartphone } from 'lucide';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { devicesText } from '../../src/ui/strings/devices.ts';

/** What sync is, before it is set up. */
export function SyncOff({ onSetUp }: { readonly onSetUp: () => void }) {
  const text = devicesText.off;
  return (
    <section class="card device-part sync-off" aria-labelledby="d-off">
      <Icon of={MonitorSmartphone} size="large" />
      <h2 id="d-off">{text.title}</h2>
      <p>{text.lead}</p>
      <ul>
        <Point icon={LockKeyhole}>{text.points.encrypted}</Point>
        <Point icon={GitMerge}>{text.points.merged}</Point>
        <Point icon={Cloud}>{text.points.connections}</Point>
      </ul>
      <div class="form-actions">
        <Button tone="primary" onClick={onSetUp}>
          {text.setUp}
        </Button>
      </div>
    </section>
  );
}

function Point({ icon, children }: { readonly icon: IconNode; readonly children: string }) {
  return (
    <li>
      <Icon of={icon} />
      <span>{children}</span>
    </li>
  );
}
