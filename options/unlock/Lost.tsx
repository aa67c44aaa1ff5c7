import { ShieldAlert, Unplug } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { DamageList } from '../../src/ui/unlock/DamageList.tsx';
import { StartOver } from '../../src/ui/unlock/StartOver.tsx';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';

/** There was a vault and no copy can be read: never the first-run screen. */
export function Lost({ app }: { readonly app: AppState }) {
  const text = unlockText.lost;
  const [startsOver, setStartsOver] = useState(false);
  if (startsOver) {
    return (
      <CardPage>
        <StartOver
          kept={text.startOverKept}
          create={app.startOver}
          fault={app.fault.value?.code}
          onBack={() => setStartsOver(false)}
        />
      </CardPage>
    );
  }
  return (
    <CardPage>
      <Empty
        level={1}
        icon={ShieldAlert}
        title={text.title}
        actions={
          <>
            <Button tone="primary" onClick={() => app.go({ section: 'backups' })}>
              {unlockText.restoreBackup}
            </Button>
            <Button onClick={() => app.go({ section: 'devices' })}>{unlockText.connect}</Button>
            <Button onClick={() => void app.open()}>{commonText.tryAgain}</Button>
            <Button onClick={() => setStartsOver(true)}>{text.startOver}</Button>
          </>
        }
      >
        {text.lead}
      </Empty>
      {app.damage.value !== undefined && <DamageList damage={app.damage.value} nowMs={app.platform.nowMs()} />}
      {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
    </CardPage>
  );
}

/** The background didn't answer. */
export function NoAnswer({ app }: { readonly app: AppState }) {
  const text = unlockText.noAnswer;
  return (
    <CardPage>
      <Empty
        level={1}
        icon={Unplug}
        title={text.title}
        actions={<Button onClick={() => void app.open()}>{commonText.tryAgain}</Button>}
      >
        {text.lead}
      </Empty>
      {app.fault.value !== undefined && <FaultNote code={app.fault.value.code} />}
    </CardPage>
  );
}

/** Drawn only when the background takes long, so that a quick answer doesn't flash. */
export function Loading() {
  return (
    <main class="card-page" aria-busy="true">
      <p class="delayed muted">
        <span class="spinner" aria-hidden="true" /> {unlockText.opening}
      </p>
    </main>
  );
}
