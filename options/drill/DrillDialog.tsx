import { useEffect, useState } from 'preact/hooks';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { drillText } from '../../src/ui/strings/drill.ts';
import type { AppState } from '../common/app-state.ts';
import type { ReadinessView } from '../readiness/readiness.ts';
import { accountDrills } from './drill-ways.ts';
import { FreshProfile } from './FreshProfile.tsx';
import { OpenBackup } from './OpenBackup.tsx';
import { TryAccount } from './TryAccount.tsx';
import { TryEmergencyCode } from './TryEmergencyCode.tsx';

type Way = 'backup' | 'code' | 'profile' | 'account';

/** Lets the user try a way in that isn’t used every day, and records that it works. */
export function DrillDialog(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly onClose: () => void;
}) {
  const { app, view, onClose } = props;
  const text = drillText;
  const [way, setWay] = useState<Way | undefined>();
  const [turn, setTurn] = useState(0);
  const [methods, setMethods] = useState<UnlockMethodsView | undefined>();
  useEffect(() => {
    void app.ask('vault.unlockMethods').then(setMethods, app.sayFault);
  }, []);
  const drills = accountDrills(view.map.facts, view.names);
  const drill = drills[turn % Math.max(1, drills.length)];
  const done = async () => {
    try {
      await app.ask('drill.done');
      await app.changed();
      app.say(text.done);
    } catch (thrown) {
      app.sayFault(thrown);
    }
    onClose();
  };
  const back = () => setWay(undefined);
  return (
    <Dialog title={text.title} size="wide" onClose={onClose}>
      {way === 'backup' && <OpenBackup app={app} view={view} onDone={() => void done()} onBack={back} />}
      {way === 'code' && <TryEmergencyCode app={app} view={view} onDone={() => void done()} onBack={back} />}
      {way === 'profile' && <FreshProfile app={app} onDone={() => void done()} onBack={back} />}
      {way === 'account' && drill !== undefined && (
        <TryAccount app={app} view={view} drill={drill} onDone={() => void done()} onBack={back} />
      )}
      {way === undefined && (
        <>
          <p class="hint">{text.lead}</p>
          <ul class="drill-ways">
            <Choice title={text.ways.backup} lead={text.ways.backupLead} onStart={() => setWay('backup')} />
            {methods?.code !== undefined && (
              <Choice title={text.ways.code} lead={text.ways.codeLead} onStart={() => setWay('code')} />
            )}
            <Choice title={text.ways.profile} lead={text.ways.profileLead} onStart={() => setWay('profile')} />
            {drill !== undefined && (
              <Choice
                title={text.ways.account(view.names.account(drill.account))}
                lead={text.account.steps(view.names.account(drill.account), drill.words)}
                onStart={() => setWay('account')}
                onOther={drills.length > 1 ? () => setTurn(turn + 1) : undefined}
              />
            )}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Choice(props: {
  readonly title: string;
  readonly lead: string;
  readonly onStart: () => void;
  readonly onOther?: (() => void) | undefined;
}) {
  const { title, lead, onStart, onOther } = props;
  return (
    <li class="card">
      <div>
        <strong>{title}</strong>
        <p class="muted">{lead}</p>
      </div>
      <div class="form-actions">
        {onOther !== undefined && (
          <Button tone="plain" onClick={onOther}>
            {drillText.other}
          </Button>
        )}
        <Button aria-label={`${drillText.start}: ${title}`} onClick={onStart}>
          {drillText.start}
        </Button>
      </div>
    </li>
  );
}
