import { Button } from '../../src/ui/Button.tsx';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AccountState } from './account.ts';
import { useTurn } from './use-turn.ts';

/** A pending setup key: its code, and the choice to use it or keep the old one. */
export function PendingReplacement(props: {
  readonly state: AccountState;
  readonly nowMs: () => number;
  /** Asks whether the account belongs to the host that the key in use had while it was pending. */
  readonly onAskHost: (host: string) => void;
}) {
  const { state, nowMs, onAskHost } = props;
  const text = accountsText.panel.pending;
  const pending = state.view.value?.pendingCode;
  const use = async () => {
    const { pendingHost, hosts = [] } = state.view.peek() ?? {};
    const isUsed = await state.resolveReplacement(true);
    if (isUsed && pendingHost !== undefined && !hosts.some(({ host }) => host === pendingHost.host))
      onAskHost(pendingHost.host);
  };
  useTurn(pending?.untilMs, nowMs, state.load);
  return (
    <Note tone="warn">
      <p>
        <strong>{text.title}</strong>
        {text.how(<CodeText code={pending?.code} label={text.code} />)}
      </p>
      <div class="note-actions">
        <Button tone="primary" onClick={() => void use()}>
          {commonText.pendingKey.useNew}
        </Button>
        <Button onClick={() => void state.resolveReplacement(false)}>{commonText.pendingKey.keepOld}</Button>
      </div>
    </Note>
  );
}
