import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { ClockLine } from '../../src/ui/ClockLine.tsx';
import { NoticeNote } from '../../src/ui/NoticeNote.tsx';
import { Accounts } from '../accounts/Accounts.tsx';
import { createAccounts } from '../accounts/accounts.ts';
import { createBin } from '../accounts/trash.ts';
import { BackupNote } from '../backups/BackupNote.tsx';
import { Backups } from '../backups/Backups.tsx';
import type { Shell } from '../common/app-state.ts';
import { createExports } from '../export/export-state.ts';
import { PrintSheet } from '../export/PrintSheet.tsx';
import { createImports } from '../import/import-state.ts';
import { RecoveryCodes } from '../recovery/RecoveryCodes.tsx';
import { createRecovery } from '../recovery/recovery-codes.ts';
import { SecurityKeys } from '../security-keys/SecurityKeys.tsx';
import { createKeys } from '../security-keys/security-keys.ts';
import { Settings } from '../settings/Settings.tsx';
import { About } from './About.tsx';
import { Interchange } from './ImportExport.tsx';
import { Navigation } from './Navigation.tsx';

async function stopCorrecting(shell: Shell): Promise<void> {
  try {
    await shell.ask('clock.stop');
    await shell.changed();
  } catch (thrown) {
    shell.sayFault(thrown);
  }
}

/** The open vault: navigation and one section. Its state lives only as long as it is mounted, so locking drops it. */
export function Vault({ shell }: { readonly shell: Shell }) {
  const [accounts] = useState(() => createAccounts(shell));
  const [bin] = useState(() => createBin(shell));
  const [recovery] = useState(() => createRecovery(shell));
  const [keys] = useState(() => createKeys(shell));
  const [imports] = useState(() => createImports(shell));
  const [exports] = useState(() => createExports(shell));
  // What was read, and a worker at work on it, must not outlive the open vault.
  useEffect(() => () => shell.platform.exchanger.stop(), []);
  const route = shell.route.value;
  const notice = shell.notice.value;

  // The title names the section, for the tab and for screen readers.
  useEffect(() => {
    const titles: Record<string, string> = {
      accounts: 'Accounts',
      recovery: 'Recovery codes',
      keys: 'Security keys',
      interchange: 'Import & export',
      backups: 'Backups',
      settings: 'Settings',
      about: 'About',
    };
    document.title = `${titles[route.section] ?? 'Options'} · Latchkey`;
  }, [route.section]);

  return (
    <>
      <div class="frame">
        <Navigation route={route} counts={shell.counts.value} onLock={() => void shell.lock()} />
        <main id="main" tabIndex={-1}>
          {notice !== undefined && (
            <div class="notice">
              <NoticeNote notice={notice}>
                <div class="note-actions">
                  <Button onClick={() => (shell.notice.value = undefined)}>I have read this</Button>
                </div>
              </NoticeNote>
            </div>
          )}
          {shell.backup.value !== undefined && route.section !== 'backups' && <BackupNote shell={shell} />}
          {shell.clock.value !== undefined && (
            <ClockLine clock={shell.clock.value} onStop={() => void stopCorrecting(shell)} />
          )}
          {route.section === 'accounts' && <Accounts shell={shell} state={accounts} bin={bin} />}
          {route.section === 'recovery' && <RecoveryCodes shell={shell} state={recovery} />}
          {route.section === 'keys' && <SecurityKeys shell={shell} state={keys} />}
          {route.section === 'interchange' && <Interchange shell={shell} imports={imports} exports={exports} />}
          {route.section === 'backups' && <Backups shell={shell} />}
          {route.section === 'settings' && <Settings shell={shell} />}
          {route.section === 'about' && <About shell={shell} />}
        </main>
      </div>
      <PrintSheet state={recovery} platform={shell.platform} />
    </>
  );
}
