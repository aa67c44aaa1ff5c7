import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { createCoverage } from './key-coverage.ts';

/** What the keys leave open at one account, in a line below its ways to sign in. */
export function AccountCoverage(props: { readonly app: AppState; readonly id: AccountId; readonly service: string }) {
  const { app, id, service } = props;
  const [state] = useState(() => createCoverage(app));
  const revision = app.revision.value;
  useEffect(() => void state.load([id]), [id, revision]);
  const text = keyCoverageText;
  const gaps = state.view.value?.gaps ?? [];
  const isMine = gaps.find((gap) => (gap.kind === 'one-key' || gap.kind === 'no-key') && gap.account === id);
  if (isMine?.kind === 'one-key') return <p class="hint">{text.onAccount['one-key']}</p>;
  if (isMine?.kind !== 'no-key') return null;
  return (
    <p class="hint">
      {text.onAccount['no-key'](service)}{' '}
      <Button tone="plain" onClick={() => void state.dismiss(id)}>
        {text.dismiss}
      </Button>
    </p>
  );
}
