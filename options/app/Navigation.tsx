import { FileUp, FingerprintPattern, History, Info, KeyRound, LifeBuoy, Lock, Menu, Settings, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { type Section, shownSections } from '../../src/ui/sections.ts';
import { Brand } from '../common/Brand.tsx';
import { formatNumber } from '../common/labels.ts';
import { formatRoute, type Route } from '../common/route.ts';

const places: Partial<Record<Section, { readonly label: string; readonly icon: typeof Info }>> = {
  accounts: { label: 'Accounts', icon: KeyRound },
  recovery: { label: 'Recovery codes', icon: LifeBuoy },
  keys: { label: 'Security keys', icon: FingerprintPattern },
  interchange: { label: 'Import & export', icon: FileUp },
  backups: { label: 'Backups', icon: History },
  settings: { label: 'Settings', icon: Settings },
  about: { label: 'About', icon: Info },
};

/** The left navigation; on a narrow page a bar at the top whose button opens it. */
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
          aria-label={open ? 'Close menu' : 'Menu'}
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? X : Menu} />
        </button>
      </div>
      <nav id="sections" aria-label="Sections">
        {shownSections.map((name) => {
          const place = places[name];
          const total = props.counts?.[name];
          return (
            place && (
              <a key={name} href={formatRoute({ section: name })} aria-current={name === section ? 'page' : undefined}>
                <Icon of={place.icon} />
                <span>{place.label}</span>
                {total !== undefined && <span class="total">{formatNumber(total)}</span>}
              </a>
            )
          );
        })}
      </nav>
      <div class="side-foot">
        <Button icon={Lock} wide onClick={props.onLock}>
          Lock
        </Button>
      </div>
    </header>
  );
}
