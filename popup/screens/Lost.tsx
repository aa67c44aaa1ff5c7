import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Mark } from '../parts/Mark.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import type { Popup } from '../state.ts';

/** There was a vault and no copy can be read: never the first-run screen. */
export function Lost({ popup }: { readonly popup: Popup }) {
  return (
    <main class="gate">
      <Mark title="Your vault cannot be read" />
      <FaultNote code="vault-lost" />
      <Button tone="primary" wide onClick={() => popup.ports.openOptions('#/backups')}>
        Restore a backup
      </Button>
      <Button wide onClick={() => void popup.attempt(popup.reload)}>
        Look again
      </Button>
    </main>
  );
}

/** The background did not answer the first question. */
export function Broken({ popup }: { readonly popup: Popup }) {
  return (
    <main class="gate">
      <Mark title="Latchkey did not answer" />
      <ProblemNote popup={popup} />
      <Button tone="primary" wide onClick={() => void popup.attempt(popup.reload)}>
        Try again
      </Button>
    </main>
  );
}
