import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { ClockLine } from '../../src/ui/ClockLine.tsx';
import { NoticeNote } from '../../src/ui/NoticeNote.tsx';
import { BackupNote } from '../parts/BackupNote.tsx';
import { Navigation } from '../parts/Navigation.tsx';
import { createAccounts } from '../state/accounts.ts';
import { createBin } from '../state/bin.ts';
import { createExports } from '../state/exports.ts';
import { createImports } from '../state/imports.ts';
import { createKeys } from '../state/keys.ts';
import { createRecovery } from '../state/recovery.ts';
import type { Shell } from '../state/shell.ts';
import { About } from './About.tsx';
import { Accounts } from './Accounts.tsx';
import { Backups } from './Backups.tsx';
import { Interchange } from './Interchange.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecurityKeys } from './SecurityKeys.tsx';
import { Settings } from './Settings.tsx';

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
