import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { toFault } from '../../src/fault.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import type { Preferences } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { withCurrent } from '../common/settings-choices.ts';
import { ChangePassphrase } from '../unlock/ChangePassphrase.tsx';
import { EmergencyCode } from '../unlock/EmergencyCode.tsx';
import { UnlockMethodsCard } from '../unlock/UnlockMethods.tsx';
import { createUnlockMethodsState } from '../unlock/unlock-methods.ts';
import { CheckClock } from './CheckClock.tsx';
import { Shortcuts } from './Shortcuts.tsx';

/** The user's choices; each takes effect as it is made. */
export function Settings({ app }: { readonly app: AppState }) {
  const [fault, setFault] = useState<Fault | undefined>();
  const [unlockMethods] = useState(() => createUnlockMethodsState(app));
  const revision = app.revision.value;
  useEffect(() => {
    void unlockMethods.load();
  }, [revision]);
  const now = app.preferences.value;
  if (now === undefined) return undefined;
  const set = async (change: Partial<Preferences>) => {
    try {
      await app.setPreferences(change);
      setFault(undefined);
    } catch (thrown) {
      const why = toFault(thrown);
      if (why.code === 'vault-locked') app.locked();
      else setFault(why);
    }
  };
  return (
    <>
      <Heading title="Settings" lead="They are stored in the vault and take effect at once." />
      {fault !== undefined && <FaultNote code={fault.code} />}
      <div class="settings">
        <section class="card" aria-labelledby="s-passphrase">
          <h2 id="s-passphrase">Passphrase</h2>
          <ChangePassphrase app={app} unlockMethods={unlockMethods} />
        </section>
        <section class="card" aria-labelledby="s-unlock">
          <h2 id="s-unlock">Unlock with a security key</h2>
          <UnlockMethodsCard app={app} state={unlockMethods} />
        </section>
        <section class="card" aria-labelledby="s-code">
          <h2 id="s-code">Recovery code of the vault</h2>
          <EmergencyCode app={app} state={unlockMethods} />
        </section>
        <section class="card" aria-labelledby="s-lock">
          <h2 id="s-lock">Locking</h2>
          <div class="form">
            <SelectField
              label="Lock when idle"
              value={String(now.idleMinutes)}
              onValue={(minutes) => void set({ idleMinutes: Number(minutes) })}
              choices={withCurrent('idleMinutes', now.idleMinutes)}
              hint={
                now.idleMinutes === 0
                  ? 'Only the other rules lock the vault.'
                  : 'Counts time without keyboard or mouse.'
              }
            />
            <SelectField
              label="Longest time unlocked"
              value={String(now.sessionHours)}
              onValue={(hours) => void set({ sessionHours: Number(hours) })}
              choices={withCurrent('sessionHours', now.sessionHours)}
              hint="After this, the passphrase is asked for again, whatever you do."
            />
            <CheckField
              label="Lock with the computer"
              hint="When the screen is locked or the computer sleeps."
              checked={now.lockOnSystemLock}
              onChecked={(lockOnSystemLock) => void set({ lockOnSystemLock })}
            />
            <div class="fixed-rules">
              <h3 id="s-fixed">Always, whatever you choose</h3>
              <ul class="plain-list" aria-labelledby="s-fixed">
                <li>
                  Closing the browser locks. The key of the open vault is held in memory, so that nothing on the disk
                  opens the vault; to stay unlocked over a restart, it would have to be written there.
                </li>
                <li>
                  Putting the clock back by more than two minutes locks: the times above could be stretched by it.
                </li>
              </ul>
            </div>
          </div>
        </section>
        <section class="card" aria-labelledby="s-clipboard">
          <h2 id="s-clipboard">Clipboard</h2>
          <div class="form">
            <SelectField
              label="Clear what was copied"
              value={String(now.clipboardSeconds)}
              onValue={(seconds) => void set({ clipboardSeconds: Number(seconds) })}
              choices={withCurrent('clipboardSeconds', now.clipboardSeconds)}
              hint="It is cleared only while the window you copied from stays open: once that is closed, nothing here can see or clear the clipboard. Clipboard history, where the system keeps one, may still hold the code. Filling does not use the clipboard."
            />
          </div>
        </section>
        <section class="card" aria-labelledby="s-clock">
          <h2 id="s-clock">Clock</h2>
          <CheckClock app={app} />
        </section>
        <section class="card" aria-labelledby="s-look">
          <h2 id="s-look">Appearance</h2>
          <div class="form">
            <SelectField
              label="Theme"
              value={now.theme}
              onValue={(theme) => void set({ theme })}
              choices={[
                ['system', 'As the system'],
                ['light', 'Light'],
                ['dark', 'Dark'],
              ]}
            />
            <SelectField
              label="Order in the popup"
              value={now.sort}
              onValue={(sort) => void set({ sort })}
              choices={[
                ['use', 'Most used first'],
                ['name', 'By name'],
                ['hand', 'By hand'],
              ]}
              hint={now.sort === 'hand' ? 'Move accounts in the list of accounts, sorted by hand.' : undefined}
            />
            <CheckField
              label="Hide codes"
              hint="Codes show when you point at them or reach them with the keyboard."
              checked={now.hideCodes}
              onChecked={(hideCodes) => void set({ hideCodes })}
            />
          </div>
        </section>
        <Shortcuts app={app} />
      </div>
    </>
  );
}
