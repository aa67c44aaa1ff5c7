import {
  Building2,
  FileUp,
  FingerprintPattern,
  History,
  type IconNode,
  Info,
  KeyRound,
  LifeBuoy,
  Lock,
  Menu,
  MonitorSmartphone,
  Settings,
  ShieldCheck,
  X,
} from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { isManaged } from '../../src/ui/policy.ts';
import { type Section, shownSections } from '../../src/ui/sections.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { frameText } from '../../src/ui/strings/frame.ts';
import { formatNumber } from '../../src/ui/strings/plural.ts';
import { Brand } from '../common/Brand.tsx';
import { formatRoute, type Route } from '../common/route.ts';

const icons: Partial<Record<Section, IconNode>> = {
  accounts: KeyRound,
  recovery: LifeBuoy,
  keys: FingerprintPattern,
  readiness: ShieldCheck,
  interchange: FileUp,
  backups: History,
  devices: MonitorSmartphone,
  settings: Settings,
  organization: Building2,
  about: Info,
};

/** What an organization set is listed only where one did. */
function isShown(section: Section): boolean {
  return section !== 'organization' || isManaged.value;
}

/** The navigation at the side; on a narrow page, a bar at the top with a button that opens it. */
export function Navigation(props: {
  readonly route: Route;
  readonly counts: Partial<Record<Section, number>> | undefined;
  readonly onLock: () => void;
}) {
  const [open, setOpen] = useState(false);
  const { section } = props.route;
  useEffect(() => setOpen(false), [props.route]);
  return (
    <header class="side" data-open={open ? '' : undefined}>
      <div class="side-top">
        <Brand />
        <button
          type="button"
          class="icon-button menu-button"
          aria-expanded={open}
          aria-controls="sections"
          aria-label={open ? frameText.closeMenu : frameText.menu}
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? X : Menu} />
        </button>
      </div>
      <nav id="sections" aria-label={frameText.navigation}>
        {shownSections.filter(isShown).map((name) => {
          const icon = icons[name];
          const total = props.counts?.[name];
          return (
            <a key={name} href={formatRoute({ section: name })} aria-current={name === section ? 'page' : undefined}>
              {icon && <Icon of={icon} />}
              <span>{frameText.sections[name]}</span>
              {total !== undefined && <span class="total">{formatNumber(total)}</span>}
            </a>
          );
        })}
      </nav>
      <div class="side-foot">
        <Button icon={Lock} wide onClick={props.onLock}>
          {commonText.lock}
        </Button>
      </div>
    </header>
  );
}
