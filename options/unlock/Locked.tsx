import { FingerprintPattern, LockKeyhole } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { KeyMethod, UnlockMethodsView } from '../../src/messages/unlocking.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { StartOver } from '../../src/ui/unlock/StartOver.tsx';
import { UnlockVault } from '../../src/ui/unlock/UnlockVault.tsx';
import { createUnlockForm } from '../../src/ui/unlock/unlock-form.ts';
import { unlockKeyName } from '../../src/ui/unlock/unlock-key-name.ts';
import { RestoreGate } from '../backups/RestoreGate.tsx';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';
import { endedByLock } from '../common/ended-by-lock.ts';
import { askPrf } from '../common/prf.ts';
import { UseEmergencyCode } from './UseEmergencyCode.tsx';

/** The addresses at which the popup opens this page, each for one unlock method or to restore. */
const BY_KEY = '#/unlock';
const BY_EMERGENCY_CODE = '#/recover';
const RESTORE = '#/restore';
const START_OVER = '#/start-over';

/** The key that was used last here, so that the browser has nothing to ask; all of them where none was. */
function firstAsked({ keys }: UnlockMethodsView): readonly KeyMethod[] {
  const last = keys.filter((key) => key.last !== undefined);
  return last.length > 0 ? last : keys;
}

/** Opens the vault by passphrase, security key or emergency code. */
export function Locked({ app }: { readonly app: AppState }) {
  const { platform } = app;
  const [form] = useState(() => createUnlockForm((passphrase) => app.unlock(passphrase)));
  const [touching, setTouching] = useState(false);
  const [unlockMethods, setUnlockMethods] = useState<UnlockMethodsView | undefined>();
  const [usesCode, setUsesCode] = useState(platform.hash() === BY_EMERGENCY_CODE);
  const [restores, setRestores] = useState(platform.hash() === RESTORE);
  const [startsOver, setStartsOver] = useState(platform.hash() === START_OVER);
  const keys = unlockMethods?.keys ?? [];
  useEffect(() => {
    let here = true;
    app.ask('vault.unlockMethods').then(
      (found) => {
        if (!here) return;
        setUnlockMethods(found);
        if (platform.hash() === BY_KEY && found.keys.length > 0 && platform.canRegisterKeys)
          void touch(firstAsked(found));
      },
      () => undefined,
    );
    return () => {
      here = false;
      endedByLock.value = undefined;
    };
  }, []);
  const touch = async (asked: readonly KeyMethod[]) => {
    setTouching(true);
    const done = await app.unlockBy(async () => {
      await app.ask('vault.unlockWithSecurityKey', await askPrf(platform, asked));
    });
    if (done && platform.hash() === BY_KEY) await platform.closeTab();
    setTouching(false);
  };
  if (usesCode) {
    const back = () => {
      app.fault.value = undefined;
      setUsesCode(false);
    };
    return <UseEmergencyCode app={app} keys={keys.length} onBack={back} />;
  }
  if (restores) return <RestoreGate app={app} onBack={() => setRestores(false)} />;
  if (startsOver) {
    const back = () => {
      app.fault.value = undefined;
      setStartsOver(false);
    };
    return (
      <CardPage>
        <StartOver
          kept={unlockText.locked.startOverKept}
          create={app.startOver}
          fault={app.fault.value?.code}
          onBack={back}
        />
      </CardPage>
    );
  }
  const canTouch = unlockMethods !== undefined && keys.length > 0 && platform.canRegisterKeys;
  const last = keys.find((key) => key.last !== undefined);
  const name = last?.last && unlockKeyName({ label: last.label ?? '', builtIn: last.last.builtIn }, window);
  const others = keys.filter((key) => key !== last);
  return (
    <CardPage>
      <UnlockVault
        form={form}
        fault={app.fault}
        damage={app.damage.value}
        head={
          <>
            <div class="card-page-title">
              <Icon of={LockKeyhole} size="large" />
              <h1>{unlockText.locked.title}</h1>
            </div>
            {endedByLock.value !== undefined && (
              <Note tone="warn">
                <p>{endedByLock.value}</p>
              </Note>
            )}
          </>
        }
        onSecurityKey={canTouch ? () => void touch(firstAsked(unlockMethods)) : undefined}
        {...(name !== undefined && { securityKeyAct: unlockText.locked.with(name) })}
        onOtherKey={canTouch && last && others.length > 0 ? () => void touch(others) : undefined}
        touching={touching}
        onEmergencyCode={unlockMethods?.code === undefined ? undefined : () => setUsesCode(true)}
        onRestore={() => setRestores(true)}
        onStartOver={() => setStartsOver(true)}
      >
        {touching && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {last?.last?.builtIn ? unlockText.locked.followPrompt : unlockText.locked.touchKey}
          </p>
        )}
        {keys.length > 0 && !platform.canRegisterKeys && <p class="hint">{unlockText.locked.keysUnavailable}</p>}
      </UnlockVault>
    </CardPage>
  );
}
