import { useState } from 'preact/hooks';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { UnlockVault } from '../../src/ui/unlock/UnlockVault.tsx';
import { createUnlockForm } from '../../src/ui/unlock/unlock-form.ts';
import { unlockKeyName } from '../../src/ui/unlock/unlock-key-name.ts';
import type { Popup } from '../app/state.ts';
import { ProductTitle } from './ProductTitle.tsx';

/** Firefox lets no extension page use a security key without a site's permission. */
const canUseKeys = location.protocol !== 'moz-extension:';

/** The locked vault: the passphrase here, every other unlock method in a tab, since dialogs close popups. */
export function Locked({ popup }: { readonly popup: Popup }) {
  const { ports } = popup;
  const [form] = useState(() =>
    createUnlockForm(async (passphrase) => {
      const isUnlocked = await popup.attempt(async () => {
        await ports.ask('vault.unlock', { passphrase });
        return true;
      });
      if (isUnlocked) await popup.attempt(popup.reload);
      return isUnlocked === true;
    }),
  );
  const home = popup.home.value;
  const { unlockMethods, damage } = home?.state === 'locked' ? home : {};
  const hasKeys = unlockMethods !== undefined && unlockMethods.keys > 0 && canUseKeys;
  return (
    <main class="start-page">
      <UnlockVault
        form={form}
        fault={popup.problem}
        damage={damage}
        head={<ProductTitle title={unlockText.locked.title} />}
        {...(unlockMethods?.last && {
          securityKeyAct: unlockText.locked.with(unlockKeyName(unlockMethods.last, window)),
        })}
        onSecurityKey={hasKeys ? () => ports.openOptions('#/unlock') : undefined}
        onEmergencyCode={unlockMethods?.code === true ? () => ports.openOptions('#/recover') : undefined}
        onRestore={() => ports.openOptions('#/restore')}
        onStartOver={() => ports.openOptions('#/start-over')}
      />
    </main>
  );
}
