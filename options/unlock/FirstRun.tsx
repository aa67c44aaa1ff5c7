import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { CreateVault } from '../../src/ui/new-passphrase/CreateVault.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';

/** No vault yet: create one, restore one, or import. */
export function FirstRun({ app }: { readonly app: AppState }) {
  const text = unlockText.create;
  return (
    <CardPage>
      <CreateVault
        act={text.create}
        create={app.create}
        fault={app.fault.value?.code}
        head={
          <div>
            <h1>{text.title}</h1>
            <p class="lead">{text.lead}</p>
          </div>
        }
      >
        {app.route.value.section === 'interchange' ? (
          <Note>
            <p>{text.importNext}</p>
          </Note>
        ) : (
          <Button tone="plain" wide onClick={() => app.go({ section: 'interchange' })}>
            {commonText.moveFromApp}
          </Button>
        )}
        <Button tone="plain" wide onClick={() => app.go({ section: 'backups' })}>
          {unlockText.restoreBackup}
        </Button>
        <Button tone="plain" wide onClick={() => app.go({ section: 'devices' })}>
          {unlockText.connect}
        </Button>
      </CreateVault>
    </CardPage>
  );
}
