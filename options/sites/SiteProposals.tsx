import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import { Pager } from '../common/Pager.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { siteOf } from './proposal-row.ts';
import type { SiteProposals as State } from './site-proposals.ts';

/** Rows shown at a time. */
const PAGE_ROWS = 50;

/** Accounts and the sites that they probably belong to; nothing is linked before the button is pressed. */
export function SiteProposals({ state, onClose }: { readonly state: State; readonly onClose?: () => void }) {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    if (state.rows.peek() === undefined) void state.load();
  }, []);
  const rows = state.rows.value;
  if (rows === undefined) return state.fault.value && <FaultNote code={state.fault.value.code} />;
  const start = offset < rows.length ? offset : 0;
  const chosen = state.chosen.value;
  return (
    <form
      class="site-proposals"
      onSubmit={(event) => {
        event.preventDefault();
        void state.check();
      }}
    >
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {rows.length > 0 && <ProposalTable state={state} rows={rows.slice(start, start + PAGE_ROWS)} />}
      <Pager offset={start} size={PAGE_ROWS} total={rows.length} onTurn={setOffset} />
      <div class="bulk site-proposals-bar">
        <strong aria-live="polite">{rows.length === 0 ? sitesText.none : sitesText.chosen(chosen.length)}</strong>
        <span class="bulk-actions">
          {onClose && <Button onClick={onClose}>{rows.length === 0 ? sitesText.done : commonText.cancel}</Button>}
          {rows.length > 0 && (
            <GuardedButton
              tone="primary"
              about={chosen.map((row) => `${row.key} ${siteOf(row)?.host}`).join()}
              busy={state.isBusy.value}
              disabled={chosen.length === 0}
              onClick={() => void state.save()}
            >
              {sitesText.link(chosen.length)}
            </GuardedButton>
          )}
        </span>
      </div>
    </form>
  );
}
