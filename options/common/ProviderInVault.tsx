import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { Picked } from './AccountPicker.tsx';
import type { AppState } from './app-state.ts';
import { findProviderAccounts, type SignedIn } from './provider-accounts.ts';

/** Offers the accounts of the vault that a named provider may be: with one of them, Latchkey knows what opens it. */
export function ProviderInVault(props: {
  readonly app: AppState;
  readonly provider: string;
  readonly self: SignedIn | undefined;
  readonly onPicked: (picked: Picked) => void;
}) {
  const { app, provider, self } = props;
  const [found, setFound] = useState<readonly Picked[]>([]);
  useEffect(() => {
    let isLatest = true;
    void findProviderAccounts(app.ask, provider, self)
      .catch(ignore('provider-accounts', []))
      .then((accounts) => {
        if (isLatest) setFound(accounts);
      });
    return () => {
      isLatest = false;
    };
  }, [provider, self?.id]);
  if (found.length === 0) return null;
  const text = readinessText.signIn.inVault;
  return (
    <Note>
      <p role="status">{text.found(found.length)}</p>
      <div class="note-actions">
        {found.map((account) => (
          <Button key={account.id} onClick={() => props.onPicked(account)}>
            {text.use(account.title)}
          </Button>
        ))}
      </div>
    </Note>
  );
}
