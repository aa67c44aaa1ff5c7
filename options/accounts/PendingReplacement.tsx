import { Button } from '../../src/ui/Button.tsx';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AccountState } from './account.ts';
import { useTurn } from './use-turn.ts';

/** A pending setup key: its code, and the choice to use it or keep the old one. */
export function PendingReplacement({ state, nowMs }: { readonly state: AccountState; readonly nowMs: () => number }) {
  const text = accountsText.panel.pending;
  const pending = state.view.value?.pendingCode;
  useTurn(pending?.untilMs, nowMs, state.load);
  return (
    <Note tone="warn">
      <p>
        <strong>{text.title}</strong>
        {text.how(<CodeText code={pending?.code} label={text.code} />)}
      </p>
      <div class="note-actions">
        <Button tone="primary" onClick={() => void state.resolveReplacement(true)}>
          {commonText.pendingKey.useNew}
        </Button>
        <Button onClick={() => void state.resolveReplacement(false)}>{commonText.pendingKey.keepOld}</Button>
      </div>
    </Note>
  );
}
