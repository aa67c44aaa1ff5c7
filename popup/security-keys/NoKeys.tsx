import { KeyRound } from 'lucide';
import { Empty } from '../../src/ui/Empty.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** Where there is no security key to record yet. */
export function NoKeys({ popup, onBack }: { readonly popup: Popup; readonly onBack: () => void }) {
  const text = securityKeysText.registration;
  return (
    <Page popup={popup} title={text.record} onBack={onBack}>
      <ProblemNote popup={popup} />
      <Empty
        icon={KeyRound}
        level={2}
        title={securityKeysText.empty.title}
        actions={
          <OptionsLink popup={popup} section="keys" tone="primary">
            {text.addKey}
          </OptionsLink>
        }
      >
        {text.firstAdd}
      </Empty>
    </Page>
  );
}
