import { CreateVault } from '../../src/ui/new-passphrase/CreateVault.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import type { Popup } from '../app/state.ts';
import { createVault } from './create-vault.ts';
import { ProductTitle } from './ProductTitle.tsx';

/** No vault yet: create one, restore one, or import. */
export function FirstRun({ popup }: { readonly popup: Popup }) {
  const text = unlockText.create;
  return (
    <main class="start-page">
      <CreateVault
        act={text.create}
        create={(passphrase) => createVault(popup, { passphrase })}
        fault={popup.problem.value?.code}
        head={<ProductTitle title={text.title}>{text.lead}</ProductTitle>}
      >
        <div class="other-actions">
          <OptionsLink popup={popup} section="backups" tone="plain">
            {unlockText.restoreBackup}
          </OptionsLink>
          <OptionsLink popup={popup} section="devices" tone="plain">
            {unlockText.connect}
          </OptionsLink>
          <OptionsLink popup={popup} section="interchange" tone="plain">
            {commonText.moveFromApp}
          </OptionsLink>
        </div>
      </CreateVault>
    </main>
  );
}
