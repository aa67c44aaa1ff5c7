import { OptionsLink } from '../app/OptionsLink.tsx';
import type { Popup } from '../app/state.ts';
import { CreateForm } from './CreateForm.tsx';
import { Logo } from './Logo.tsx';

/** No vault yet: create one, or bring one. */
export function FirstRun({ popup }: { readonly popup: Popup }) {
  return (
    <CreateForm
      popup={popup}
      act="Create vault"
      head={
        <Logo title="Create your vault">
          Codes, security keys and recovery codes, encrypted on this computer. Only your passphrase opens it.
        </Logo>
      }
    >
      <div class="gate-other">
        <OptionsLink popup={popup} section="backups" tone="plain">
          Restore a backup
        </OptionsLink>
        <OptionsLink popup={popup} section="interchange" tone="plain">
          Import from another app
        </OptionsLink>
      </div>
    </CreateForm>
  );
}
