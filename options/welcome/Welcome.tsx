import { FileUp, History, type IconNode, KeyRound, LifeBuoy, LockKeyhole, MonitorSmartphone, ScanLine } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import type { AppState } from '../common/app-state.ts';
import { Brand } from '../common/Brand.tsx';
import { formatRoute } from '../common/route.ts';
import { NewSiteSteps } from './NewSiteSteps.tsx';
import { PinButton } from './PinButton.tsx';
import { TakenShortcuts } from './TakenShortcuts.tsx';

/** The page that opens after the installation: what Latchkey is, where its button is, and where to start. */
export function Welcome({ app }: { readonly app: AppState }) {
  const [isNewSite, setIsNewSite] = useState(false);
  const { title, lines, choices, fromAuthenticator } = welcomeText;
  useEffect(() => {
    document.title = title;
  }, []);
  return (
    <main class="welcome">
      <Brand />
      <div class="welcome-intro">
        <h1>{title}</h1>
        <ul>
          <Line icon={KeyRound}>{lines.codes}</Line>
          <Line icon={LifeBuoy}>{lines.rest}</Line>
          <Line icon={LockKeyhole}>{lines.private}</Line>
        </ul>
      </div>
      <PinButton platform={app.platform} />
      <section aria-labelledby="welcome-choices">
        <h2 id="welcome-choices">{choices.label}</h2>
        <div class="welcome-choices">
          <Choice icon={FileUp} {...choices.moving} onClick={() => app.go({ section: 'interchange' })} />
          <Choice icon={ScanLine} {...choices.newSite} isOpen={isNewSite} onClick={() => setIsNewSite(!isNewSite)} />
          {/* Right below what opens it, however many columns there are. */}
          {isNewSite && <NewSiteSteps phase={app.phase.value} />}
          <Choice icon={History} {...choices.restoring} onClick={() => app.go({ section: 'backups' })} />
          {app.phase.value === 'none' && (
            <Choice icon={MonitorSmartphone} {...choices.connecting} onClick={() => app.go({ section: 'devices' })} />
          )}
        </div>
        <p class="muted">
          {fromAuthenticator((text) => (
            <a href={formatRoute({ section: 'interchange', item: 'authenticator' })}>{text}</a>
          ))}
        </p>
      </section>
      <TakenShortcuts app={app} />
    </main>
  );
}

function Line({ icon, children }: { readonly icon: IconNode; readonly children: string }) {
  return (
    <li>
      <Icon of={icon} />
      <span>{children}</span>
    </li>
  );
}

function Choice(props: {
  readonly icon: IconNode;
  readonly title: string;
  readonly lead: string;
  /** Whether what it opens is shown below; absent for one that leads elsewhere. */
  readonly isOpen?: boolean;
  readonly onClick: () => void;
}) {
  const id = useId();
  return (
    <div class="card welcome-choice" data-open={props.isOpen ? '' : undefined}>
      <Icon of={props.icon} size="large" />
      {/* It covers the whole card. */}
      <button type="button" aria-describedby={id} aria-expanded={props.isOpen} onClick={props.onClick}>
        {props.title}
      </button>
      <span class="muted" id={id}>
        {props.lead}
      </span>
    </div>
  );
}
