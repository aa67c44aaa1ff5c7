import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { iconsText } from '../../src/ui/strings/icons.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { keyboardText } from '../../src/ui/strings/keyboard.ts';
import { settingsText } from '../../src/ui/strings/settings.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { Preferences } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Card } from '../common/Card.tsx';
import { Heading } from '../common/Heading.tsx';
import { IconPacks } from '../icons/IconPacks.tsx';
import { WatchedSites } from '../key-watch/WatchedSites.tsx';
import { ChangePassphrase } from '../unlock/ChangePassphrase.tsx';
import { EmergencyCode } from '../unlock/EmergencyCode.tsx';
import { UnlockMethodsCard } from '../unlock/UnlockMethods.tsx';
import { createUnlockMethodsState } from '../unlock/unlock-methods.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { CheckClock } from './CheckClock.tsx';
import { ClipboardSettings } from './ClipboardSettings.tsx';
import { LockSettings } from './LockSettings.tsx';
import { Shortcuts } from './Shortcuts.tsx';

/** The user's choices; each applies at once. */
export function Settings({ app }: { readonly app: AppState }) {
  const fault = useSignal<Fault | undefined>(undefined);
  const [unlockMethods] = useState(() => createUnlockMethodsState(app));
  const revision = app.revision.value;
  useEffect(() => {
    void unlockMethods.load();
  }, [revision]);
  const now = app.preferences.value;
  if (now === undefined) return undefined;
  const set = (change: Partial<Preferences>) => void app.attempt(fault, () => app.setPreferences(change));
  return (
    <>
      <Heading title={settingsText.title} lead={settingsText.lead} />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="settings">
        <Card title={unlockMethodsText.passphrase.title}>
          <ChangePassphrase app={app} unlockMethods={unlockMethods} />
        </Card>
        <Card title={unlockMethodsText.keys.title}>
          <UnlockMethodsCard app={app} state={unlockMethods} />
        </Card>
        <Card title={unlockMethodsText.emergencyCode.title}>
          <EmergencyCode app={app} state={unlockMethods} />
        </Card>
        <Card title={settingsText.locking.title}>
          <LockSettings now={now} set={set} />
        </Card>
        <Card title={settingsText.clipboard.title}>
          <ClipboardSettings now={now} set={set} permission={app.platform.clipboardPermission} />
        </Card>
        <Card title={keyWatchText.sites.title}>
          <WatchedSites app={app} />
        </Card>
        <Card title={settingsText.clock.title}>
          <CheckClock app={app} />
        </Card>
        <Card title={settingsText.appearance.title}>
          <AppearanceSettings now={now} set={set} />
        </Card>
        <Card title={iconsText.pack.title}>
          <IconPacks app={app} />
        </Card>
        <Card title={keyboardText.title}>
          <Shortcuts app={app} />
        </Card>
      </div>
    </>
  );
}
