import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { ClockLine } from '../../src/ui/clock-check/ClockLine.tsx';
import { NoticeNote } from '../../src/ui/notes/NoticeNote.tsx';
import { mayPrint } from '../../src/ui/policy.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { frameText } from '../../src/ui/strings/frame.ts';
import { UnsavedDialog } from '../../src/ui/unsaved/UnsavedDialog.tsx';
import { Accounts } from '../accounts/Accounts.tsx';
import { createAccounts } from '../accounts/accounts.ts';
import { createTrash } from '../accounts/trash.ts';
import { Backups } from '../backups/Backups.tsx';
import type { AppState } from '../common/app-state.ts';
import { Devices } from '../devices/Devices.tsx';
import { SyncLine } from '../devices/SyncLine.tsx';
import { createEnvelope } from '../envelope/envelope-state.ts';
import { createExports } from '../export/export-state.ts';
import { PrintSheet } from '../export/PrintSheet.tsx';
import { createImports } from '../import/import-state.ts';
import { LostKey } from '../lost-key/LostKey.tsx';
import { LostKeyLines } from '../lost-key/LostKeyLines.tsx';
import { findLostKey } from '../lost-key/lost-key.ts';
import { Organization } from '../organization/Organization.tsx';
import { OrganizationLine } from '../organization/OrganizationLine.tsx';
import { Readiness } from '../readiness/Readiness.tsx';
import { createReadiness } from '../readiness/readiness.ts';
import { RecoveryCodes } from '../recovery/RecoveryCodes.tsx';
import { createRecovery } from '../recovery/recovery-codes.ts';
import { SecurityKeys } from '../security-keys/SecurityKeys.tsx';
import { createKeys } from '../security-keys/security-keys.ts';
import { Settings } from '../settings/Settings.tsx';
import { Offers } from '../unlock/Offers.tsx';
import { About } from './About.tsx';
import { ImportExport } from './ImportExport.tsx';
import { Navigation } from './Navigation.tsx';

async function stopCorrecting(app: AppState): Promise<void> {
  try {
    await app.ask('clock.stop');
    await app.changed();
  } catch (thrown) {
    app.sayFault(thrown);
  }
}

/** The open vault: navigation and one section. Its state lives only as long as it is mounted, so locking drops it. */
export function Vault({ app }: { readonly app: AppState }) {
  const [accounts] = useState(() => createAccounts(app));
  const [bin] = useState(() => createTrash(app));
  const [recovery] = useState(() => createRecovery(app));
  const [keys] = useState(() => createKeys(app));
  const [readiness] = useState(() => createReadiness(app));
  const [imports] = useState(() => createImports(app));
  const [exports] = useState(() => createExports(app));
  const [envelope] = useState(() => createEnvelope(app));
  // Imported data and the worker that reads it must not outlive the open vault.
  useEffect(
    () => () => {
      app.platform.exchanger.stop();
      accounts.codes.stop();
    },
    [],
  );
  const route = app.route.value;
  const lostKey = findLostKey(route);
  const notice = app.notice.value;

  // The title names the section, for the tab and for screen readers.
  useEffect(() => {
    document.title = frameText.documentTitle(frameText.sections[route.section]);
  }, [route.section]);

  return (
    <>
      <div class="frame" data-unprinted={mayPrint() ? undefined : ''}>
        <Navigation route={route} counts={app.counts.value} onLock={() => void app.lock()} />
        <main id="main" tabIndex={-1}>
          {notice !== undefined && (
            <div class="notice">
              <NoticeNote notice={notice}>
                <div class="note-actions">
                  <Button onClick={() => (app.notice.value = undefined)}>{commonText.dismiss}</Button>
                </div>
              </NoticeNote>
            </div>
          )}
          {app.clock.value !== undefined && (
            <ClockLine clock={app.clock.value} onStop={() => void stopCorrecting(app)} />
          )}
          {(route.section === 'accounts' || (route.section === 'keys' && lostKey === undefined)) && (
            <LostKeyLines app={app} />
          )}
          {route.section !== 'devices' && <SyncLine app={app} />}
          {route.section === 'accounts' && <OrganizationLine app={app} />}
          {route.section === 'accounts' && <Offers app={app} />}
          {route.section === 'accounts' && <Accounts app={app} state={accounts} bin={bin} exports={exports} />}
          {route.section === 'recovery' && <RecoveryCodes app={app} state={recovery} />}
          {route.section === 'keys' && lostKey === undefined && <SecurityKeys app={app} state={keys} />}
          {lostKey !== undefined && <LostKey key={lostKey} app={app} id={lostKey} />}
          {route.section === 'readiness' && <Readiness app={app} state={readiness} />}
          {route.section === 'interchange' && (
            <ImportExport app={app} imports={imports} exports={exports} envelope={envelope} />
          )}
          {route.section === 'backups' && <Backups app={app} />}
          {route.section === 'devices' && <Devices app={app} />}
          {route.section === 'settings' && <Settings app={app} />}
          {route.section === 'organization' && <Organization app={app} />}
          {route.section === 'about' && <About app={app} />}
        </main>
      </div>
      {app.unsaved.leavingTo.value !== undefined && (
        <UnsavedDialog
          onSave={() => void app.unsaved.leave(true)}
          onDiscard={() => void app.unsaved.leave(false)}
          onClose={app.unsaved.stay}
        />
      )}
      <PrintSheet state={recovery} platform={app.platform} />
    </>
  );
}
